import { beforeAll, expect, test } from 'vitest';
import { keepDecisions, keptDecisions } from '../../src/store/kept-decisions';
import { readDecisions } from '../../src/sync/decisions';
import { type Decision, signDecision } from '../../src/trust/decision';
import { makeStorePhone } from '../support/store-phone';
import { makeTestKey, type TestKey, testId } from '../support/test-device';

let bureau: TestKey;
let stranger: TestKey;
const assignment = testId();

const decisionOn = (of: string): Decision => ({
  ...{ v: 1, id: testId(), assignment: of, manifest: 'a'.repeat(64), verdict: 'accepted' },
  comments: { general: '', indicators: [] },
  by: [{ person: testId(), role: 'performanceUnit', part: 'alone' }],
  at: '2026-11-27T10:00:00+08:00',
});

beforeAll(async () => {
  bureau = await makeTestKey();
  stranger = await makeTestKey();
});

test('[DA36] only what the pinned key signed about this assignment is read', async () => {
  const own = decisionOn(assignment);
  const good = await signDecision(bureau.signer, own);
  const forged = await signDecision(stranger.signer, decisionOn(assignment));
  const foreign = await signDecision(bureau.signer, decisionOn(testId()));
  const given = [forged, good, foreign, 'no decision'];
  expect(await readDecisions(given, assignment, bureau.jwk)).toEqual([own]);
});

test('[DA36] what was kept stays when a server no longer tells of it', async () => {
  const { writer } = await makeStorePhone();
  expect(await keptDecisions(writer, assignment)).toEqual([]);
  await keepDecisions(writer, assignment, ['first']);
  expect(await keepDecisions(writer, assignment, ['second', 'first'])).toEqual(['second', 'first']);
  await keepDecisions(writer, assignment, []);
  expect(await keptDecisions(writer, assignment)).toEqual(['second', 'first']);
  expect(await keptDecisions(writer, testId())).toEqual([]);
});
