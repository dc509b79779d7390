import type { TestPhone } from '../../../support/test-phone';
import { beginJournal, type Commissioned, exchangeOf } from './evaluations';
import { photoOf } from './photo.mjs';
import type { Unit } from './play-clients';

const PHOTOS = 3;

/** The same three photos for each side: with their entries, as bare files, and by tus. */
export interface PhotoSet {
  readonly ours: Unit;
  readonly floor: Unit;
  readonly tus: Unit;
}

/** Three photos of one megabyte that no other set has, captured on a phone. */
export async function photoSetOf(
  phone: TestPhone,
  place: Commissioned,
  set: number,
): Promise<PhotoSet> {
  beginJournal(phone, place);
  const seeds = Array.from({ length: PHOTOS }, (_, i) => set * PHOTOS + i);
  const puts = seeds.map((photo) => {
    const { sha256 } = phone.capture(photoOf(photo), 'I1');
    return { photo, sha256 };
  });
  const entries = await exchangeOf(phone, place.assignment);
  const evidence = `/api/assignments/${place.assignment}/evidence`;
  const { token } = phone;
  const bare = puts.map(({ photo, sha256 }) => ({ method: 'PUT', path: `/${sha256}`, photo }));
  return {
    ours: [
      entries,
      ...puts.map(({ photo, sha256 }) => {
        return { method: 'PUT', path: `${evidence}/${sha256}`, token, photo };
      }),
    ],
    floor: [...bare, entries],
    tus: puts.map(({ photo }) => ({ method: 'POST', path: '/files', photo, tus: true as const })),
  };
}
