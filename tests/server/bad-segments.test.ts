import { describe, expect, test } from 'vitest';
import type { SyncResponse } from '../../src/contract/sync';
import { publishPackage } from '../../src/server/services/publish-package';
import { signCompact } from '../../src/trust/jws';
import { freshPackage, type TestPhone } from '../support/server';
import { makeTestKey, sha256Text, testId } from '../support/test-device';
import { problemIn } from '../support/test-phone';
import { testScene } from '../support/test-scene';

const scene = testScene();

const judged = async (): Promise<TestPhone> => {
  const phone = await scene.phone();
  phone.act('score.judged', { indicator: 'A1-1', scoreMilli: 1 });
  phone.act('score.judged', { indicator: 'A1-1', scoreMilli: 2 });
  return phone;
};

const countOf = async (journal: string): Promise<number> => {
  const rows = await scene.server.deps.db
    .selectFrom('entries')
    .select('hash')
    .where('journal', '=', journal)
    .execute();
  return rows.length;
};

/** Sends a journal whose line at `seq` was replaced, under a head that stands for the last line. */
async function sendAltered(seq: number, alter: (line: string) => string): Promise<SyncResponse> {
  const phone = await judged();
  const lines = phone.lines.map((line, i) => (i === seq ? alter(line) : line));
  const answer = await phone.synced({ segments: [await phone.segment(0, 2, lines)] });
  expect(await countOf(phone.journal)).toBe(0);
  expect(answer.receipts).toEqual([]);
  return answer;
}

