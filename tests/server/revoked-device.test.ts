import { createHash } from 'node:crypto';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { describe, expect, test, vi } from 'vitest';
import { type SyncRequest, syncResponse } from '../../src/contract/sync';
import { decideAside } from '../../src/server/services/decide-aside';
import { MOST_ASIDE } from '../../src/server/services/keep-aside';
import { revokeDevice } from '../../src/server/services/revocation';
import { verifyAdmission } from '../../src/trust/admission';
import { readLeaf } from '../../src/trust/leaf';
import { sha256Text } from '../support/test-device';
import { problemIn, type TestPhone } from '../support/test-phone';
import { testScene } from '../support/test-scene';

const scene = testScene();
const db = () => scene.server.deps.db;

const revoke = (phone: TestPhone) =>
  revokeDevice(scene.server.deps, { device: phone.device, reason: 'lost', by: 'desk:test' });

const decide = (id: string, decision: 'admitted' | 'rejected') =>
  decideAside(scene.server.deps, { id, decision, reason: 'looked at it', by: 'desk:test' });

const asideOf = (phone: TestPhone) =>
  db()
    .selectFrom('aside')
    .selectAll()
    .where('journal', '=', phone.journal)
    .orderBy('from_seq')
    .execute();

const storedSeqs = async (phone: TestPhone): Promise<number[]> => {
  const rows = await db()
    .selectFrom('entries')
    .select('seq')
    .where('journal', '=', phone.journal)
    .orderBy('seq')
    .execute();
  return rows.map(({ seq }) => seq);
};

const leavesOf = async (kind: string, field: string, value: string) => {
  const rows = await db().selectFrom('log_leaves').select('leaf').execute();
  return rows.flatMap(({ leaf }) => {
    const read = readLeaf(leaf);
    const fits = read.ok && read.value.kind === kind && leaf.includes(`"${field}":"${value}"`);
    return fits ? [read.value] : [];
  });
};

/** A phone that delivered its opening, wrote two entries offline, and was revoked meanwhile. */
async function revokedPhone(): Promise<TestPhone> {
  const phone = await scene.phone();
  await phone.synced();
  phone.act('score.judged', { indicator: 'A1-1', scoreMilli: 1 });
  phone.act('score.judged', { indicator: 'A1-1', scoreMilli: 2 });
  await revoke(phone);
  return phone;
}

async function asideId(phone: TestPhone, from = 1): Promise<string> {
  const row = (await asideOf(phone)).find(({ from_seq }) => from_seq === from);
  return row?.id ?? '';
}

