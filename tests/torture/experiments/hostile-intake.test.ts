import { beforeAll, expect } from 'vitest';
import { syncResponse } from '../../../src/contract/sync';
import { checkSegment, openSegment, type Sender } from '../../../src/server/services/check-segment';
import { DeskClient } from '../../support/desk-client';
import { type Random, randomFrom } from '../../support/seeded-random';
import { sha256Text } from '../../support/test-device';
import type { TestPhone } from '../../support/test-phone';
import { testScene } from '../../support/test-scene';
import { wholeDatabase } from '../../support/whole-database';
import { experiment } from '../support/experiment';
import { BrokenRequests } from '../support/hostile/broken-requests';
import { held } from '../support/hostile/flat-memory';
import { firstAnswer, rawRequests, sendRaw } from '../support/hostile/raw-http';
import { expectAnswer, expectRefusal } from '../support/hostile/refusal';
import { SpoiledSegments } from '../support/hostile/spoiled-segments';

/** Malformed segments that a whole round must have seen refused; requests and bytes come on top. */
const LEAST_REFUSED = 1_000_000;
/** A few segments of an exchange are left out for their length. */
const IN_PROCESS = 905_000;
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

/** What being asked leaves: who asked, and their sessions. */
const OF_ASKING: ReadonlySet<string> = new Set([
  ...(['public.audit', 'public.sessions', 'public.desk_sessions'] as const),
]);

/** Every row of every other table, in an order of its own: one that is written anew moves. */
async function kept(): Promise<Readonly<Record<string, readonly string[]>>> {
  const whole = await wholeDatabase(scene.server.databaseUrl ?? '');
  const others = [...whole].filter(([table]) => !OF_ASKING.has(table));
  expect(others).toHaveLength(whole.size - OF_ASKING.size);
  return Object.fromEntries(others.map(([table, rows]) => [table, rows.split('\n').sort()]));
}

/** By the path of the server's own verification, without what the network costs. */
async function judgeInProcess(random: Random, count: number): Promise<number> {
  let refusals = 0;
  for (let i = 0; i < count; i += 1) {
    const segment = await spoiled.next(random);
    const opened = openSegment(segment);
    const checked = opened.ok ? await checkSegment(opened.value, author) : opened;
    if (checked.ok) throw new Error(`held: ${JSON.stringify(segment).slice(0, 2000)}`);
    expectRefusal(checked.error.problem, () => JSON.stringify(segment).slice(0, 2000));
    refusals += 1;
  }
  return refusals;
}

/** In whole exchanges over the network. */
async function judgeInExchanges(random: Random, count: number): Promise<number> {
  let refusals = 0;
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
    refusals += refused.length;
  }
  return refusals;
}

/** Asks with odd words and bodies; returns how many were refused, and not read or answered all the same. */
async function askAnyRoute(random: Random, count: number): Promise<number> {
  let refusals = 0;
  for (let i = 0; i < count; i += 1) {
    const { method, path, headers, body, mayHold } = broken.next(random);
    const answer = await fetch(`${scene.server.origin}${path}`, { method, headers, body });
    const type = answer.headers.get('content-type') ?? '';
    const answered = { status: answer.status, type, body: await answer.text() };
    const about = () => `${method} ${path} ${JSON.stringify(headers)} ${body?.slice(0, 300)}`;
    expectAnswer(answered, mayHold, about);
    if (answer.status >= 400) refusals += 1;
  }
  return refusals;
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

experiment('hostile-intake', async ({ seed, random, part, count }) => {
  if (!isWarm) await warmUp(randomFrom(seed + 1));
  isWarm = true;
  const [keptBefore, before] = [await kept(), await held()];
  const inProcess = await judgeInProcess(random, IN_PROCESS * part);
  const inExchanges = await judgeInExchanges(random, EXCHANGES * part);
  expect(inProcess + inExchanges).toBeGreaterThanOrEqual(LEAST_REFUSED * part);
  const refused = await askAnyRoute(random, REQUESTS * part);
  let sockets = 0;
  for (let i = 0; i < SOCKETS; i += 1) sockets += await sendBytes(random);
  expect(await kept()).toEqual(keptBefore);
  expect(Object.keys(Object.prototype)).toEqual([]);
  await expectServing();
  const after = await held();
  for (const where of ['heap', 'outside', 'rss'] as const) {
    expect(after[where] - before[where], `${where} MiB`).toBeLessThan(MOST[where]);
    count(`${where}-grew-KiB`, Math.round((after[where] - before[where]) * 1024));
  }
  count('in-process', inProcess);
  count('in-exchanges', inExchanges);
  count('requests', REQUESTS * part);
  count('requests-refused', refused);
  count('raw', sockets);
});
