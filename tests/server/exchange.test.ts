import { describe, expect, test } from 'vitest';
import type { IncomingSegment } from '../../src/contract/sync';
import { fromBase64, fromHex } from '../../src/trust/bytes';
import { verifyCredential } from '../../src/trust/credential';
import { publicJwk } from '../../src/trust/jwk';
import { verifyConsistency } from '../../src/trust/merkle';
import { type Receipt, verifyReceipt } from '../../src/trust/receipt';
import { verifySegment } from '../../src/trust/segment';
import { testId } from '../support/test-device';
import type { TestPhone } from '../support/test-phone';
import { testScene } from '../support/test-scene';

const scene = testScene();

async function proven(phone: TestPhone, receipt: Receipt | undefined) {
  const verified = await verifyReceipt(receipt ?? { leaf: '', proof: '' }, phone.vkey);
  if (!verified.ok) throw new Error(verified.error);
  return verified.value;
}

const storedLines = async (journal: string): Promise<string[]> => {
  const rows = await scene.server.deps.db
    .selectFrom('entries')
    .select('line')
    .where('journal', '=', journal)
    .orderBy('seq')
    .execute();
  return rows.map((row) => row.line);
};

const judge = (phone: TestPhone, times = 1): void => {
  for (let i = 0; i < times; i++) {
    phone.act('score.judged', { indicator: 'A1-1', scoreMilli: i });
  }
};

/** Everything that a phone without entries of others is sent, over as many exchanges as it takes. */
async function received(
  reader: TestPhone,
): Promise<{ segments: IncomingSegment[]; rounds: number }> {
  const have: Record<string, number> = {};
  const segments: IncomingSegment[] = [];
  for (let rounds = 1; rounds < 20; rounds++) {
    const answer = await reader.synced({ have, segments: [] });
    for (const segment of answer.segments) {
      have[segment.journal] = (have[segment.journal] ?? -1) + segment.lines.length;
      segments.push(segment);
    }
    if (!answer.more) return { segments, rounds };
  }
  throw new Error('the exchange does not end');
}

const bytesOf = (base64: string): Uint8Array => {
  const read = fromBase64(base64);
  return read.ok ? read.value : new Uint8Array();
};
const rootOf = (hex: string): Uint8Array => {
  const read = fromHex(hex);
  return read.ok ? read.value : new Uint8Array();
};

