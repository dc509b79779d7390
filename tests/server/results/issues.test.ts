import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type DeskIssue, issuesResponse, stepsResponse } from '../../../src/contract/issues';
import { statementResponse } from '../../../src/contract/statement';
import { addDays } from '../../../src/domain/kernel/calendar-date';
import { acceptReport } from '../../support/accept-report';
import { deskPerson } from '../../support/desk-person';
import { type DeskScene, openDeskScene } from '../../support/desk-scene';
import { losePoints } from '../../support/lose-points';
import { sharedPostgres } from '../../support/postgres';
import { testId } from '../../support/test-device';
import { problemIn } from '../../support/test-phone';

const postgres = sharedPostgres();
let scene: DeskScene;

beforeAll(async () => {
  scene = await openDeskScene(postgres, { beforeSending: losePoints });
});
afterAll(() => scene.close());

const list = async (query = '') =>
  issuesResponse.parse(await (await scene.desk.get(`/issues${query}`)).json());
const first = async (): Promise<DeskIssue> => {
  const [issue] = (await list('?state=open')).issues;
  if (issue === undefined) throw new Error('the report lost no points');
  return issue;
};
const take = (issue: string, body: unknown) =>
  scene.desk.send('POST', `/issues/${issue}/steps`, body);
const isLost = ({ weightMilli, printed }: { weightMilli: number; printed: string }) =>
  Number(printed) * 1000 < weightMilli;

it('[RU1] what lost points in the signed report is in the register by itself', async () => {
  const { issues } = await list();
  const lost = scene.manifest.scores.filter(isLost);
  expect(lost.length).toBeGreaterThan(1);
  expect(issues).toHaveLength(lost.length);
  for (const each of issues) {
    expect(each).toMatchObject({
      ...{ report: scene.report, state: 'open', dueOn: null },
      ...{ project: scene.server.package.project.name },
    });
    expect(Number(each.lost)).toBeGreaterThan(0);
  }
  expect(await list()).toEqual(await list());
});

it('[RU2] [RU3] a deadline, a report, a return with its reason, a second report, and closed', async () => {
  const { issue } = await first();
  const dueOn = '2027-01-31';
  const evidence = await keepFile('整改报告扫描件');
  for (const body of [
    { kind: 'due', note: '结果反馈书要求限期整改', dueOn },
    { kind: 'reported', note: '已补签验收单', evidence },
    { kind: 'returned', note: '验收单没有日期' },
    { kind: 'reported', note: '已补日期' },
    { kind: 'verified', note: '已核对原件' },
  ]) {
    expect((await take(issue, body)).status, body.kind).toBe(204);
  }
  const { steps } = stepsResponse.parse(
    await (await scene.desk.get(`/issues/${issue}/steps`)).json(),
  );
  expect(steps.map(({ kind, by }) => [kind, by])).toEqual(
    ['due', 'reported', 'returned', 'reported', 'verified'].map((kind) => [kind, '演示绩效股']),
  );
  expect(steps[1]).toMatchObject({ evidence, note: '已补签验收单' });
  const { issues } = await list('?state=rectified');
  expect(issues).toMatchObject([{ issue, dueOn, state: 'rectified' }]);
  const rows = await scene.server.deps.db
    .selectFrom('audit')
    .select('action')
    .where('subject', '=', issue)
    .orderBy('id')
    .execute();
  expect(rows.map(({ action }) => action)).toEqual(steps.map(({ kind }) => `issue.${kind}`));
});

it('[RU3] of two that begin at one state the second is refused', async () => {
  const { issue } = await first();
  const body = { kind: 'reported', note: '已整改' };
  const answers = await Promise.all([take(issue, body), take(issue, body)]);
  const refused = answers.find(({ ok }) => !ok);
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect((await problemIn(refused ?? Response.error())).code).toBe('issue-moved');
  expect((await take(issue, { kind: 'verified', note: '' })).status).toBe(400);
  expect((await take(issue, { kind: 'due', note: '无日期' })).status).toBe(400);
  expect((await take(issue, { kind: 'due', note: '错', dueOn: '2026-02-30' })).status).toBe(400);
  expect((await take(testId(), body)).status).toBe(404);
});

it('[RU3] a step is written once', async () => {
  const { db } = scene.server.deps;
  const change = db.deleteFrom('rectifications').execute();
  await expect(change).rejects.toThrow(/permission denied/);
});

/** A file as the desk keeps it; answers with its digest. */
async function keepFile(text: string): Promise<string> {
  const bytes = Buffer.from(text);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const answer = await fetch(
    `${scene.server.origin}/api/desk/files/${sha256}?name=${encodeURIComponent('整改报告.pdf')}`,
    { method: 'PUT', body: bytes, headers: { ...scene.desk.headers() } },
  );
  if (!answer.ok) throw new Error(await answer.text());
  return sha256;
}

it('[RU4] a file that the desk does not keep is no evidence', async () => {
  const { issues } = await list('?state=open');
  const body = { kind: 'reported', note: '已整改', evidence: '0'.repeat(64) };
  const answer = await take(issues.at(-1)?.issue ?? '', body);
  expect((await problemIn(answer)).code).toBe('package-file-missing');
});

it('[RU5] [RU6] reminders are what is near or over, the nearest deadline first', async () => {
  const { today, issues: all } = await list();
  const issues = all.filter(({ state }) => state !== 'rectified');
  const days = [addDays(today, 30), addDays(today, 3), addDays(today, -2)];
  for (const [i, dueOn] of days.entries()) {
    const issue = issues[i]?.issue ?? '';
    expect((await take(issue, { kind: 'due', note: '限期', dueOn })).status).toBe(204);
  }
  const { issues: reminded } = await list('?reminded=1');
  expect(reminded.map(({ dueOn }) => dueOn)).toEqual([days[2], days[1]]);
  const sorted = (await list()).issues.map(({ dueOn }) => dueOn ?? '9999');
  expect(sorted).toEqual([...sorted].sort());
});

it('[RU7] the statement of the year counts them by state', async () => {
  const second = await deskPerson(scene.server, '田玉兰');
  const { report } = scene;
  await acceptReport(scene.desk, second, { assignment: scene.server.assignment, report });
  const { today, issues } = await list();
  const answer = await scene.desk.get(`/statement/${today.slice(0, 4)}/all`);
  const { facts } = statementResponse.parse(await answer.json());
  const counted = facts.flatMap(({ work, state }) => (work === 'issue' ? [state] : []));
  expect(counted.sort()).toEqual(issues.map(({ state }) => state).sort());
});
