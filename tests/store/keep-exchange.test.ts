import { expect, it } from 'vitest';
import { acknowledgeLogFault } from '../../src/store/acknowledge-log-fault';
import { readDeletions } from '../../src/store/deletion-log';
import { readHeads } from '../../src/store/journals';
import {
  type ExchangeFacts,
  type IncomingLines,
  keepExchange,
} from '../../src/store/keep-exchange';
import { quarantineOf, type SetAside } from '../../src/store/quarantine';
import { readJournals } from '../../src/store/read-journals';
import { queueAgain } from '../../src/store/release-aside';
import { readLogFault, saveLogFault } from '../../src/store/sync-notes';
import { PEOPLE } from '../support/journal-maker';
import { judged, makeStorePhone, type StorePhone, score } from '../support/store-phone';
import { enrolTestDevice, makeTestKey, TestJournal } from '../support/test-device';

const facts = (phone: StorePhone, part: Partial<ExchangeFacts>): ExchangeFacts => ({
  ...{ assignment: phone.assignment, receipts: [], checkpoint: null, segments: [], aside: [] },
  ...{ holds: {}, forked: [] },
  ...part,
});

async function otherJournal(): Promise<TestJournal> {
  const bureau = await makeTestKey();
  return new TestJournal(await enrolTestDevice(bureau, PEOPLE.anna, '演示评价员1', 'evaluator'));
}

async function cut(journal: TestJournal, from: number, to: number): Promise<IncomingLines> {
  return {
    ...{ journal: journal.journal, device: journal.device.device },
    signing: journal.device.jwk,
    entries: journal.entries.slice(from, to),
    lines: journal.lines.slice(from, to),
    head: 'head',
    credential: journal.device.credential,
  };
}

it('[ST15] overlapping and repeated pieces of a journal add up to each line once', async () => {
  const phone = await makeStorePhone();
  const other = await otherJournal();
  for (let i = 0; i < 9; i++) other.append(judged(i));
  const pieces = [await cut(other, 0, 4), await cut(other, 2, 6), await cut(other, 0, 9)];
  const added = [];
  for (const segment of pieces) {
    added.push(await keepExchange(phone.writer, facts(phone, { segments: [segment] })));
  }
  added.push(await keepExchange(phone.writer, facts(phone, { segments: pieces })));
  expect(added).toEqual([4, 2, 3, 0]);
  const [lines] = await readJournals(phone.writer, phone.assignment);
  expect(lines?.entries).toHaveLength(9);
  const [head] = await readHeads(phone.writer, phone.assignment);
  expect(head).toMatchObject({ seq: 8, own: false, active: false, forked: false });
});

it('[ST4] what came of others is named as seen by the next own entry, and then not again', async () => {
  const phone = await makeStorePhone();
  const other = await otherJournal();
  for (let i = 0; i < 3; i++) other.append(judged(i));
  await score(phone, 1);
  await keepExchange(phone.writer, facts(phone, { segments: [await cut(other, 0, 3)] }));
  const first = await score(phone, 2);
  const second = await score(phone, 3);
  other.append(judged(4));
  await keepExchange(phone.writer, facts(phone, { segments: [await cut(other, 3, 4)] }));
  const third = await score(phone, 4);
  expect(first.entry.seen).toEqual({ [other.journal]: 2 });
  expect(second.entry.seen).toEqual({});
  expect(third.entry.seen).toEqual({ [other.journal]: 3 });
});

it('[ST16] the branch of a fork is kept beside the trunk, which stays the head', async () => {
  const phone = await makeStorePhone();
  const other = await otherJournal();
  for (let i = 0; i < 3; i++) other.append(judged(i));
  const trunk = await cut(other, 0, 3);
  const twin = new TestJournal(other.device);
  Object.assign(twin, { journal: other.journal });
  for (const { entry } of other.entries.slice(0, 2)) twin.append(judged(entry.seq));
  twin.append(judged(999));
  const segments = [trunk, await cut(twin, 0, 3)];
  expect(await keepExchange(phone.writer, facts(phone, { segments }))).toBeGreaterThan(3);
  const [head] = await readHeads(phone.writer, phone.assignment);
  expect(head).toMatchObject({ forked: true, seq: 2, hash: other.entries[2]?.hash });
  const [lines] = await readJournals(phone.writer, phone.assignment);
  expect(lines?.entries.filter(({ entry }) => entry.seq === 2)).toHaveLength(2);
});