describe('an exchange', () => {
  test('[IN1] entries are stored byte for byte and their head is receipted', async () => {
    const phone = await scene.phone();
    judge(phone);
    const answer = await phone.synced();
    expect(answer.refused).toEqual([]);
    const { leaf } = await proven(phone, answer.receipts[0]);
    expect(leaf).toMatchObject({ kind: 'head', journal: phone.journal, seq: 1 });
    expect(await storedLines(phone.journal)).toEqual(phone.lines);
  });

  test('[IN2] a repeated segment gets the receipt of the same leaf', async () => {
    const phone = await scene.phone();
    const request = { segments: [await phone.segment()] };
    const first = await phone.synced(request);
    const second = await phone.synced(request);
    const indexes = [first, second].map(async ({ receipts }) => proven(phone, receipts[0]));
    const [a, b] = await Promise.all(indexes);
    expect(b?.index).toBe(a?.index);
    expect(await storedLines(phone.journal)).toEqual(phone.lines);
  });

  test('[IN3] a longer segment adds only what is new', async () => {
    const phone = await scene.phone();
    await phone.synced();
    judge(phone, 3);
    const answer = await phone.synced();
    expect(answer.refused).toEqual([]);
    expect(answer.holds[phone.journal]).toBe(3);
    expect(await storedLines(phone.journal)).toEqual(phone.lines);
  });

  test('[IN4] two segments of one journal are kept in their order', async () => {
    const phone = await scene.phone();
    judge(phone, 4);
    const segments = [await phone.segment(0, 1), await phone.segment(2, 4)];
    const answer = await phone.synced({ segments });
    expect(answer.refused).toEqual([]);
    expect(answer.receipts).toHaveLength(2);
    expect(await storedLines(phone.journal)).toEqual(phone.lines);
  });

  test('[IN5] an intact entry of unknown type is stored and receipted', async () => {
    const phone = await scene.phone();
    phone.write('future.act', { anything: ['at', 'all'] });
    judge(phone);
    const answer = await phone.synced();
    expect(answer.refused).toEqual([]);
    expect((await proven(phone, answer.receipts[0])).leaf).toMatchObject({ seq: 2 });
    expect(await storedLines(phone.journal)).toEqual(phone.lines);
  });

  test('[IN6] a team member receives what it lacks, and can check it', async () => {
    const writer = await scene.phone('evaluator');
    judge(writer, 2);
    await writer.synced();
    const reader = await scene.phone('leadEvaluator');
    const { segments } = await received(reader);
    const found = segments.find(({ journal }) => journal === writer.journal);
    const bureau = publicJwk.parse(reader.enrolled.bureauKey);
    const credential = await verifyCredential(found?.credential ?? '', bureau);
    if (!credential.ok) throw new Error(credential.error);
    const expected = { journal: writer.journal, after: null };
    const segment = { lines: found?.lines ?? [], head: found?.head ?? '' };
    const verified = await verifySegment(segment, expected, credential.value.signing);
    expect(verified.ok && verified.value).toHaveLength(3);
    const again = await reader.synced({ have: { [writer.journal]: 2 } });
    expect(again.segments.map(({ journal }) => journal)).not.toContain(writer.journal);
    const part = await reader.synced({ have: { [writer.journal]: 1 } });
    const rest = part.segments.find(({ journal }) => journal === writer.journal);
    expect(rest?.lines).toEqual([writer.lines[2]]);
  });

  test('[IN7] what does not fit is announced, and comes at the next exchange', async () => {
    const writer = await scene.phone('evaluator');
    const pad = 'x'.repeat(200_000);
    for (let i = 0; i < 30; i++) writer.write('note.padded', { pad });
    for (let i = 0; i <= 30; i += 10) {
      const to = Math.min(i + 9, 30);
      await writer.synced({ segments: [await writer.segment(i, to)] });
    }
    const { segments, rounds } = await received(await scene.phone());
    expect(rounds).toBeGreaterThan(1);
    const got = segments.filter(({ journal }) => journal === writer.journal);
    expect(got.flatMap(({ lines }) => lines)).toEqual(writer.lines);
  });

  test('[IN8] a phone that lost entries is told how far the server is, and gets them', async () => {
    const phone = await scene.phone();
    judge(phone, 3);
    await phone.synced();
    const answer = await phone.synced({ segments: [], have: { [phone.journal]: 1 } });
    expect(answer.holds[phone.journal]).toBe(3);
    const own = answer.segments.find(({ journal }) => journal === phone.journal);
    expect(own?.lines).toEqual(phone.lines.slice(2));
  });

  test('[IN9] receipts share a checkpoint that extends the one before', async () => {
    const phone = await scene.phone();
    const first = await phone.synced();
    const old = await proven(phone, first.receipts[0]);
    judge(phone, 2);
    const segments = [await phone.segment(0, 1), await phone.segment(2, 2)];
    const next = await phone.synced({ segments, checkpointSize: old.size });
    const [a, b] = await Promise.all(next.receipts.map((receipt) => proven(phone, receipt)));
    expect(a?.size).toBe(b?.size);
    expect(a?.root).toBe(b?.root);
    const { oldSize = 0, newSize = 0, path = [] } = next.consistency ?? {};
    expect([oldSize, newSize]).toEqual([old.size, a?.size]);
    const proof = { oldSize, newSize, path: path.map(bytesOf) };
    const roots = { oldRoot: rootOf(old.root), newRoot: rootOf(a?.root ?? '') };
    expect(await verifyConsistency({ ...proof, ...roots })).toBe(true);
  });

  test('[IN10] a phone whose clock stands in 1970 delivers like every other', async () => {
    const phone = await scene.phone();
    phone.write(
      'score.judged',
      { indicator: 'A1-1', scoreMilli: 1 },
      { at: '1970-01-01T00:00:07Z' },
    );
    await phone.signIn();
    const answer = await phone.synced();
    expect(answer.refused).toEqual([]);
    expect((await proven(phone, answer.receipts[0])).leaf).toMatchObject({ seq: 1 });
  });

  test('[IN22] both branches of a fork are kept, receipted and flagged', async () => {
    const phone = await scene.phone();
    judge(phone, 2);
    await phone.synced();
    const trunk = phone.lines.slice(0, 2);
    phone.lines.splice(2);
    phone.act('score.judged', { indicator: 'A1-1', scoreMilli: 777 });
    const answer = await phone.synced({ segments: [await phone.segment(2, 2)] });
    expect(answer.refused).toEqual([]);
    expect(answer.receipts).toHaveLength(1);
    expect(answer.forked).toEqual([{ journal: phone.journal, seq: 2 }]);
    const stored = await storedLines(phone.journal);
    expect(stored).toHaveLength(4);
    expect(stored).toEqual(expect.arrayContaining([...trunk, ...phone.lines]));
    const flagged = await scene.server.deps.db
      .selectFrom('audit')
      .select('subject')
      .where('action', '=', 'journal.forked')
      .execute();
    expect(flagged.map(({ subject }) => subject)).toContain(phone.journal);
    const reader = await scene.phone('evaluator');
    const { segments } = await received(reader);
    const seen = segments.filter(({ journal }) => journal === phone.journal);
    expect(seen.flatMap(({ lines }) => lines).sort()).toEqual([...stored].sort());
  });

  test('[IN84] the device that forked its journal gets what it lacks of the branches', async () => {
    const phone = await scene.phone();
    judge(phone, 2);
    await phone.synced();
    const before = [...phone.lines];
    phone.lines.splice(2);
    phone.act('score.judged', { indicator: 'A1-1', scoreMilli: 777 });
    await phone.synced({ segments: [await phone.segment(2, 2)] });
    const { segments } = await received(phone);
    const own = segments.filter(({ journal }) => journal === phone.journal);
    const lines = own.flatMap((segment) => segment.lines);
    expect(lines).toEqual(expect.arrayContaining(before.slice(2)));
  });

  test('[IN86] [IN85] of phones that send in one moment, one that is refused disturbs no other', async () => {
    const phones = await Promise.all(Array.from({ length: 12 }, () => scene.phone('evaluator')));
    for (const phone of phones) judge(phone, 3);
    const [late, ...others] = phones;
    if (late === undefined) throw new Error('no phones');
    const [gap, ...answers] = await Promise.all([
      late.synced({ segments: [await late.segment(2)] }),
      ...others.map((phone) => phone.synced()),
    ]);
    expect(gap?.refused).toMatchObject([{ problem: { code: 'entry-gap', expected: 0 } }]);
    expect(gap?.receipts).toEqual([]);
    expect(await storedLines(late.journal)).toEqual([]);
    const leaves = new Set<number>();
    for (const [i, answer] of answers.entries()) {
      const phone = others[i] ?? late;
      expect(answer).toMatchObject({ refused: [], holds: { [phone.journal]: 3 } });
      const { leaf, index } = await proven(phone, answer.receipts[0]);
      expect(leaf).toMatchObject({ kind: 'head', journal: phone.journal, seq: 3 });
      leaves.add(index);
      expect(await storedLines(phone.journal)).toEqual(phone.lines);
    }
    expect(leaves.size).toBe(others.length);
    const journals = others.map(({ journal }) => journal);
    const told = await scene.server.deps.db
      .selectFrom('audit')
      .select(['actor', 'subject', 'detail'])
      .where('action', '=', 'segment.kept')
      .where('subject', 'in', journals)
      .execute();
    expect(told).toHaveLength(others.length);
    for (const { device, journal } of others) {
      const detail = { from: 0, to: 3 };
      expect(told).toContainEqual({ actor: `device:${device}`, subject: journal, detail });
    }
  });

  test('[IN17] a segment after missing entries is refused with the first that is missing', async () => {
    const phone = await scene.phone();
    judge(phone, 3);
    const unknown = await phone.synced({ segments: [await phone.segment(2, 3)] });
    expect(unknown.refused).toMatchObject([{ problem: { code: 'entry-gap', expected: 0 } }]);
    await phone.synced({ segments: [await phone.segment(0, 1)] });
    const gap = await phone.synced({ segments: [await phone.segment(3, 3)] });
    expect(gap.refused).toMatchObject([
      { segment: 0, journal: phone.journal, problem: { code: 'entry-gap', expected: 2 } },
    ]);
    expect(gap.receipts).toEqual([]);
    phone.lines.splice(1);
    judge(phone, 4);
    phone.write('note.other', { id: testId() });
    const other = await phone.synced({ segments: [await phone.segment(3, 5)] });
    expect(other.refused).toMatchObject([{ problem: { code: 'entry-gap' } }]);
  });
});
