import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { canonicalText } from '../../src/trust/canonical';
import { type Leaf, readLeaf } from '../../src/trust/leaf';
import { type Receipt, verifyReceipt } from '../../src/trust/receipt';
import { formatTlogProof, parseTlogProof } from '../../src/trust/tlog-proof';
import { logOf, makeNoteKey } from './bureau-log';
import { flipBit } from './flip-bit';
import { AT, JOURNAL, OTHER_JOURNAL } from './journal-lines';

const HASH = '0123456789abcdef'.repeat(4);
const DEVICE = 'oKIywvGUpTVTyxMQ3bwIIeQUudfr_CkLMjCE19ECD-U';
const received = AT;
const assignment = OTHER_JOURNAL;
const LEAVES: readonly Leaf[] = [
  { v: 1, kind: 'head', assignment, journal: JOURNAL, seq: 4, hash: HASH, head: HASH, received },
  { v: 1, kind: 'evidence-held', assignment, sha256: HASH, size: 5, received },
  { v: 1, kind: 'credential', credential: HASH, device: DEVICE, received },
  { v: 1, kind: 'revocation', device: DEVICE, reason: null, received },
  { v: 1, kind: 'package', assignment, package: HASH, received },
  {
    v: 1,
    kind: 'admission',
    journal: JOURNAL,
    seq: 4,
    decision: 'admitted',
    statement: HASH,
    received,
  },
  {
    ...{ v: 1, kind: 'decision', assignment, manifest: HASH, verdict: 'returned' },
    ...{ statement: HASH, received },
  },
];
let vkey: string;
let receipts: Receipt[];

beforeAll(async () => {
  const log = await makeNoteKey('bureau.example/log');
  vkey = log.vkey;
  receipts = await logOf(log, LEAVES);
});

const receiptAt = (index: number): Receipt => receipts[index] ?? { leaf: '', proof: '' };

test('[ML15] each receipt proves its leaf and place under the pinned key', async () => {
  for (const [index, leaf] of LEAVES.entries()) {
    const verified = await verifyReceipt(receiptAt(index), vkey);
    expect(verified).toMatchObject({ ok: true, value: { leaf, index, size: LEAVES.length } });
  }
});

test('[ML15] a receipt with the proof or the leaf of another proves nothing', async () => {
  const swapped = { leaf: receiptAt(0).leaf, proof: receiptAt(1).proof };
  expect(await verifyReceipt(swapped, vkey)).toEqual({ ok: false, error: 'not-included' });
  const moved = {
    leaf: receiptAt(0).leaf,
    proof: receiptAt(0).proof.replace('index 0', 'index 2'),
  };
  expect(await verifyReceipt(moved, vkey)).toEqual({ ok: false, error: 'not-included' });
});

test('[ML16] any one-bit change in a receipt is refused', async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom('leaf', 'proof'), fc.nat(8 * 1024), async (part, bit) => {
      const receipt = receiptAt(3);
      const changed = { ...receipt, [part]: flipBit(receipt[part as 'leaf' | 'proof'], bit) };
      expect((await verifyReceipt(changed, vkey)).ok).toBe(false);
    }),
    { seed: 20261122, numRuns: 1500 },
  );
});

test('[ML17] a leaf of each kind reads back, and with anything else it is none', () => {
  for (const leaf of LEAVES) {
    expect(readLeaf(canonicalText(leaf))).toEqual({ ok: true, value: leaf });
    for (const other of [
      { ...leaf, name: '张三' },
      { ...leaf, v: 2 },
      { ...leaf, kind: 'tally' },
      { ...leaf, received: 'now' },
    ]) {
      expect(readLeaf(canonicalText(other))).toEqual({ ok: false, error: 'leaf-malformed' });
    }
    expect(readLeaf(JSON.stringify(leaf, null, 1)).ok).toBe(false);
  }
});

test('[ML18] a receipt of another log of the same name proves nothing', async () => {
  const other = await makeNoteKey('bureau.example/log');
  const refused = await verifyReceipt(receiptAt(2), other.vkey);
  expect(refused).toEqual({ ok: false, error: 'unknown-key' });
  const [foreign] = await logOf(other, LEAVES);
  expect((await verifyReceipt(foreign ?? receiptAt(0), other.vkey)).ok).toBe(true);
});

test('[ML13] a proof reads back from its text', () => {
  const path = [new Uint8Array(32).fill(1), new Uint8Array(32).fill(2)];
  const proof = { index: 73894, path, checkpoint: 'a\n1\nb\n\n— a c\n' };
  const text = formatTlogProof(proof);
  expect(text.startsWith('c2sp.org/tlog-proof@v1\nindex 73894\nAQEB')).toBe(true);
  expect(parseTlogProof(text)).toEqual({ ok: true, value: proof });
  const alone = { ...proof, index: 0, path: [] };
  expect(parseTlogProof(formatTlogProof(alone))).toEqual({ ok: true, value: alone });
  const extra = text.replace('\nindex', '\nextra Zm9v\nindex');
  expect(parseTlogProof(extra)).toEqual({ ok: true, value: proof });
});

test.each([
  ['another first line', 'c2sp.org/tlog-proof@v2\nindex 0\n\na'],
  ['no index', 'c2sp.org/tlog-proof@v1\n\na'],
  ['a leading zero', 'c2sp.org/tlog-proof@v1\nindex 07\n\na'],
  ['a sign', 'c2sp.org/tlog-proof@v1\nindex -1\n\na'],
  ['an unsafe index', 'c2sp.org/tlog-proof@v1\nindex 9007199254740993\n\na'],
  ['a short hash', 'c2sp.org/tlog-proof@v1\nindex 0\nAQEB\n\na'],
  ['a stray space', 'c2sp.org/tlog-proof@v1\nindex 0 \n\na'],
  ['malformed extra data', 'c2sp.org/tlog-proof@v1\nextra ?\nindex 0\n\na'],
  ['extra data after the index', 'c2sp.org/tlog-proof@v1\nindex 0\nextra Zm9v\n\na'],
  ['carriage returns', 'c2sp.org/tlog-proof@v1\r\nindex 0\r\n\r\na'],
  ['no checkpoint', 'c2sp.org/tlog-proof@v1\nindex 0\n'],
])('[ML13] a proof with %s is malformed', (_, text) => {
  expect(parseTlogProof(text)).toEqual({ ok: false, error: 'malformed' });
});