describe('a segment that does not hold', () => {
  test('[IN11] a line with a space, a float, or keys out of order is not canonical', async () => {
    for (const alter of [
      (line: string) => line.replace(':', ': '),
      (line: string) => line.replace('"scoreMilli":2', '"scoreMilli":2.5'),
      (line: string) => line.replace(/^\{/, '{"zz":0,'),
      () => '{}x',
      (line: string) => line.replace('"v":1', '"v":1,"v":1'),
    ]) {
      const { refused } = await sendAltered(2, alter);
      expect(refused).toMatchObject([{ problem: { code: 'entry-not-canonical', seq: 2 } }]);
    }
  });

  test('[IN12] canonical JSON that is no entry is refused and named', async () => {
    for (const alter of [
      () => '{"hello":"world"}',
      (line: string) => line.replace('"v":1', '"v":2'),
      (line: string) => line.replace('"seq":1', '"seq":-1'),
    ]) {
      const { refused } = await sendAltered(1, alter);
      expect(refused).toMatchObject([{ problem: { code: 'entry-malformed', seq: 1 } }]);
    }
  });

  test('[IN13] a head that is no strict JWS is refused', async () => {
    const phone = await judged();
    const good = await phone.segment();
    const [header = '', payload = '', signature = ''] = good.head.split('.');
    const heads = [
      'nonsense',
      `${good.head} `,
      `${good.head}==`,
      `${header}.${payload}.${signature.slice(0, -2)}`,
      await signCompact(phone.key.signer, 'takan-head+jws', '{"v":1}'),
      await signCompact(phone.key.signer, 'takan-statement+jws', '{"v":1}'),
    ];
    const segments = heads.map((head) => ({ ...good, head }));
    const { refused } = await phone.synced({ segments });
    expect(refused.map(({ problem }) => problem.code)).toEqual(heads.map(() => 'head-malformed'));
  });

  test('[IN14] a head for other bytes than the last line is refused', async () => {
    const phone = await judged();
    const short = await phone.segment(0, 1);
    const answer = await phone.synced({ segments: [{ ...short, lines: phone.lines }] });
    expect(answer.refused).toMatchObject([{ problem: { code: 'head-mismatch' } }]);
  });

  test('[IN15] an entry that names another predecessor is refused', async () => {
    const wrong = sha256Text('something else');
    const { refused } = await sendAltered(2, (line) =>
      line.replace(/"prev":"[0-9a-f]{64}"/, `"prev":"${wrong}"`),
    );
    expect(refused).toMatchObject([{ problem: { code: 'chain-broken' } }]);
  });

  test('[IN16] a head by another key, or with a false signature, is refused', async () => {
    const phone = await judged();
    const other = await scene.phone();
    other.journal = phone.journal;
    const foreign = await other.segment(0, 2, phone.lines);
    const good = await phone.segment();
    const parts = good.head.split('.');
    const flipped = `${parts[2]?.startsWith('A') ? 'B' : 'A'}${parts[2]?.slice(1)}`;
    const forged = { ...good, head: `${parts[0]}.${parts[1]}.${flipped}` };
    const { refused } = await phone.synced({ segments: [foreign, forged] });
    const codes = refused.map(({ problem }) => problem.code);
    expect(codes).toEqual(['wrong-key', 'signature-invalid']);
    expect(await countOf(phone.journal)).toBe(0);
  });

  test('[IN18] a journal of another assignment is refused, delivered before or not', async () => {
    const second = freshPackage();
    await publishPackage(scene.server.deps, second, 'test');
    const phone = await judged();
    const replayed = async () => problemCodes(await phone.sync({}, second.assignment));
    expect(await replayed()).toEqual(['wrong-assignment']);
    await phone.synced();
    expect(await replayed()).toEqual(['wrong-assignment']);
    phone.act('score.judged', { indicator: 'A1-1', scoreMilli: 3 });
    expect(await replayed()).toEqual(['wrong-assignment']);
    expect(await countOf(phone.journal)).toBe(3);
  });

  test('[IN19] a journal that another device opened is refused', async () => {
    const owner = await judged();
    await owner.synced();
    const thief = await scene.phone();
    thief.journal = owner.journal;
    const segment = await thief.segment(0, 2, owner.lines);
    const { refused, receipts } = await thief.synced({ segments: [segment] });
    expect(refused).toMatchObject([{ problem: { code: 'wrong-key' } }]);
    expect(receipts).toEqual([]);
  });

  test('[IN20] an opening with an unknown package or a foreign credential is refused', async () => {
    const opened = async (more: Parameters<TestPhone['open']>[1]) => {
      const phone = await scene.phone();
      phone.lines.splice(0);
      phone.open(scene.digest, more);
      const { refused } = await phone.synced();
      expect(await countOf(phone.journal)).toBe(0);
      return refused.map(({ problem }) => problem.code);
    };
    expect(await opened({ package: sha256Text('none') })).toEqual(['wrong-assignment']);
    expect(await opened({ credential: sha256Text('none') })).toEqual(['wrong-key']);
    const { signer } = await makeTestKey();
    expect(await opened({ device: signer.kid })).toEqual(['wrong-key']);
  });

  test('[IN74] nobody opens a journal as another person, in another role, or with another nonce', async () => {
    const { team } = scene.server.package;
    const lead = team.find(({ role }) => role === 'leadEvaluator')?.person ?? '';
    const colleague = team.filter(({ role }) => role === 'evaluator')[1]?.person ?? '';
    for (const more of [
      { person: lead, role: 'leadEvaluator' as const },
      { person: lead },
      { person: colleague },
      { person: testId() },
      { role: 'leadEvaluator' as const },
      { nonce: testId() },
    ]) {
      const phone = await scene.phone('evaluator');
      const honest = [...phone.lines];
      phone.lines.splice(0);
      phone.open(scene.digest, more);
      phone.act('score.judged', { indicator: 'A1-1', scoreMilli: 1 });
      const { refused, receipts } = await phone.synced();
      const code = 'nonce' in more ? 'wrong-assignment' : 'wrong-key';
      expect(refused, JSON.stringify(more)).toMatchObject([{ problem: { code, seq: 0 } }]);
      expect(receipts).toEqual([]);
      expect(await countOf(phone.journal)).toBe(0);
      phone.lines.splice(0, phone.lines.length, ...honest);
      expect((await phone.synced()).refused).toEqual([]);
    }
  });

  test('[IN75] an entry that leaves seqs out after its predecessor is refused', async () => {
    const phone = await scene.phone();
    await phone.synced();
    for (const seq of [50, 2]) {
      const skipped = phone.write('score.judged', { indicator: 'A1-1', scoreMilli: 1 }, { seq });
      const segment = await phone.segmentAt(seq, skipped);
      phone.lines.pop();
      const { refused, receipts } = await phone.synced({ segments: [segment] });
      expect(refused).toMatchObject([{ problem: { code: 'chain-broken', seq } }]);
      expect(receipts).toEqual([]);
    }
    expect(await countOf(phone.journal)).toBe(1);
  });

  test('[IN21] a refused segment stops no other', async () => {
    const good = await judged();
    const broken = await good.segment(0, 2, [...good.lines.slice(0, 2), '{}']);
    const before = await good.segment();
    const { refused, receipts } = await good.synced({ segments: [broken, before] });
    expect(refused).toMatchObject([{ segment: 0 }]);
    expect(receipts).toHaveLength(1);
    expect(await countOf(good.journal)).toBe(3);
  });

  test('[IN23] a body that is too large or no JSON is refused', async () => {
    const phone = await judged();
    const path = `/api/assignments/${phone.assignment}/sync`;
    const send = (body: string) =>
      phone.fetch(path, { method: 'POST', body, headers: { 'content-type': 'application/json' } });
    expect((await problemIn(await send('{"have":'))).code).toBe('request-malformed');
    expect((await problemIn(await send('{"have":7}'))).code).toBe('request-malformed');
    const large = JSON.stringify({ pad: 'x'.repeat(12 * 1024 * 1024) });
    const answer = await send(large);
    expect(answer.status).toBe(413);
    expect((await problemIn(answer)).code).toBe('too-large');
  });

  test('[IN24] entry 0 must open the journal', async () => {
    const phone = await scene.phone();
    phone.lines.splice(0);
    phone.act('score.judged', { indicator: 'A1-1', scoreMilli: 1 });
    const { refused } = await phone.synced();
    expect(refused).toMatchObject([{ problem: { code: 'entry-malformed', seq: 0 } }]);
    expect(await countOf(phone.journal)).toBe(0);
  });
});

async function problemCodes(answer: Response): Promise<string[]> {
  const body = (await answer.json()) as SyncResponse;
  return body.refused.map(({ problem }) => problem.code);
}
