import { expect, it } from 'vitest';
import type { FieldBody } from '../../../src/domain/fieldwork/field-act';
import type { TrackPoint } from '../../../src/domain/fieldwork/track';
import { toInstant } from '../../../src/domain/kernel/instant';
import { openTrack } from '../../../src/features/fieldwork/visits/open-track';
import {
  addTrackPoint,
  isTrackOff,
  readTrack,
  setTrackOff,
} from '../../../src/features/fieldwork/visits/track-drafts';
import { appendAct } from '../../../src/store/append';
import { readWork } from '../../../src/store/assignment-work';
import type { FieldSession } from '../../../src/store/field-session';
import { PEOPLE } from '../../support/journal-maker';
import { idOf, sha256Of } from '../../support/made-ids';
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

it('[VI13] the way of the open visit is drawn, and none once it has ended', async () => {
  const { writer, assignment } = await makeStorePhone();
  const { db, codec } = writer;
  const who = { person: PEOPLE.lead };
  const session = { db, codec, writer, who } as FieldSession;
  const visit = idOf('visit');
  const drawn = async () => {
    const work = await readWork(writer, assignment);
    if (work === null) throw new Error('the assignment is on the phone');
    return openTrack(session, work);
  };
  await addTrackPoint(session, assignment, visit, { points: [] }, point(1));
  expect(await drawn()).toEqual([]);
  const declaration = {
    declaration: sha256Of('text'),
    outcome: 'independent',
    detail: '',
  } as const;
  const declared = { type: 'independence.declared', body: declaration } as const;
  await appendAct(writer, { assignment, act: declared });
  const position = { fixes: [], noPosition: 'denied' as const, manual: null };
  const began: FieldBody<'visit.began'> = {
    ...{ visit, site: 'S1', indexNo: 'S4-01-001', position, purpose: '看步道', agenda: '' },
  };
  await appendAct(writer, { assignment, act: { type: 'visit.began', body: began } });
  expect(await drawn()).toEqual([point(1)]);
  const ended = { visit, position, summary: '' };
  await appendAct(writer, { assignment, act: { type: 'visit.ended', body: ended } });
  expect(await drawn()).toEqual([]);
});
