import { beforeAll, expect } from 'vitest';
import { syncResponse } from '../../../src/contract/sync';
import { checkSegment, openSegment, type Sender } from '../../../src/server/services/check-segment';
import { DeskClient } from '../../support/desk-client';
import { type Random, randomFrom } from '../../support/seeded-random';
import { sha256Text } from '../../support/test-device';
import type { TestPhone } from '../../support/test-phone';
import { testScene } from '../../support/test-scene';
import { experiment } from '../support/experiment';
import { BrokenRequests } from '../support/hostile/broken-requests';
import { held } from '../support/hostile/flat-memory';
import { firstAnswer, rawRequests, sendRaw } from '../support/hostile/raw-http';
import { expectAnswer, expectRefusal } from '../support/hostile/refusal';
import { SpoiledSegments } from '../support/hostile/spoiled-segments';

/** Of each round: 900,000 + 1,500 × 64 + 4,000 and what goes to sockets as bytes are above a million. */
const IN_PROCESS = 900_000;
const EXCHANGES = 1_500;
const IN_ONE = 64;
const REQUESTS = 4_000;
const SOCKETS = 3;
/** What the process may hold more after a round than before it, in MiB. */
const MOST = { heap: 24, outside: 24, rss: 220 } as const;

const scene = testScene();
let phone: TestPhone;
let author: Sender;
let spoiled: SpoiledSegments;
let broken: BrokenRequests;

/** A phone that has delivered its opening and holds eight more entries, which nobody has seen. */
async function writingPhone(): Promise<TestPhone> {
  const made = await scene.phone();
  await made.synced();
  for (let i = 0; i < 4; i += 1) {
    made.act('score.judged', { indicator: 'A1-1', scoreMilli: i });
    made.write('note.other', { text: '踏勘 <b>&"\\</b>\n第二行' });
  }
  return made;
}

beforeAll(async () => {
  phone = await writingPhone();
  const { device, person } = phone;
  author = {
    ...{ device, person, signing: phone.key.jwk },
    credentialDigest: sha256Text(phone.credential),
  };
  spoiled = await SpoiledSegments.of(phone);
  const desk = await DeskClient.setUp(scene.server);
  const bearer = { authorization: `Bearer ${phone.token}` };
  broken = new BrokenRequests(scene.server, [{}, bearer, bearer, desk.headers(), desk.headers()]);
});

/** Where anything that was accepted would lie. */
const KEPT = [
  ...(['entries', 'heads', 'journals', 'aside', 'evidence_held', 'log_leaves'] as const),
  ...(['devices', 'desk_users', 'frameworks', 'framework_drafts', 'package_files'] as const),
  ...(['projects', 'commissions', 'agencies', 'survey_links', 'comment_links'] as const),
];

async function rows(): Promise<Record<string, number>> {
  const { db } = scene.server.deps;
  const counted: Record<string, number> = {};
  for (const table of KEPT) {
    const { n } = await db
      .selectFrom(table)
      .select(({ fn }) => fn.countAll<string>().as('n'))
      .executeTakeFirstOrThrow();
    counted[table] = Number(n);
  }
  return counted;
}

/** By the path of the server's own verification, without what the network costs. */
async function judgeInProcess(random: Random, count: number): Promise<void> {
  for (let i = 0; i < count; i += 1) {
    const segment = await spoiled.next(random);
    const opened = openSegment(segment);
    const checked = opened.ok ? await checkSegment(opened.value, author) : opened;
    if (checked.ok) throw new Error(`held: ${JSON.stringify(segment).slice(0, 2000)}`);
    expectRefusal(checked.error.problem, () => JSON.stringify(segment).slice(0, 2000));
  }
}

/** In whole exchanges over the network. */
async function judgeInExchanges(random: Random, count: number): Promise<void> {
  for (let i = 0; i < count; i += 1) {
    const segments = await Promise.all(Array.from({ length: IN_ONE }, () => spoiled.next(random)));
    const small = segments.filter(({ lines }) => lines.every((line) => line.length < 100_000));
    const answer = await phone.sync({ segments: small });
    const text = await answer.text();
    if (answer.status !== 200) throw new Error(`${answer.status} ${text}`);
    const { refused, receipts } = syncResponse.parse(JSON.parse(text));
    expect(receipts).toEqual([]);
    expect(refused.map(({ segment }) => segment)).toEqual(small.map((_, at) => at));
    for (const { problem, segment } of refused) {
      expectRefusal(problem, () => JSON.stringify(small[segment]).slice(0, 2000));
    }
  }
}

async function askAnyRoute(random: Random, count: number): Promise<void> {
  for (let i = 0; i < count; i += 1) {
    const { method, path, headers, body, mayHold } = broken.next(random);
    const answer = await fetch(`${scene.server.origin}${path}`, { method, headers, body });
    const type = answer.headers.get('content-type') ?? '';
    const answered = { status: answer.status, type, body: await answer.text() };
    const about = () => `${method} ${path} ${JSON.stringify(headers)} ${body?.slice(0, 300)}`;
    expectAnswer(answered, mayHold, about);
  }
}

/** Bytes to the socket, until the server hangs up; returns how many. */
async function sendBytes(random: Random): Promise<number> {
  const port = Number(new URL(scene.server.origin).port);
  const path = `/api/assignments/${scene.server.assignment}/sync`;
  const requests = rawRequests(path, phone.token, random);
  for (const { name, bytes, mayHold } of requests) {
    const said = await sendRaw(port, bytes);
    if (said.endsWith('SILENT')) throw new Error(`${name}: the server neither answers nor closes`);
    const answer = firstAnswer(said);
    if (answer !== null) expectAnswer(answer, mayHold, () => name);
  }
  return requests.length;
}

/** A tenth of the round, so that what a first use loads is not taken for a leak. */
async function warmUp(random: Random): Promise<void> {
  await judgeInProcess(random, IN_PROCESS / 20);
  await judgeInExchanges(random, EXCHANGES / 10);
  await askAnyRoute(random, REQUESTS / 10);
  await sendBytes(random);
}

/** An honest phone is served as before. */
async function expectServing(): Promise<void> {
  const honest = await scene.phone('evaluator');
  honest.act('score.judged', { indicator: 'A1-1', scoreMilli: 1 });
  const { refused, receipts } = await honest.synced();
  expect(refused).toEqual([]);
  expect(receipts).toHaveLength(1);
}

let isWarm = false;

experiment('hostile-intake', async ({ seed, random, count }) => {
  if (!isWarm) await warmUp(randomFrom(seed + 1));
  isWarm = true;
  const [rowsBefore, before] = [await rows(), await held()];
  await judgeInProcess(random, IN_PROCESS);
  await judgeInExchanges(random, EXCHANGES);
  await askAnyRoute(random, REQUESTS);
  let sockets = 0;
  for (let i = 0; i < SOCKETS; i += 1) sockets += await sendBytes(random);
  expect(await rows()).toEqual(rowsBefore);
  expect(Object.keys(Object.prototype)).toEqual([]);
  await expectServing();
  const after = await held();
  for (const part of ['heap', 'outside', 'rss'] as const) {
    expect(after[part] - before[part], `${part} MiB`).toBeLessThan(MOST[part]);
    count(`${part}-grew-KiB`, Math.round((after[part] - before[part]) * 1024));
  }
  count('in-process', IN_PROCESS);
  count('in-exchanges', EXCHANGES * IN_ONE);
  count('requests', REQUESTS);
  count('raw', sockets);
});
