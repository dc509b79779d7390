import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  beginResponse,
  commissionResponse,
  sheetResponse,
} from '../../../src/contract/desk-commissions';
import { readAssignments } from '../../../src/store/assignments';
import { readHeads } from '../../../src/store/journals';
import { readWithdrawals } from '../../../src/store/withdrawals';
import { syncAssignment } from '../../../src/sync/engine';
import { refreshAssignments } from '../../../src/sync/refresh-assignments';
import { DeskClient } from '../../support/desk-client';
import { madeCommission } from '../../support/made-commission';
import { sharedPostgres } from '../../support/postgres';
import { scoreInFull } from '../../support/scored-in-full';
import { makeServedPhone } from '../../support/served-phone';
import { startTestServer, type TestServer } from '../../support/server';

const postgres = sharedPostgres();
let server: TestServer;
let desk: DeskClient;

beforeAll(async () => {
  server = await startTestServer({ postgres });
  desk = await DeskClient.setUp(server);
});
afterAll(() => server.close());

const post = async (path: string, body: unknown): Promise<unknown> => {
  const answer = await desk.send('POST', path, body);
  if (!answer.ok) throw new Error(await answer.text());
  return answer.status === 204 ? null : answer.json();
};

/** A commission that is published, and the phone of its lead evaluator. */
async function published() {
  const content = madeCommission(null);
  const begun = beginResponse.parse(await post('/commissions', { project: null, content }));
  const path = `/commissions/${begun.commission}`;
  await post(`${path}/publication`, { base: 1 });
  const { assignment } = commissionResponse.parse(await (await desk.get(path)).json());
  const people = content.team.slice(0, 1).map(({ person }) => person);
  const sheet = await post(`/assignments/${assignment}/enrolment-sheet`, { people });
  const link = sheetResponse.parse(sheet).members[0]?.link ?? '';
  return { path, assignment, phone: await makeServedPhone(link) };
}

test('[CM23] a phone is told of a withdrawal, keeps all that it holds, writes and sends', async () => {
  const { path, assignment, phone } = await published();
  const [kept] = await readAssignments(phone.writer);
  if (kept === undefined) throw new Error('no assignment on the phone');
  expect(await readWithdrawals(phone.writer)).toEqual([]);
  await post(`${path}/withdrawal`, { reason: '项目调整' });
  await refreshAssignments(phone);
  const told = await readWithdrawals(phone.writer);
  expect(told).toMatchObject([{ assignment, reason: '项目调整' }]);
  await refreshAssignments(phone);
  expect(await readWithdrawals(phone.writer)).toEqual(told);
  expect(await readAssignments(phone.writer)).toEqual([kept]);
  await scoreInFull(phone.writer, kept.package);
  expect((await syncAssignment(phone, assignment)).kind).toBe('level');
  const [head] = await readHeads(phone.writer, assignment);
  const stored = await server.deps.db
    .selectFrom('entries')
    .select('seq')
    .where('journal', '=', head?.journal ?? '')
    .execute();
  expect(stored.length).toBeGreaterThan(10);
  expect(Math.max(...stored.map(({ seq }) => Number(seq)))).toBe(head?.seq);
});
