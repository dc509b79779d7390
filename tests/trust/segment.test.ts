import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import type { Segment } from '../../src/domain/journal/entry';
import { canonicalText } from '../../src/trust/canonical';
import {
  hashLine,
  readHead,
  readSegment,
  SEGMENT_LIMITS,
  signHead,
  verifySegment,
} from '../../src/trust/segment';
import { makeDevice, type TestDevice } from './device';
import { flipBit } from './flip-bit';
import { AT, chain, entryOf, JOURNAL, OTHER_JOURNAL, segmentOf } from './journal-lines';

const START = { journal: JOURNAL, after: null };
let device: TestDevice;
let lines: string[];
let segment: Segment;

beforeAll(async () => {
  device = await makeDevice();
  lines = await chain(6);
  segment = await segmentOf(device.signer, lines);
});

async function faultOf(sent: Segment, expected: Parameters<typeof verifySegment>[1] = START) {
  const verified = await verifySegment(sent, expected, device.jwk);
  if (verified.ok) return 'accepted';
  return `${verified.error.code} ${verified.error.seq}`;
}

const replaced = (at: number, line: string): string[] => lines.with(at, line);

test('[TR20] a journal verifies from its start, each entry under the hash of its bytes', async () => {
  const verified = await verifySegment(segment, START, device.jwk);
  if (!verified.ok) throw new Error(verified.error.code);
  expect(verified.value.map((each) => each.entry.seq)).toEqual([0, 1, 2, 3, 4, 5]);
  expect(verified.value.map((each) => each.hash)).toEqual(await Promise.all(lines.map(hashLine)));
  expect(await readSegment(segment, null)).toEqual(verified);
});

test('[TR20] a journal verifies from a known entry on, and from no other', async () => {
  const after = { seq: 3, hash: await hashLine(lines[3] ?? '') };
  const rest = { lines: lines.slice(4), head: segment.head };
  expect(await faultOf(rest, { journal: JOURNAL, after })).toBe('accepted');
  const fork = { seq: 3, hash: await hashLine('another') };
  expect(await faultOf(rest, { journal: JOURNAL, after: fork })).toBe('chain-broken 4');
  expect(await faultOf(rest)).toBe('gap 0');
  expect(await faultOf(segment, { journal: JOURNAL, after })).toBe('gap 4');
});

test('[TR20] a head says whose key signed it before its signature is checked', () => {
  expect(readHead(segment.head)).toMatchObject({
    value: { kid: device.signer.kid, head: { seq: 5, journal: JOURNAL } },
  });
});

test('[TR21] any one-bit change in a line is refused, and the fault names that line', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(lines.length - 1), fc.nat(8 * 4096), async (at, bit) => {
      const changed = flipBit(lines[at] ?? '', bit);
      const verified = await verifySegment(
        { lines: replaced(at, changed), head: segment.head },
        START,
        device.jwk,
      );
      expect(verified).toMatchObject({ ok: false, error: { seq: at } });
    }),
    { seed: 20261122, numRuns: 1500 },
  );
});

test('[TR22] any one-bit change in a head is refused', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(8 * segment.head.length - 1), async (bit) => {
      const head = flipBit(segment.head, bit);
      expect(await faultOf({ lines, head })).toMatch(
        /^(head-malformed|head-mismatch|wrong-journal|wrong-key|signature-invalid) /,
      );
    }),
    { seed: 20261122, numRuns: 600 },
  );
});

test('[TR23] missing, repeated, swapped and cut lines are named', async () => {
  const send = (sent: string[]) => faultOf({ lines: sent, head: segment.head });
  const [a = '', b = '', c = '', ...rest] = lines;
  expect(await send([a, c, ...rest])).toBe('gap 1');
  expect(await send([a, a, b, c, ...rest])).toBe('gap 1');
  expect(await send([a, c, b, ...rest])).toBe('gap 1');
  expect(await send([b, c, ...rest])).toBe('gap 0');
  expect(await send(lines.slice(0, 5))).toBe('head-mismatch 4');
});

