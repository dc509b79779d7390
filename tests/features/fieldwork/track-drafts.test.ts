import { expect, it } from 'vitest';
import type { TrackPoint } from '../../../src/domain/fieldwork/track';
import { toInstant } from '../../../src/domain/kernel/instant';
import {
  addTrackPoint,
  isTrackOff,
  readTrack,
  setTrackOff,
} from '../../../src/features/fieldwork/visits/track-drafts';
import type { FieldSession } from '../../../src/store/field-session';
import { idOf } from '../../support/made-ids';
import { makeStorePhone } from '../../support/store-phone';

const point = (i: number): TrackPoint => ({
  ...{ latE7: 377_925_000 + i * 10_000, lonE7: 1_074_060_000, accuracyCm: 1000 },
  at: toInstant(Date.UTC(2026, 10, 22, 1) + i * 20_000, 480),
});

it('[VI11] the points of a track are found again in their order, and the track can be switched off', async () => {
  const { writer, assignment } = await makeStorePhone();
  const { db, codec } = writer;
  const session = { db, codec, writer } as FieldSession;
  const visit = idOf('visit');
  const kept = { points: [] as TrackPoint[] };
  const all = Array.from({ length: 130 }, (_, i) => point(i));
  for (const each of all) await addTrackPoint(session, assignment, visit, kept, each);
  const read = await readTrack(session, assignment, visit);
  expect(read.points).toEqual(all);
  expect([read.drafts.length, read.off]).toEqual([3, false]);
  await setTrackOff(session, assignment, visit, true);
  expect(await isTrackOff(session, assignment, visit)).toBe(true);
  const off = await readTrack(session, assignment, visit);
  expect([off.points.length, off.drafts.length, off.off]).toEqual([130, 4, true]);
  await setTrackOff(session, assignment, visit, false);
  expect(await isTrackOff(session, assignment, visit)).toBe(false);
  expect((await readTrack(session, assignment, idOf('other'))).points).toEqual([]);
});
