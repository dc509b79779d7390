import { afterAll, beforeAll, expect, it } from 'vitest';
import { decisionsResponse } from '../../../src/contract/decisions';
import { proposalsResponse } from '../../../src/contract/proposals';
import { type Decision, verifyDecision } from '../../../src/trust/decision';
import { readLeaf } from '../../../src/trust/leaf';
import type { DeskClient } from '../../support/desk-client';
import { deskPerson } from '../../support/desk-person';
import { type DeskScene, openDeskScene } from '../../support/desk-scene';
import { sharedPostgres } from '../../support/postgres';
import { sealNext } from '../../support/seal-next';
import type { TestPhone } from '../../support/server';
import { sha256Text } from '../../support/test-device';
import { problemIn } from '../../support/test-phone';

const postgres = sharedPostgres();
let accepted: DeskScene;
let returned: DeskScene;
let second: DeskClient;

beforeAll(async () => {
  accepted = await openDeskScene(postgres);
  returned = await openDeskScene(postgres);
  second = await deskPerson(accepted.server, '田玉兰');
});
afterAll(async () => {
  await accepted.close();
  await returned.close();
});

const codeOf = async (answer: Response | Promise<Response>) => (await problemIn(await answer)).code;

const nothing = { general: '', indicators: [] };
const comments = {
  general: '数据来源请逐项注明。',
  indicators: [{ indicator: 'A11', comment: '请补充立项批复文件' }],
};

const decide = (
  { desk, reportPath }: DeskScene,
  verdict: Decision['verdict'],
  said: Decision['comments'] = nothing,
) => desk.send('POST', `${reportPath}/decision`, { verdict, comments: said });

async function decisionsFor(phone: TestPhone, { server }: DeskScene): Promise<Decision[]> {
  const answer = await phone.fetch(`/api/assignments/${server.assignment}/decisions`);
  const { decisions } = decisionsResponse.parse(await answer.json());
  const read: Decision[] = [];
  for (const jws of decisions) {
    const verified = await verifyDecision(jws, server.deps.keys.bureauJwk);
    if (verified.ok) read.push(verified.value);
  }
  return read;
}

it('[DA30] a report is returned with comments, and with none it is not', async () => {
  expect((await problemIn(await decide(returned, 'returned'))).detail).toBe('comment-missing');
  const unknown = { general: '', indicators: [{ indicator: 'Z99', comment: '无此指标' }] };
  const refused = await problemIn(await decide(returned, 'returned', unknown));
  expect(refused.detail).toBe('indicator-unknown');
  expect((await decide(returned, 'returned', comments)).status).toBe(204);
  const [decision] = await decisionsFor(returned.evaluator, returned);
  expect(decision).toMatchObject({
    ...{ manifest: returned.report, verdict: 'returned', comments },
    by: [{ person: returned.desk.session?.person, role: 'performanceUnit', part: 'alone' }],
  });
});

it('[DA31] it is stored once and logged with the digest of what was signed', async () => {
  const again = await codeOf(decide(returned, 'returned', comments));
  expect(again).toBe('decision-there');
  expect(await codeOf(decide(returned, 'accepted'))).toBe('decision-there');
  const { db } = returned.server.deps;
  const rows = await db.selectFrom('report_decisions').selectAll().execute();
  expect(rows).toHaveLength(1);
  const [row] = rows;
  const logged = await db
    .selectFrom('log_leaves')
    .select('leaf')
    .where('idx', '=', row?.leaf_idx ?? -1)
    .executeTakeFirstOrThrow();
  const leaf = readLeaf(logged.leaf);
  expect(leaf.ok ? leaf.value : null).toMatchObject({
    ...{ kind: 'decision', verdict: 'returned', manifest: returned.report },
    ...{ statement: sha256Text(row?.jws ?? ''), assignment: returned.server.assignment },
  });
  await expect(db.deleteFrom('report_decisions').execute()).rejects.toThrow(/permission denied/);
});

it('[DA32] acceptance is proposed by one person and signed when another confirms it', async () => {
  expect((await decide(accepted, 'accepted', { ...nothing, general: '同意' })).status).toBe(204);
  expect(await decisionsFor(accepted.lead, accepted)).toEqual([]);
  const listed = proposalsResponse.parse(await (await second.get('/proposals')).json());
  const [{ proposal, what } = { proposal: '', what: null }] = listed.proposals;
  expect(what).toMatchObject({ kind: 'acceptance', manifest: accepted.report });
  const confirm = `/proposals/${proposal}/confirmation`;
  expect(await codeOf(accepted.desk.send('POST', confirm))).toBe('second-person-needed');
  expect((await second.send('POST', confirm)).status).toBe(204);
  const [decision] = await decisionsFor(accepted.lead, accepted);
  expect(decision).toMatchObject({
    verdict: 'accepted',
    by: [
      { person: accepted.desk.session?.person, part: 'proposed' },
      { person: second.session?.person, part: 'confirmed' },
    ],
  });
});

it('[DA33] a report that another one replaces is not decided on', async () => {
  const { server, lead, report } = returned;
  const digest = await sealNext(returned);
  expect(await codeOf(decide(returned, 'accepted'))).toBe('report-replaced');
  const path = `/assignments/${server.assignment}/reports/${digest}/decision`;
  const onNext = await returned.desk.send('POST', path, { verdict: 'returned', comments });
  expect(onNext.status).toBe(204);
  expect((await decisionsFor(lead, returned)).map(({ manifest: of }) => of)).toEqual([
    digest,
    report,
  ]);
});
