import { expect } from 'vitest';
import { revokeDevice } from '../../../../src/server/services/revocation';
import { signChallenge } from '../../../../src/trust/session-proof';
import { pick, type Random } from '../../../support/seeded-random';
import { makeTestKey, sha256Text, testId } from '../../../support/test-device';
import { postJson, problemIn, TestPhone } from '../../../support/test-phone';
import type { JournalWorld } from './journal-world';

/** Something that somebody with a phone of their own tries; throws where it comes out wrong. */
export type Attack = (world: JournalWorld, random: Random) => Promise<void>;

const upTo = (most: number, random: Random): number => Math.floor(random() * (most + 1));
const some = (random: Random): number => 1 + upTo(5, random);

/** A phone that delivered all it wrote. */
async function victim(world: JournalWorld, random: Random): Promise<TestPhone> {
  const phone = await world.phone(pick(['leadEvaluator', 'evaluator'], random), some(random));
  await world.deliver(phone);
  return phone;
}

/** The same journal in the hands of somebody with another key. */
async function thiefOf(world: JournalWorld, owner: TestPhone): Promise<TestPhone> {
  const thief = await world.phone('evaluator', 0);
  thief.journal = owner.journal;
  thief.lines.splice(0, thief.lines.length, ...owner.lines);
  return thief;
}

const replay: Attack = async (world, random) => {
  const owner = await victim(world, random);
  const to = upTo(owner.lines.length - 1, random);
  const piece = await owner.segment(upTo(to, random), to);
  const courier = await world.phone('leadEvaluator', 0);
  await Promise.all([world.repeated(owner, [piece]), world.repeated(courier, [piece])]);
};

const elsewhere: Attack = async (world, random) => {
  const owner = await world.phone('evaluator', some(random));
  if (random() < 0.5) await world.deliver(owner);
  const { assignment } = world.elsewhere;
  await world.refused(owner, [await owner.segment()], ['wrong-assignment'], assignment);
};

const foreignKey: Attack = async (world, random) => {
  const owner = await victim(world, random);
  const thief = await thiefOf(world, owner);
  const stranger = { ...(await makeTestKey()).signer };
  const claiming = { kid: owner.device, sign: thief.key.signer.sign };
  world.judge(thief, 1000);
  const from = pick([0, thief.lines.length - 1], random);
  await world.refused(thief, [await thief.segment(from)], ['wrong-key']);
  for (const signer of [stranger, claiming]) {
    const forged = Object.assign(Object.create(TestPhone.prototype), thief) as TestPhone;
    Object.assign(forged, { key: { ...thief.key, signer } });
    const segment = await forged.segment(from);
    await world.refused(
      pick([thief, owner], random),
      [segment],
      ['wrong-key', 'signature-invalid'],
    );
  }
};

const splice: Attack = async (world, random) => {
  const [owner, other] = [await victim(world, random), await victim(world, random)];
  const seq = owner.lines.length;
  const prev = sha256Text(other.lines.at(-1) ?? '');
  owner.write('score.judged', { indicator: 'A1-1', scoreMilli: 1 }, { prev });
  const codes = ['chain-broken', 'entry-gap'];
  await world.refused(owner, [await owner.segment(seq)], codes);
  await world.refused(owner, [await owner.segment(0)], codes);
};

const swappedHeads: Attack = async (world, random) => {
  const one = await world.phone('evaluator', some(random));
  const two = await world.phone('evaluator', some(random));
  const [a, b] = [await one.segment(), await two.segment()];
  const old = await one.segment(0, one.lines.length - 2);
  const mixed = [
    { lines: a.lines, head: b.head },
    { lines: b.lines, head: a.head },
    { lines: a.lines, head: old.head },
    { lines: [...a.lines, ...b.lines], head: b.head },
  ];
  const codes = ['head-mismatch', 'wrong-key', 'entry-gap', 'chain-broken'];
  await world.refused(one, mixed, codes);
};

const gap: Attack = async (world, random) => {
  const owner = await world.phone('evaluator', 2 + some(random));
  const from = 1 + upTo(owner.lines.length - 2, random);
  await world.refused(owner, [await owner.segment(from)], ['entry-gap']);
};