it('[ST17] lines that begin after a gap are not taken in', async () => {
  const phone = await makeStorePhone();
  const other = await otherJournal();
  for (let i = 0; i < 6; i++) other.append(judged(i));
  const late = await cut(other, 4, 6);
  expect(await keepExchange(phone.writer, facts(phone, { segments: [late] }))).toBe(0);
  expect(await readJournals(phone.writer, phone.assignment)).toEqual([]);
  const all = await cut(other, 0, 6);
  expect(await keepExchange(phone.writer, facts(phone, { segments: [all] }))).toBe(6);
});

it('[ST25] a line that leaves seqs out behind its predecessor is not taken in', async () => {
  const phone = await makeStorePhone();
  const other = await otherJournal();
  for (let i = 0; i < 2; i++) other.append(judged(i));
  const [first, second] = other.entries;
  if (first === undefined || second === undefined) throw new Error('two entries were made');
  await keepExchange(phone.writer, facts(phone, { segments: [await cut(other, 0, 1)] }));
  const far = { hash: second.hash, entry: { ...second.entry, seq: 50, prev: first.hash } };
  const jump = { ...(await cut(other, 1, 2)), entries: [far] };
  expect(await keepExchange(phone.writer, facts(phone, { segments: [jump] }))).toBe(0);
  const [head] = await readHeads(phone.writer, phone.assignment);
  expect(head).toMatchObject({ seq: 0, hash: first.hash, forked: false });
});

it('[ST25] a line that names an entry of another journal as its predecessor is not taken in', async () => {
  const phone = await makeStorePhone();
  const [other, third] = [await otherJournal(), await otherJournal()];
  for (const each of [other, third]) for (let i = 0; i < 2; i++) each.append(judged(i));
  const begun = [await cut(other, 0, 1), await cut(third, 0, 1)];
  await keepExchange(phone.writer, facts(phone, { segments: begun }));
  const strange = {
    ...(await cut(other, 1, 2)),
    journal: third.journal,
    device: third.device.device,
  };
  expect(await keepExchange(phone.writer, facts(phone, { segments: [strange] }))).toBe(0);
  const heads = await readHeads(phone.writer, phone.assignment);
  expect(heads.map(({ seq, forked }) => [seq, forked])).toEqual([
    [0, false],
    [0, false],
  ]);
});

it('[ST26] lines that another device signed do not go on with a journal', async () => {
  const phone = await makeStorePhone();
  const [other, thief] = [await otherJournal(), await otherJournal()];
  for (let i = 0; i < 2; i++) other.append(judged(i));
  await keepExchange(phone.writer, facts(phone, { segments: [await cut(other, 0, 1)] }));
  const { device, jwk: signing } = thief.device;
  const taken = { ...(await cut(other, 1, 2)), device, signing };
  expect(await keepExchange(phone.writer, facts(phone, { segments: [taken] }))).toBe(0);
  const own = await cut(other, 1, 2);
  expect(await keepExchange(phone.writer, facts(phone, { segments: [own] }))).toBe(1);
  const [head] = await readHeads(phone.writer, phone.assignment);
  expect(head).toMatchObject({ seq: 1, device: other.device.device, signing: other.device.jwk });
});

it('[ST18] a server that holds more of an own journal than the phone ends that journal', async () => {
  const phone = await makeStorePhone();
  const { entry } = await score(phone, 1);
  await keepExchange(phone.writer, facts(phone, { holds: { [entry.journal]: 1 } }));
  expect((await score(phone, 2)).entry.journal).toBe(entry.journal);
  await keepExchange(phone.writer, facts(phone, { holds: { [entry.journal]: 9 } }));
  const next = await score(phone, 3);
  expect(next.entry.journal).not.toBe(entry.journal);
});

