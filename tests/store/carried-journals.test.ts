import { expect, it } from 'vitest';
import { carriedEvidence } from '../../src/store/carried-evidence';
import { credentialOf } from '../../src/store/credentials';
import { headMarks, journalLines, readHeads, signedHeadAt } from '../../src/store/journals';
import { holdsBytes, keepBytes } from '../../src/store/keep-bytes';
import { type IncomingLines, keepExchange } from '../../src/store/keep-exchange';
import { goOnAfter } from '../../src/store/mark-reopen';
import { namedInAssignment } from '../../src/store/named-in-assignment';
import { handableJournals } from '../../src/sync/handover/segments-of';
import { PEOPLE } from '../support/journal-maker';
import { judged, makeStorePhone, photo, type StorePhone, score } from '../support/store-phone';
import { enrolTestDevice, makeTestKey, TestJournal } from '../support/test-device';

async function otherJournal(entries: number): Promise<TestJournal> {
  const device = await enrolTestDevice(
    await makeTestKey(),
    PEOPLE.anna,
    '演示评价员1',
    'evaluator',
  );
  const journal = new TestJournal(device);
  for (let i = 0; i < entries; i++) journal.append(judged(i));
  return journal;
}

function cut(journal: TestJournal, from: number, to: number): IncomingLines {
  return {
    ...{ journal: journal.journal, device: journal.device.device, signing: journal.device.jwk },
    ...{ entries: journal.entries.slice(from, to), lines: journal.lines.slice(from, to) },
    ...{ head: `head ${to - 1}`, credential: journal.device.credential },
  };
}

const keep = ({ writer, assignment }: StorePhone, ...segments: IncomingLines[]) =>
  keepExchange(writer, {
    ...{ assignment, segments, receipts: [], checkpoint: null, aside: [], holds: {}, forked: [] },
  });

it('[TM29] of a long journal of another so many heads are kept that it can be cut', async () => {
  const phone = await makeStorePhone();
  const journal = await otherJournal(620);
  for (let from = 0; from < 620; from += 20) await keep(phone, cut(journal, from, from + 20));
  const marks = await headMarks(phone.writer, journal.journal);
  expect(marks).toEqual([259, 519]);
  expect(await signedHeadAt(phone.writer, journal.journal, 259)).toBe('head 259');
  expect(await signedHeadAt(phone.writer, journal.journal, 619)).toBe('head 619');
  const lines = await journalLines(phone.writer, journal.journal, 260, 519);
  expect(lines.map(({ line }) => line)).toEqual(journal.lines.slice(260, 520));
});

it('[TM29] with a journal of another the credential of its device is kept, or it is left', async () => {
  const phone = await makeStorePhone();
  const journal = await otherJournal(3);
  await keep(phone, cut(journal, 0, 3));
  const { device, credential } = journal.device;
  expect(await credentialOf(phone.writer, device)).toBe(credential);
  expect(await handableJournals(phone.writer, phone.assignment)).toMatchObject({
    ...{ heads: [{ journal: journal.journal }], left: [] },
  });
  await phone.writer.db.meta.delete(`credential/${device}`);
  expect(await handableJournals(phone.writer, phone.assignment)).toEqual({
    ...{ heads: [], left: [journal.journal] },
  });
});

it('[TM14] bytes that came from another are known as carried, and never replace what is here', async () => {
  const phone = await makeStorePhone();
  const { writer, assignment } = phone;
  const journal = await otherJournal(1);
  const { act, evidence } = photo(assignment, new TextEncoder().encode('their photo'));
  if (evidence === undefined) throw new Error('a photo has bytes');
  journal.append(act);
  await keep(phone, cut(journal, 0, 2));
  expect(await carriedEvidence(writer, assignment, new Map())).toEqual(new Map());
  await keepBytes(writer, evidence);
  await keepBytes(writer, { ...evidence, bytes: new Blob(['other']) });
  expect(await holdsBytes(writer, evidence.sha256)).toBe(true);
  const sizes = new Map([[evidence.sha256, evidence.bytes.size]]);
  expect(await carriedEvidence(writer, assignment, new Map())).toEqual(sizes);
  expect((await namedInAssignment(writer, assignment)).get(evidence.sha256)?.kind).toBe('evidence');
});

it('[TM41] a phone that writes already goes on in its own journal after a restore', async () => {
  const phone = await makeStorePhone();
  const journal = await otherJournal(3);
  await keep(phone, cut(journal, 0, 3));
  const first = await score(phone, 1);
  await goOnAfter(phone.writer, phone.assignment, journal.journal);
  const next = await score(phone, 2);
  expect(next.entry.journal).toBe(first.entry.journal);
  const heads = await readHeads(phone.writer, phone.assignment);
  expect(heads.find((head) => head.journal === journal.journal)?.active).toBe(false);
});
