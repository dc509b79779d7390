import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { revokeDevice } from '../../src/server/services/revocation';
import { verifyReceipt } from '../../src/trust/receipt';
import { freshPackage } from '../support/server';
import { testId } from '../support/test-device';
import { problemIn, type TestPhone } from '../support/test-phone';
import { testScene } from '../support/test-scene';

const pkg = freshPackage();
const experts = ['专家甲', '专家乙'].map((name) => ({
  ...{ person: testId(), name, role: 'expert' as const },
}));
const scene = testScene({ package: { ...pkg, team: [...pkg.team, ...experts] } });
const db = () => scene.server.deps.db;
const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const storedLines = async (journal: string): Promise<string[]> => {
  const rows = await db()
    .selectFrom('entries')
    .select('line')
    .where('journal', '=', journal)
    .orderBy('seq')
    .execute();
  return rows.map(({ line }) => line);
};

const auditOf = (subject: string) =>
  db()
    .selectFrom('audit')
    .select(['actor', 'action', 'detail'])
    .where('subject', '=', subject)
    .execute();

/** A phone that never met the server since its enrolment, with two entries and a photo. */
async function lostPhone(bytes = Buffer.from(`photo ${Math.random()}`)) {
  const lost = await scene.phone('evaluator');
  lost.act('score.judged', { indicator: 'A1-1', scoreMilli: 1 });
  lost.capture(bytes);
  return { lost, bytes };
}

/** One exchange of a phone that has a journal of another one in hand. */
const carry = async (courier: TestPhone, lost: TestPhone, unreceipted: string[] = []) =>
  courier.synced({
    have: { [lost.journal]: lost.lines.length - 1 },
    segments: [await lost.segment()],
    unreceipted,
  });

describe('a courier', () => {
  test('[TM20] brings the journal of a lost phone, with the receipt of its head', async () => {
    const { lost } = await lostPhone();
    const courier = await scene.phone();
    const answer = await carry(courier, lost);
    expect(answer.refused).toEqual([]);
    expect(await storedLines(lost.journal)).toEqual(lost.lines);
    const [receipt] = answer.receipts;
    const verified = await verifyReceipt(receipt ?? { leaf: '', proof: '' }, courier.vkey);
    expect(verified).toMatchObject({
      ...{ ok: true, value: { leaf: { kind: 'head', journal: lost.journal, seq: 2 } } },
    });
    const row = await db()
      .selectFrom('journals')
      .select(['device', 'person'])
      .where('journal', '=', lost.journal)
      .executeTakeFirstOrThrow();
    expect(row).toEqual({ device: lost.device, person: lost.person });
  });

  test('[TM21] is told how far the server is with a journal that it has, and brings the rest', async () => {
    const { lost } = await lostPhone();
    await lost.synced({ segments: [await lost.segment(0, 0)] });
    const courier = await scene.phone();
    const have = { [lost.journal]: 2 };
    expect((await courier.synced({ have, segments: [] })).holds[lost.journal]).toBe(0);
    const segments = [await lost.segment(1, 2)];
    const answer = await courier.synced({ have, segments });
    expect([answer.refused, answer.holds[lost.journal]]).toEqual([[], 2]);
    expect((await courier.synced({ segments: [] })).holds[lost.journal]).toBeUndefined();
  });

  test('[TM22] brings the bytes that a carried entry names, when it offers them', async () => {
    const { lost, bytes } = await lostPhone();
    const courier = await scene.phone();
    const digest = digestOf(bytes);
    expect((await courier.synced({ segments: [] })).wanted).not.toContain(digest);
    expect((await carry(courier, lost, [digest])).wanted).toEqual([digest]);
    expect((await courier.put(bytes)).status).toBe(200);
    const after = await courier.synced({ segments: [], unreceipted: [digest] });
    expect(after.receipts.map(({ leaf }) => leaf).join()).toContain(digest);
    expect(after.wanted).toEqual([]);
  });

  test('[TM23] that carried everything leaves the owner’s phone nothing but receipts', async () => {
    const { lost, bytes } = await lostPhone();
    const courier = await scene.phone();
    await carry(courier, lost);
    await courier.put(bytes);
    const answer = await lost.synced({ unreceipted: [digestOf(bytes)] });
    expect([answer.refused, answer.forked, answer.wanted]).toEqual([[], [], []]);
    expect(answer.receipts).toHaveLength(2);
    expect(await storedLines(lost.journal)).toEqual(lost.lines);
  });

  test('[TM24] is named in the audit trail beside the device whose work it is', async () => {
    const { lost } = await lostPhone();
    const courier = await scene.phone();
    await carry(courier, lost);
    expect(await auditOf(lost.journal)).toEqual([
      {
        actor: `device:${courier.device}`,
        action: 'segment.kept',
        detail: { from: 0, to: 2, carriedFor: lost.device },
      },
    ]);
  });

  test('[TM25] of a revoked device’s work changes nothing: it goes aside as that device’s', async () => {
    const { lost, bytes } = await lostPhone();
    const courier = await scene.phone();
    const { deps } = scene.server;
    await revokeDevice(deps, { device: lost.device, reason: 'lost', by: 'desk:test' });
    const answer = await carry(courier, lost, [digestOf(bytes)]);
    expect(answer.refused).toMatchObject([{ problem: { code: 'device-revoked' } }]);
    expect(answer.wanted).toEqual([]);
    expect(await storedLines(lost.journal)).toEqual([]);
    const aside = await db()
      .selectFrom('aside')
      .select(['device', 'person'])
      .where('journal', '=', lost.journal)
      .execute();
    expect(aside).toEqual([{ device: lost.device, person: lost.person }]);
    expect((await problemIn(await courier.put(bytes))).code).toBe('evidence-not-named');
  });

  test('[TM25] that is revoked itself may still carry honest work, but is shown nothing', async () => {
    const { lost, bytes } = await lostPhone();
    const courier = await scene.phone();
    const { deps } = scene.server;
    await revokeDevice(deps, { device: courier.device, reason: 'lost', by: 'desk:test' });
    const answer = await carry(courier, lost, [digestOf(bytes)]);
    expect(answer.refused).toEqual([]);
    expect([answer.segments, answer.wanted, answer.holds]).toEqual([[], [], {}]);
    expect((await problemIn(await courier.put(bytes))).code).toBe('device-revoked');
  });

  test('[TM26] who may not read a journal may not carry it', async () => {
    const { lost } = await lostPhone();
    const expert = await scene.phone('expert');
    const answer = await carry(expert, lost);
    expect(answer.refused).toMatchObject([{ problem: { code: 'wrong-key' } }]);
    expect(await storedLines(lost.journal)).toEqual([]);
    const other = await scene.phone('expert');
    const courier = await scene.phone();
    expect((await carry(courier, other)).refused[0]?.problem.code).toBe('wrong-key');
  });

  test('[TM26] a device that nobody enrolled, or an altered line, is refused as ever', async () => {
    const { lost } = await lostPhone();
    const courier = await scene.phone();
    const segment = await lost.segment();
    const lines = segment.lines.map((line) => line.replace('"scoreMilli":1', '"scoreMilli":9'));
    const answer = await courier.synced({ segments: [{ ...segment, lines }] });
    expect(answer.refused).toMatchObject([{ problem: { code: 'chain-broken' } }]);
    expect(await storedLines(lost.journal)).toEqual([]);
  });
});