it('[ST18] an own journal that the server reports as forked is not gone on with', async () => {
  const phone = await makeStorePhone();
  const { entry } = await score(phone, 1);
  await keepExchange(phone.writer, facts(phone, { forked: [entry.journal] }));
  expect((await score(phone, 2)).entry.journal).not.toBe(entry.journal);
});

const refusal = (code: string): SetAside => ({
  ...{ at: '2026-11-22T09:00:00+08:00', direction: 'sent', kind: 'segment', id: 'J' },
  ...{ code, retry: 'never', detail: '', content: '{}' },
});

it('[ST19] the newest refusal of a thing is kept once; queueing it again is written down', async () => {
  const phone = await makeStorePhone();
  await keepExchange(phone.writer, facts(phone, { aside: [refusal('chain-broken')] }));
  await keepExchange(phone.writer, facts(phone, { aside: [refusal('wrong-key')] }));
  const [item, ...more] = await quarantineOf(phone.writer, phone.assignment);
  expect(more).toEqual([]);
  expect(item?.code).toBe('wrong-key');
  if (item === undefined) throw new Error('nothing is set aside');
  await queueAgain(phone.writer, item);
  expect(await quarantineOf(phone.writer, phone.assignment)).toEqual([]);
  expect((await readDeletions(phone.writer))[0]).toMatchObject({
    what: 'quarantine',
    reason: 'queued-again',
  });
});

it('[ST20] the first proof of a forked log is not overwritten by a later one', async () => {
  const { writer } = await makeStorePhone();
  const at = '2026-11-22T09:00:00+08:00';
  await saveLogFault(writer, { at, code: 'not-consistent', evidence: 'first' });
  await saveLogFault(writer, { at, code: 'two-roots-of-one-size', evidence: 'second' });
  expect((await readLogFault(writer))?.evidence).toBe('first');
  await acknowledgeLogFault(writer);
  expect(await readLogFault(writer)).toBeNull();
  expect((await readDeletions(writer))[0]?.what).toBe('logFault');
});

it('[ST21] a row of another form is an error', async () => {
  const phone = await makeStorePhone();
  const { hash } = await score(phone, 1);
  await phone.writer.db.entries.update(hash, { seq: -1 });
  await expect(readJournals(phone.writer, phone.assignment)).rejects.toThrow();
});

const refusalOf = (id: string, part: Partial<SetAside>): SetAside => ({
  ...refusal('too-large'),
  ...{ id, ...part },
});

it('[ST27] own lines that the server refuses for good end their journal in the same transaction', async () => {
  const phone = await makeStorePhone();
  const { journal } = (await score(phone, 1)).entry;
  const never = refusalOf(journal, { retry: 'never' });
  await keepExchange(phone.writer, facts(phone, { aside: [never] }));
  const next = await score(phone, 2);
  expect(next.entry.journal).not.toBe(journal);
  const journals = await readJournals(phone.writer, phone.assignment);
  const opened = journals.find((each) => each.journal === next.entry.journal)?.entries;
  expect(opened?.find(({ entry }) => entry.seq === 0)?.entry.body.reopens).toEqual({
    ...{ journal, reason: 'refused' },
  });
  expect((await quarantineOf(phone.writer, phone.assignment)).map(({ id }) => id)).toEqual([
    journal,
  ]);
});

it.each<[string, Partial<SetAside>]>([
  ['may pass by itself', { retry: 'later' }],
  ['is about evidence', { kind: 'evidence' }],
  ['is this phone’s own, of what came', { direction: 'received' }],
])('[ST27] a refusal that %s ends no journal', async (_what, part) => {
  const phone = await makeStorePhone();
  const { journal } = (await score(phone, 1)).entry;
  await keepExchange(phone.writer, facts(phone, { aside: [refusalOf(journal, part)] }));
  expect((await score(phone, 2)).entry.journal).toBe(journal);
});
