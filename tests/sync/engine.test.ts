import { beforeEach, describe, expect, it } from 'vitest';
import { problemOf } from '../../src/contract/problem-catalogue';
import { appendAct } from '../../src/store/append';
import { readHeads } from '../../src/store/journals';
import { quarantineOf } from '../../src/store/quarantine';
import { queueAgain } from '../../src/store/release-aside';
import { deliveryState } from '../../src/sync/delivery';
import { syncAssignment } from '../../src/sync/engine';
import { readDelivery } from '../../src/sync/read-delivery';
import { madePackage } from '../support/journal-maker';
import { MemoryBureau } from '../support/memory-bureau';
import { judged, photo } from '../support/store-phone';
import { makeSyncPhone, type SyncPhone } from '../support/sync-phone';

const { assignment } = madePackage();
let bureau: MemoryBureau;
let phone: SyncPhone;

beforeEach(async () => {
  bureau = await MemoryBureau.create(assignment);
  phone = await makeSyncPhone(bureau);
});

const picture = (seed: number, size = 64) => new Uint8Array(size).fill(seed);
const score = (value: number) => appendAct(phone.writer, { assignment, act: judged(value) });
const snap = (seed: number, size?: number) =>
  appendAct(phone.writer, photo(assignment, picture(seed, size)));
const sync = () => syncAssignment(phone.deps, assignment);
const state = async () => deliveryState(await readDelivery(phone.writer, assignment));
const countHeld = () =>
  [...bureau.journals.values()].reduce((sum, { entries }) => sum + entries.size, 0);

describe('an undisturbed attempt', () => {
  it('[SY8] brings every entry and all bytes to the server, each once, and all is receipted', async () => {
    for (let i = 0; i < 5; i++) await score(i);
    for (let i = 0; i < 3; i++) await snap(i);
    expect(await state()).toMatchObject({ kind: 'waiting', entries: 9, entriesHeld: 0 });
    expect(await sync()).toMatchObject({ kind: 'level', sentEntries: 9, sentEvidence: 3 });
    expect(await state()).toMatchObject({
      ...{ kind: 'all-held', entries: 9, entriesHeld: 9, evidence: 3, evidenceHeld: 3 },
    });
    expect(countHeld()).toBe(9);
    expect(bureau.evidence.size).toBe(3);
  });

  it('[SY10] a second attempt sends nothing that is receipted', async () => {
    await score(1);
    await sync();
    const sent: number[] = [];
    const exchange = bureau.exchange.bind(bureau);
    bureau.exchange = (token, id, request) => {
      sent.push(...request.segments.map(({ lines }) => lines.length));
      return exchange(token, id, request);
    };
    await sync();
    await score(2);
    await sync();
    expect(sent).toEqual([1]);
  });

  it('[SY21] a queue of many entries travels in several segments and arrives whole', async () => {
    for (let i = 0; i < 600; i++) await score(i);
    const sizes: number[] = [];
    const exchange = bureau.exchange.bind(bureau);
    bureau.exchange = (token, id, request) => {
      sizes.push(...request.segments.map(({ lines }) => lines.length));
      return exchange(token, id, request);
    };
    expect(await sync()).toMatchObject({ kind: 'level', sentEntries: 601 });
    expect(sizes).toEqual([256, 256, 89]);
    expect(countHeld()).toBe(601);
  });

  it('[SY34] long texts of three bytes a character are cut by their bytes', async () => {
    const reason = '踏'.repeat(100_000);
    const act = { type: 'deduction.explained', body: { indicator: 'D301', reason } } as const;
    for (let i = 0; i < 24; i++) await appendAct(phone.writer, { assignment, act });
    const sizes: number[] = [];
    const exchange = bureau.exchange.bind(bureau);
    bureau.exchange = (token, id, request) => {
      const lines = request.segments.flatMap((segment) => segment.lines);
      sizes.push(Buffer.byteLength(lines.join('')));
      return exchange(token, id, request);
    };
    expect(await sync()).toMatchObject({ kind: 'level', sentEntries: 25 });
    expect(sizes).toHaveLength(2);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(5 * 1024 * 1024);
  });

  it('[SY19] evidence above 8 MiB goes by resumable upload, and its receipt follows', async () => {
    await snap(7, 8 * 1024 * 1024 + 1);
    expect(await sync()).toMatchObject({ kind: 'level', sentEvidence: 1 });
    expect(bureau.calls).toContain('uploadLarge');
    expect(bureau.calls).not.toContain('putEvidence');
    expect((await state()).kind).toBe('all-held');
  });
});