test('[TR23] a line of another journal and a whole other journal are named', async () => {
  const foreign = await chain(1, { seq: 2, hash: await hashLine(lines[2] ?? '') }, (seq, prev) =>
    entryOf(seq, prev, { journal: OTHER_JOURNAL }),
  );
  const mixed = { lines: replaced(3, foreign[0] ?? ''), head: segment.head };
  expect(await faultOf(mixed)).toBe('wrong-journal 3');
  const replay = await faultOf(segment, { journal: OTHER_JOURNAL, after: null });
  expect(replay).toBe('wrong-journal null');
});

test('[TR23] a line rewritten under an old chain is named, and so is its own false link', async () => {
  const first = canonicalText(entryOf(2, await hashLine(lines[1] ?? ''), { type: 'other.type' }));
  expect(await faultOf({ lines: replaced(2, first), head: segment.head })).toBe('chain-broken 2');
  const link = canonicalText(entryOf(2, await hashLine('elsewhere')));
  expect(await faultOf({ lines: replaced(2, link), head: segment.head })).toBe('chain-broken 2');
  const opened = canonicalText(entryOf(0, await hashLine('before')));
  expect(await faultOf({ lines: replaced(0, opened), head: segment.head })).toBe('chain-broken 0');
});

test('[TR24] a head over other bytes, another place or another journal is refused', async () => {
  const hash = await hashLine('other');
  expect(await faultOf(await segmentOf(device.signer, lines, { hash }))).toBe('head-mismatch 5');
  expect(await faultOf(await segmentOf(device.signer, lines, { seq: 6 }))).toBe('head-mismatch 5');
  const journal = OTHER_JOURNAL;
  const head = await segmentOf(device.signer, lines, { journal });
  expect(await faultOf(head)).toBe('wrong-journal null');
});

test('[TR25] a chain rewritten by somebody else is refused', async () => {
  const thief = await makeDevice();
  expect(await faultOf(await segmentOf(thief.signer, lines))).toBe('wrong-key null');
  const liar = { ...thief.signer, kid: device.signer.kid };
  expect(await faultOf(await segmentOf(liar, lines))).toBe('signature-invalid null');
});

test('[TR26] empty and oversized segments are refused', async () => {
  expect(await faultOf({ lines: [], head: segment.head })).toBe('segment-empty null');
  const limits = { entryBytes: 100, totalBytes: 100_000 };
  const long = await verifySegment(segment, START, device.jwk, limits);
  expect(long).toMatchObject({ error: { code: 'entry-too-large', seq: 0 } });
  const total = (lines[0]?.length ?? 0) * 3;
  const many = await verifySegment(segment, START, device.jwk, {
    ...SEGMENT_LIMITS,
    totalBytes: total,
  });
  expect(many).toMatchObject({ error: { code: 'segment-too-large', seq: 2 } });
});

test('[TR26] sizes count bytes, not characters', async () => {
  const text = '踏'.repeat(1000);
  const build = (seq: number, prev: string | null) => entryOf(seq, prev, { body: { text } });
  const wide = await segmentOf(device.signer, await chain(1, null, build));
  const refused = await readSegment(wide, null, { entryBytes: 2500, totalBytes: 100_000 });
  expect(refused).toMatchObject({ error: { code: 'entry-too-large' } });
});

test('[TR27] an intact entry of a type from the future verifies', async () => {
  const build = (seq: number, prev: string | null) =>
    entryOf(seq, prev, { type: 'future.kind', body: { anything: [1, { deep: null }] } });
  const future = await segmentOf(device.signer, await chain(2, null, build));
  expect(await faultOf(future)).toBe('accepted');
});

test('[TR28] a canonical line that is no entry is named with its faulty member', async () => {
  const bad = canonicalText(entryOf(2, await hashLine(lines[1] ?? ''), { at: 'yesterday' }));
  const refused = await readSegment({ lines: replaced(2, bad), head: segment.head }, null);
  expect(refused).toMatchObject({ error: { code: 'entry-malformed', seq: 2, detail: 'at' } });
  const spaced = { lines: replaced(1, ` ${lines[1]}`), head: segment.head };
  expect(await faultOf(spaced)).toBe('entry-not-canonical 1');
});

test('[TR36] a head that is none is not signed', async () => {
  const head = { v: 1, journal: 'short', seq: 0, hash: await hashLine(''), at: AT } as const;
  await expect(signHead(device.signer, head)).rejects.toThrow();
});
