import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, it } from 'vitest';
import type { ActOf } from '../../src/domain/journal/act';
import { appendAct } from '../../src/store/append';
import { readHeads } from '../../src/store/journals';
import { quarantineOf } from '../../src/store/quarantine';
import { readJournals } from '../../src/store/read-journals';
import { syncAssignment } from '../../src/sync/engine';
import { dumpDatabase } from '../support/dump-database';
import { madePackage, PEOPLE } from '../support/journal-maker';
import { idOf } from '../support/made-ids';
import { MemoryBureau } from '../support/memory-bureau';
import { restoreDatabase } from '../support/restore-database';
import { judged } from '../support/store-phone';
import { makeSyncPhone, restarted, type SyncPhone } from '../support/sync-phone';
import { enrolTestDevice, makeTestKey, TestJournal, type TestKey } from '../support/test-device';

const pkg = madePackage();
const { assignment } = pkg;
let bureau: MemoryBureau;
let phone: SyncPhone;

beforeEach(async () => {
  bureau = await MemoryBureau.create(assignment);
  phone = await makeSyncPhone(bureau);
});

const sync = () => syncAssignment(phone.deps, assignment);

type Opening = Partial<ActOf<'journal.opened'>['body']>;

async function journalUnder(authority: TestKey, opening: Opening = {}): Promise<TestJournal> {
  const device = await enrolTestDevice(authority, PEOPLE.anna, '演示评价员1', 'evaluator');
  const journal = new TestJournal(device);
  journal.open(pkg, opening);
  for (let i = 1; i < 3; i++) journal.append(judged(i));
  return journal;
}

async function serve(journal: TestJournal, credential = journal.device.credential) {
  const { jws } = await journal.head();
  bureau.tamper = (response) => ({
    ...response,
    segments: [{ journal: journal.journal, lines: journal.lines, head: jws, credential }],
  });
}

it('[SY15] entries of a colleague come in, and the next own entry has seen them', async () => {
  const journal = await journalUnder(bureau.bureau);
  await serve(journal);
  expect(await sync()).toMatchObject({ kind: 'level', receivedEntries: 3 });
  const { entry } = await appendAct(phone.writer, { assignment, act: judged(1) });
  const [own] = (await readJournals(phone.writer, assignment)).filter(
    (each) => each.journal === entry.journal,
  );
  const opening = own?.entries.find((each) => each.entry.seq === 0);
  expect(opening?.entry.seen).toEqual({ [journal.journal]: 2 });
});

it('[SY15] entries under a credential that the bureau did not sign are set aside', async () => {
  const journal = await journalUnder(await makeTestKey());
  await serve(journal);
  expect(await sync()).toMatchObject({ kind: 'level', receivedEntries: 0 });
  expect(await readJournals(phone.writer, assignment)).toEqual([]);
  expect((await quarantineOf(phone.writer, assignment))[0]).toMatchObject({
    ...{ direction: 'received', code: 'credential', id: journal.journal },
  });
});

it('[SY15] entries that another enrolled device signed for a colleague are set aside', async () => {
  const journal = await journalUnder(bureau.bureau);
  const other = await journalUnder(bureau.bureau);
  await serve(journal, other.device.credential);
  expect(await sync()).toMatchObject({ kind: 'level', receivedEntries: 0 });
  expect((await quarantineOf(phone.writer, assignment))[0]?.code).toBe('wrong-key');
});

it.each<[string, Opening]>([
  ['a colleague in the same role', { person: PEOPLE.bo }],
  ['another person', { person: PEOPLE.lead, role: 'leadEvaluator' }],
  ['another credential', { credential: 'a'.repeat(64) }],
  ['a role that the person does not have in the team', { role: 'leadEvaluator' }],
  ['another nonce', { nonce: idOf('another nonce') }],
])('[SY32] a journal opened for %s is set aside', async (_what, opening) => {
  await serve(await journalUnder(bureau.bureau, opening));
  expect(await sync()).toMatchObject({ kind: 'level', receivedEntries: 0 });
  expect(await readJournals(phone.writer, assignment)).toEqual([]);
  expect((await quarantineOf(phone.writer, assignment))[0]).toMatchObject({
    ...{ direction: 'received', code: 'wrong-key' },
  });
});

it('[SY32] a journal whose first entry opens nothing is set aside', async () => {
  const device = await enrolTestDevice(bureau.bureau, PEOPLE.anna, '演示评价员1', 'evaluator');
  const journal = new TestJournal(device);
  journal.append(judged(1));
  await serve(journal);
  expect(await sync()).toMatchObject({ kind: 'level', receivedEntries: 0 });
  expect((await quarantineOf(phone.writer, assignment))[0]?.code).toBe('entry-malformed');
});

it('[SY15] one altered line of a colleague keeps that segment out and nothing else', async () => {
  const journal = await journalUnder(bureau.bureau);
  journal.lines[1] = journal.lines[1]?.replace('"scoreMilli":1', '"scoreMilli":7') ?? '';
  await serve(journal);
  await appendAct(phone.writer, { assignment, act: judged(1) });
  expect(await sync()).toMatchObject({ kind: 'level', receivedEntries: 0, sentEntries: 2 });
  expect((await quarantineOf(phone.writer, assignment))[0]?.code).toBe('chain-broken');
});

it('[SY14] a restored backup takes in what the server knows and goes on in a new journal', async () => {
  const first = await appendAct(phone.writer, { assignment, act: judged(1) });
  const backup = await dumpDatabase(phone.writer.db);
  await appendAct(phone.writer, { assignment, act: judged(2) });
  await sync();

  const factory = new IDBFactory();
  await restoreDatabase(backup, factory);
  const copy = await restarted({ ...phone, factory }, bureau);
  expect(await syncAssignment(copy.deps, assignment)).toMatchObject({
    ...{ kind: 'level', receivedEntries: 1 },
  });
  const next = await appendAct(copy.writer, { assignment, act: judged(3) });
  expect(next.entry.journal).not.toBe(first.entry.journal);
  expect((await syncAssignment(copy.deps, assignment)).kind).toBe('level');
  const heads = await readHeads(copy.writer, assignment);
  expect(heads.some(({ forked }) => forked)).toBe(false);
});

it('[SY14] a backup that went on before it met the server is known as a fork, kept and left', async () => {
  const first = await appendAct(phone.writer, { assignment, act: judged(1) });
  const backup = await dumpDatabase(phone.writer.db);
  await appendAct(phone.writer, { assignment, act: judged(2) });
  await sync();

  const factory = new IDBFactory();
  await restoreDatabase(backup, factory);
  const copy = await restarted({ ...phone, factory }, bureau);
  await appendAct(copy.writer, { assignment, act: judged(77) });
  await syncAssignment(copy.deps, assignment);
  expect(bureau.journals.get(first.entry.journal)?.entries.size).toBe(4);
  const [head] = await readHeads(copy.writer, assignment);
  expect(head).toMatchObject({ forked: true, reopen: 'backupRestored' });
  const next = await appendAct(copy.writer, { assignment, act: judged(78) });
  expect(next.entry.journal).not.toBe(first.entry.journal);
});