describe('an attempt that meets trouble', () => {
  it('[SY18] without network nothing is lost and the outcome says so', async () => {
    await score(1);
    bureau.interrupt = () => ({ kind: 'offline' });
    expect(await sync()).toEqual({ kind: 'offline' });
    expect(await state()).toMatchObject({ kind: 'offline', entries: 2, entriesHeld: 0 });
    bureau.interrupt = () => null;
    expect((await sync()).kind).toBe('level');
    expect((await state()).kind).toBe('all-held');
  });

  it('[SY16] a session that has run out is opened again within the attempt', async () => {
    await score(1);
    await sync();
    bureau.token = 'another';
    await score(2);
    expect((await sync()).kind).toBe('level');
    expect(bureau.calls.filter((call) => call === 'openSession')).toHaveLength(2);
  });

  it('[SY11] a refused journal is set aside with its reason while the evidence of another travels', async () => {
    await score(1);
    const [head] = await readHeads(phone.writer, assignment);
    const journal = head?.journal ?? '';
    bureau.refusals.set(journal, 'wrong-key');
    expect(await sync()).toMatchObject({ kind: 'level', refused: 1, sentEntries: 0 });
    const [item] = await quarantineOf(phone.writer, assignment);
    expect(item).toMatchObject({ id: journal, code: 'wrong-key', retry: 'never' });
    expect(JSON.parse(item?.content ?? '{}').lines).toHaveLength(2);
    expect(await state()).toMatchObject({ kind: 'refused', items: 1 });
    const calls = bureau.calls.length;
    await sync();
    expect(bureau.calls.length - calls).toBe(1);
  });

  it('[SY33] what is recorded after a journal was refused for good is delivered', async () => {
    const first = await score(1);
    bureau.refusals.set(first.entry.journal, 'too-large');
    await sync();
    const next = await score(2);
    expect(next.entry.journal).not.toBe(first.entry.journal);
    expect(await sync()).toMatchObject({ kind: 'level', refused: 1, sentEntries: 2 });
    expect([...bureau.journals.keys()]).toEqual([next.entry.journal]);
    const [item] = await quarantineOf(phone.writer, assignment);
    expect(item).toMatchObject({ id: first.entry.journal, code: 'too-large' });
  });

  it('[SY11] refused evidence is set aside and the next piece still goes', async () => {
    const { evidence } = photo(assignment, picture(1));
    await snap(1);
    await snap(2);
    bureau.refusals.set(evidence?.sha256 ?? '', 'too-large');
    expect(await sync()).toMatchObject({ kind: 'level', sentEvidence: 1, refused: 1 });
    expect((await quarantineOf(phone.writer, assignment))[0]).toMatchObject({
      ...{ kind: 'evidence', code: 'too-large', id: evidence?.sha256 },
    });
  });

  it('[SY20] once it is queued again and taken, a refusal leaves no trace in quarantine', async () => {
    await score(1);
    const [head] = await readHeads(phone.writer, assignment);
    bureau.refusals.set(head?.journal ?? '', 'device-revoked');
    await sync();
    const [item] = await quarantineOf(phone.writer, assignment);
    if (item === undefined) throw new Error('nothing is set aside');
    bureau.refusals.clear();
    await queueAgain(phone.writer, item);
    await sync();
    expect(await quarantineOf(phone.writer, assignment)).toEqual([]);
    expect((await state()).kind).toBe('all-held');
  });

  it('[SY20] a refusal that passes by itself is settled by the receipt', async () => {
    await score(1);
    const [head] = await readHeads(phone.writer, assignment);
    bureau.refusals.set(head?.journal ?? '', 'unavailable');
    expect(await sync()).toMatchObject({ kind: 'level', refused: 1 });
    bureau.refusals.clear();
    expect(await sync()).toMatchObject({ kind: 'level', refused: 0, sentEntries: 2 });
    expect(await quarantineOf(phone.writer, assignment)).toEqual([]);
  });

  it('[SY12] a server that has lost entries gets them again from where its gap begins', async () => {
    for (let i = 0; i < 4; i++) await score(i);
    await sync();
    const [kept] = bureau.journals.values();
    if (kept === undefined) throw new Error('nothing arrived');
    for (const [hash, { entry }] of kept.entries) {
      if (entry.entry.seq >= 2) kept.entries.delete(hash);
    }
    kept.last = 1;
    await score(9);
    expect(await sync()).toMatchObject({ kind: 'level', sentEntries: 1 });
    expect(countHeld()).toBe(6);
  });

  it('[SY13] a server that claims the same gap for ever ends the attempt as stalled', async () => {
    await score(1);
    await sync();
    await score(2);
    const exchange = bureau.exchange.bind(bureau);
    bureau.exchange = async (token, id, request) => {
      const answer = await exchange(token, id, { ...request, segments: [] });
      if (!answer.ok) return answer;
      const gap = problemOf('entry-gap', { expected: 0 });
      const refused = request.segments.map((_, segment) => ({
        ...{ segment, journal: null, problem: gap },
      }));
      return { ok: true, value: { ...answer.value, refused } };
    };
    expect(await sync()).toEqual({ kind: 'stalled' });
    expect(bureau.calls.filter((call) => call === 'exchange').length).toBeLessThan(6);
    expect((await state()).kind).not.toBe('all-held');
  });

  it('[SY17] a second attempt while one is running is told that it is busy', async () => {
    await score(1);
    const [first, second] = await Promise.all([sync(), sync()]);
    expect([first.kind, second.kind].sort()).toEqual(['busy', 'level']);
  });
});