/** Both branches are kept and flagged: a fork is no refusal, it has to be seen. */
const fork: Attack = async (world, random) => {
  const owner = await world.phone('evaluator', 1 + some(random));
  await world.deliver(owner);
  const trunk = await owner.segment();
  const at = 1 + upTo(owner.lines.length - 2, random);
  owner.lines.splice(at);
  for (let i = some(random); i > 0; i -= 1) world.judge(owner, 5000 + i);
  const answer = await owner.synced({ segments: [await owner.segment(at)] });
  expect(answer.refused).toEqual([]);
  expect(answer.forked).toEqual([{ journal: owner.journal, seq: at }]);
  world.accept(owner.journal, owner.lines);
  world.fork(owner.journal);
  await world.repeated(owner, [trunk, await owner.segment()]);
};

const revoked: Attack = async (world, random) => {
  const owner = await victim(world, random);
  const kept = await owner.segment();
  const from = owner.lines.length;
  const { deps } = world.scene.server;
  for (let i = some(random); i > 0; i -= 1) world.judge(owner, 7000 + i);
  await revokeDevice(deps, { device: owner.device, reason: '遗失', by: 'desk:test' });
  const segment = await owner.segment(from);
  const courier = await world.phone('leadEvaluator', 0);
  for (const by of [owner, courier]) await world.refused(by, [segment], ['device-revoked']);
  world.setAside(owner, from, owner.lines.length - 1);
  await world.repeated(owner, [kept]);
};

const falseOpening: Attack = async (world, random) => {
  const phone = await world.phone('evaluator', 0);
  const { team } = world.scene.server.package;
  const others = team.filter(({ person }) => person !== phone.person).map(({ person }) => person);
  const more = pick(
    [
      { person: pick(others, random) },
      { role: 'leadEvaluator' as const },
      { nonce: testId() },
      { package: sha256Text('none') },
      { credential: sha256Text('none') },
      { device: (await makeTestKey()).signer.kid },
      { assignment: world.elsewhere.assignment },
    ],
    random,
  );
  phone.lines.splice(0);
  phone.open(world.scene.digest, more);
  world.judge(phone, 1);
  await world.refused(phone, [await phone.segment()], ['wrong-key', 'wrong-assignment']);
};

const mayNotCarry: Attack = async (world, random) => {
  const [expert, evaluator] = [await world.phone('expert', 1), await world.phone('evaluator', 1)];
  const [by, of] = random() < 0.5 ? [expert, evaluator] : [evaluator, expert];
  await world.refused(by, [await of.segment()], ['wrong-key']);
};

/** Bytes that no entry names, bytes under another's digest, and bytes before their entry. */
const bytes: Attack = async (world, random) => {
  const owner = await victim(world, random);
  const evidence = owner.capture(Buffer.from(testId()));
  const wrong = Buffer.from(testId());
  const codes = ['evidence-not-named', 'evidence-digest-wrong'];
  for (const sent of [owner.put(wrong), owner.put(wrong, evidence.sha256)]) {
    expect(codes).toContain((await problemIn(await sent)).code);
  }
  await world.deliver(owner);
  const again = await problemIn(await owner.put(wrong, evidence.sha256));
  expect(codes).toContain(again.code);
};

/** A proof of a session that was used, and one for another origin. */
const usedProof: Attack = async (world) => {
  const phone = await world.phone('evaluator', 0);
  const { origin, key, device } = phone;
  const challenge = async (): Promise<string> => {
    const answer = await postJson(`${origin}/api/session/challenge`, { device });
    return ((await answer.json()) as { challenge: string }).challenge;
  };
  const proof = await signChallenge(key.signer, { challenge: await challenge(), origin });
  expect((await postJson(`${origin}/api/session`, { proof })).status).toBe(200);
  const away = { challenge: await challenge(), origin: 'https://evil.example' };
  for (const other of [proof, await signChallenge(key.signer, away)]) {
    const refused = await problemIn(await postJson(`${origin}/api/session`, { proof: other }));
    expect(refused.code).toBe('challenge-failed');
  }
};

/** What is tried on a server, by name. */
export const JOURNAL_ATTACKS: Readonly<Record<string, Attack>> = {
  ...{ replay, elsewhere, foreignKey, splice, swappedHeads, gap, fork, revoked, falseOpening },
  ...{ mayNotCarry, bytes, usedProof },
};