/** One exchange whose body is held back, after the server has looked at the session, until `meanwhile` is done. */
async function syncHeld(phone: TestPhone, body: SyncRequest, meanwhile: () => Promise<unknown>) {
  const bytes = Buffer.from(JSON.stringify(body));
  const asked = vi.spyOn(scene.server.deps.reads, 'session');
  const request = httpRequest(`${phone.origin}/api/assignments/${phone.assignment}/sync`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${phone.token}`,
      'content-type': 'application/json',
      'content-length': bytes.length,
    },
  });
  const answered = new Promise<IncomingMessage>((resolve, reject) => {
    request.once('response', resolve).once('error', reject);
  });
  request.write(bytes.subarray(0, 10));
  // Session and membership are asked together, before the body is read.
  await expect.poll(() => asked.mock.calls.length).toBeGreaterThan(0);
  asked.mockRestore();
  await meanwhile();
  request.end(bytes.subarray(10));
  return syncResponse.parse(JSON.parse(await text(await answered)));
}

describe('a revoked device', () => {
  test('[IN76] counts as revoked also when that happens while its request is under way', async () => {
    await (await scene.phone('evaluator')).synced();
    const phone = await scene.phone();
    const segments = [await phone.segment()];
    const body = { have: {}, segments, checkpointSize: 0, unreceipted: [] };
    const answer = await syncHeld(phone, body, () => revoke(phone));
    expect(answer.refused).toMatchObject([{ problem: { code: 'device-revoked' } }]);
    expect(answer.segments).toEqual([]);
    expect(await storedSeqs(phone)).toEqual([]);
    expect(await asideOf(phone)).toMatchObject([{ from_seq: 0, decision: null }]);
    expect(await decide(await asideId(phone, 0), 'admitted')).toMatchObject({ ok: true });
    expect(await storedSeqs(phone)).toEqual([0]);
  });

  test('[IN83] has a bounded number of segments waiting', async () => {
    const phone = await revokedPhone();
    const [first, second] = [await phone.segment(1, 1), await phone.segment(2, 2)];
    await phone.synced({ segments: [first] });
    await scene.postgres.run(
      scene.server.databaseUrl ?? '',
      `set role takan_b_local; insert into aside (id, assignment, journal, device, person, from_seq, to_seq, last_hash,
         lines, head, received_at)
       select 'x' || n, assignment, journal, device, person, n, n, 'x', '[]', 'x', received_at
       from aside, generate_series(10, ${MOST_ASIDE.segments + 8}) n
       where device = '${phone.device}'`,
    );
    const { refused } = await phone.synced({ segments: [first, second] });
    expect(refused.map(({ problem }) => problem.code)).toEqual([
      'device-revoked',
      'too-many-requests',
    ]);
    expect(refused[1]?.problem.retry).toBe('later');
    expect(await asideOf(phone)).toHaveLength(MOST_ASIDE.segments);
    const other = await revokedPhone();
    const sent = await other.synced({ segments: [await other.segment(1, 2)] });
    expect(sent.refused).toMatchObject([{ problem: { code: 'device-revoked' } }]);
  });

  test('[IN25] signs in, and its new segments are kept aside once', async () => {
    const phone = await revokedPhone();
    await phone.signIn();
    const request = { segments: [await phone.segment(1, 2)] };
    for (let i = 0; i < 2; i++) {
      const { refused, receipts } = await phone.synced(request);
      expect(refused).toMatchObject([{ segment: 0, problem: { code: 'device-revoked' } }]);
      expect(receipts).toEqual([]);
    }
    const aside = await asideOf(phone);
    expect(aside).toHaveLength(1);
    expect(aside[0]).toMatchObject({ from_seq: 1, to_seq: 2, lines: phone.lines.slice(1) });
    expect(await storedSeqs(phone)).toEqual([0]);
  });

  test('[IN25] what was delivered before is still receipted when it is repeated', async () => {
    const phone = await scene.phone();
    const request = { segments: [await phone.segment()] };
    await phone.synced(request);
    await revoke(phone);
    const { refused, receipts } = await phone.synced(request);
    expect(refused).toEqual([]);
    expect(receipts).toHaveLength(1);
    expect(await asideOf(phone)).toEqual([]);
  });

  test('[IN26] receives nothing of others', async () => {
    const other = await scene.phone('evaluator');
    await other.synced();
    const phone = await revokedPhone();
    expect((await phone.synced({ segments: [] })).segments).toEqual([]);
    const packages = await problemIn(await phone.fetch('/api/assignments'));
    expect(packages.code).toBe('device-revoked');
    const bytes = await phone.fetch(
      `/api/assignments/${phone.assignment}/evidence/${sha256Text('x')}`,
    );
    expect((await problemIn(bytes)).code).toBe('device-revoked');
  });

  test('[IN27] an admitted segment enters its journal with a signed decision', async () => {
    const phone = await revokedPhone();
    await phone.synced({ segments: [await phone.segment(1, 2)] });
    const id = await asideId(phone);
    expect(await decide(id, 'admitted')).toMatchObject({ ok: true });
    expect(await storedSeqs(phone)).toEqual([0, 1, 2]);
    const [row] = await asideOf(phone);
    const signed = await verifyAdmission(row?.admission ?? '', scene.server.deps.keys.bureauJwk);
    expect(signed).toMatchObject({ ok: true, value: { decision: 'admitted', seq: 2 } });
    const [leaf] = await leavesOf('admission', 'journal', phone.journal);
    expect(leaf).toMatchObject({ statement: sha256Text(row?.admission ?? ''), seq: 2 });
    const { refused, receipts } = await phone.synced({ segments: [await phone.segment(1, 2)] });
    expect(refused).toEqual([]);
    expect(receipts).toHaveLength(1);
  });

  test('[IN28] a rejected segment stays out', async () => {
    const phone = await revokedPhone();
    await phone.synced({ segments: [await phone.segment(1, 2)] });
    expect(await decide(await asideId(phone), 'rejected')).toMatchObject({ ok: true });
    expect(await storedSeqs(phone)).toEqual([0]);
    const [leaf] = await leavesOf('admission', 'journal', phone.journal);
    expect(leaf).toMatchObject({ decision: 'rejected' });
  });

  test('[IN29] segments are admitted in their order', async () => {
    const phone = await revokedPhone();
    const segments = [await phone.segment(1, 1), await phone.segment(2, 2)];
    await phone.synced({ segments });
    const later = await decide(await asideId(phone, 2), 'admitted');
    expect(later).toMatchObject({ ok: false, error: { code: 'entry-gap', expected: 1 } });
    expect((await asideOf(phone)).map(({ decision }) => decision)).toEqual([null, null]);
    expect(await decide(await asideId(phone, 1), 'admitted')).toMatchObject({ ok: true });
    expect(await decide(await asideId(phone, 2), 'admitted')).toMatchObject({ ok: true });
    expect(await storedSeqs(phone)).toEqual([0, 1, 2]);
  });

  test('[IN30] the first decision stands, also when two people decide at once', async () => {
    const phone = await revokedPhone();
    await phone.synced({ segments: [await phone.segment(1, 2)] });
    const id = await asideId(phone);
    const both = await Promise.all([decide(id, 'rejected'), decide(id, 'admitted')]);
    const winner = both[0].ok ? 'rejected' : 'admitted';
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await decide(id, winner)).toMatchObject({ ok: true });
    const other = winner === 'rejected' ? 'admitted' : 'rejected';
    expect(await decide(id, other)).toMatchObject({ ok: false, error: { code: 'not-permitted' } });
    expect(await storedSeqs(phone)).toEqual(winner === 'rejected' ? [0] : [0, 1, 2]);
    expect(await decide('nothing', 'admitted')).toMatchObject({ error: { code: 'not-found' } });
  });

  test('[IN31] revoking is logged once', async () => {
    const phone = await revokedPhone();
    await revoke(phone);
    expect(await leavesOf('revocation', 'device', phone.device)).toHaveLength(1);
    const unknown = { device: 'x', reason: 'y', by: 'desk:test' };
    expect(await revokeDevice(scene.server.deps, unknown)).toMatchObject({ ok: false });
  });

  test('[IN32] brings the bytes of its accepted entries and no others', async () => {
    const phone = await scene.phone();
    const [named, unnamed] = [Buffer.from('named'), Buffer.from('unnamed')];
    phone.capture(named);
    await phone.synced();
    const other = await scene.phone('evaluator');
    other.capture(unnamed);
    await other.synced();
    await revoke(phone);
    const { wanted } = await phone.synced({ segments: [] });
    expect(wanted).toEqual([createHash('sha256').update(named).digest('hex')]);
    expect((await phone.put(named)).status).toBe(200);
    expect((await problemIn(await phone.put(unnamed))).code).toBe('device-revoked');
  });
});
