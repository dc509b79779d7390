import type { SeenPhoto } from '../../src/domain/cross-check/seen-photo';
import { idOf, sha256Of, thumbprintOf } from './made-ids';

/** A photo of 盐池 for the cross-check, with what a test says of it. */
export const seen = (name: string, more: Partial<SeenPhoto> = {}): SeenPhoto => ({
  ...{ entry: sha256Of(`entry ${name}`), assignment: idOf('assignment'), person: idOf('person') },
  ...{ device: thumbprintOf('phone'), sha256: sha256Of(name), hash: null, source: 'camera' },
  ...{ capturedAt: '2026-03-02T09:00:00+08:00', site: null, place: null },
  ...more,
});

/** A point so many metres north of 盐池, with the accuracy of its reading. */
export const northward = (metres: number, accuracyM = 8) => ({
  latE7: 377_925_000 + Math.round(metres * 89.932),
  lonE7: 1_074_060_000,
  accuracyCm: accuracyM * 100,
});

/** A site of 50 m so many metres north of 盐池. */
export const siteAt = (id: string, metres: number) => {
  const { latE7, lonE7 } = northward(metres);
  return { id, name: `现场${id}`, latE7, lonE7, radiusM: 50 };
};
