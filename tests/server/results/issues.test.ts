import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  type DeskIssue,
  issueResponse,
  issuesResponse,
  MAX_RECTIFICATION_BYTES,
  remindersResponse,
} from '../../../src/contract/issues';
import { statementResponse } from '../../../src/contract/statement';
import { addDays } from '../../../src/domain/kernel/calendar-date';
import { acceptReport } from '../../support/accept-report';
import { deskPerson } from '../../support/desk-person';
import { type DeskScene, openDeskScene } from '../../support/desk-scene';
import { losePoints } from '../../support/losing-points';
import { sharedPostgres } from '../../support/postgres';
import { testId } from '../../support/test-device';
import { problemIn } from '../../support/test-phone';

const postgres = sharedPostgres();
let scene: DeskScene;

beforeAll(async () => {
  scene = await openDeskScene(postgres, { beforeSending: losePoints() });
});
afterAll(() => scene.close());

const list = async (query = '') =>
  issuesResponse.parse(await (await scene.desk.get(`/issues${query}`)).json());
const read = async (issue: string) =>
  issueResponse.parse(await (await scene.desk.get(`/issues/${issue}`)).json());
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
  const evidence = [await keepFile(issue, '整改报告扫描件'), await keepFile(issue, '补签的验收单')];
  for (const body of [
    { kind: 'due', note: '结果反馈书要求限期整改', dueOn },
    { kind: 'reported', note: '已补签验收单', evidence },
    { kind: 'returned', note: '验收单没有日期' },
    { kind: 'reported', note: '已补日期' },
    { kind: 'verified', note: '已核对原件' },
  ]) {
    expect((await take(issue, body)).status, body.kind).toBe(204);
  }
  const { steps } = await read(issue);
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
    .where('action', '!=', 'issue.read')
    .orderBy('id')
    .execute();
  const kept = ['rectification.kept', 'rectification.kept'];
  expect(rows.map(({ action }) => action)).toEqual([
    ...[...kept, ...steps.map(({ kind }) => `issue.${kind}`)],
  ]);
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

const digestOf = (text: string) => createHash('sha256').update(text).digest('hex');

/** Sends a file for an issue as the desk does. */
const sendFile = (
  issue: string,
  text: string,
  { sha256 = digestOf(text), desk = scene.desk } = {},
): Promise<Response> => {
  const query = new URLSearchParams({ name: `${text}.pdf`, type: 'application/pdf' });
  return fetch(`${scene.server.origin}/api/desk/issues/${issue}/papers/${sha256}?${query}`, {
    ...{ method: 'PUT', body: Buffer.from(text), headers: { ...desk.headers() } },
  });
};

/** A file that is kept; answers with its digest. */
async function keepFile(issue: string, text: string): Promise<string> {
  const answer = await sendFile(issue, text);
  if (!answer.ok) throw new Error(await answer.text());
  return digestOf(text);
}

it('[RU4] evidence is a file of that issue, named by its digest', async () => {
  const { issues } = await list('?state=open');
  const issue = issues.at(-1)?.issue ?? '';
  const [other] = issues;
  const evidence = [await keepFile(other?.issue ?? '', '别的问题的材料')];
  for (const named of [['0'.repeat(64)], evidence]) {
    const answer = await take(issue, { kind: 'reported', note: '已整改', evidence: named });
    expect((await problemIn(answer)).code).toBe('package-file-missing');
  }
  const wrong = await sendFile(issue, '改过的材料', { sha256: digestOf('原来的材料') });
  expect((await problemIn(wrong)).code).toBe('evidence-digest-wrong');
  expect((await sendFile(testId(), '没有的问题')).status).toBe(404);
  expect((await read(issue)).papers).toEqual([]);
});

it('[RU8] a file is read as it came by whoever may, and its reading is audited', async () => {
  const [of] = (await list('?state=rectified')).issues;
  const { papers } = await read(of?.issue ?? '');
  expect(papers.map(({ name, by }) => [name, by])).toEqual([
    ['整改报告扫描件.pdf', '演示绩效股'],
    ['补签的验收单.pdf', '演示绩效股'],
  ]);
  const path = `/issues/${of?.issue}/papers/${digestOf('整改报告扫描件')}`;
  const answer = await scene.desk.get(path);
  expect(answer.headers.get('content-type')).toBe('application/pdf');
  expect(answer.headers.get('content-security-policy')).toContain('sandbox');
  expect(await answer.text()).toBe('整改报告扫描件');
  const clerk = await deskPerson(scene.server, '演示经办员', { role: 'bureauClerk' });
  expect((await clerk.get(path)).status).toBe(403);
  expect((await scene.desk.get(`/issues/${of?.issue}/papers/${'0'.repeat(64)}`)).status).toBe(404);
  const rows = await scene.server.deps.db
    .selectFrom('audit')
    .select('subject')
    .where('action', '=', 'rectification.read')
    .execute();
  expect(rows).toEqual([{ subject: of?.issue }]);
});

it('[RU8] a file beyond its bound is refused before its bytes', async () => {
  const { issue } = await first();
  const path = `/api/desk/issues/${issue}/papers/${'0'.repeat(64)}?name=a&type=application/pdf`;
  const answer = await scene.server.app.inject({
    ...{ method: 'PUT', url: path, payload: 'x' },
    headers: { ...scene.desk.headers(), 'content-length': String(MAX_RECTIFICATION_BYTES + 1) },
  });
  expect(answer.statusCode).toBe(413);
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
  const counted = await (await scene.desk.get('/issues/reminders')).json();
  expect(remindersResponse.parse(counted)).toEqual({ soon: 1, overdue: 1 });
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

/** Issues of a further assignment as rows, so that the register has more than a page. */
async function fill(count: number): Promise<string> {
  const { db } = scene.server.deps;
  const [like] = await db.selectFrom('issues').selectAll().limit(1).execute();
  const made = await db.selectFrom('assignments').selectAll().limit(1).executeTakeFirstOrThrow();
  if (like === undefined) throw new Error('the report lost no points');
  const assignment = testId();
  const { bureau: _, ...row } = made;
  await db
    .insertInto('assignments')
    .values({ ...row, assignment })
    .execute();
  const { bureau: __, sought: ____, ...issue } = like;
  const rows = Array.from({ length: count }, (___, i) => ({
    ...{ ...issue, assignment, issue: testId(), indicator: `X${i}`, state: 'open' as const },
    ...{ project: '盐池县标准化100%池塘改造', department: '盐池县水务局', title: `第${i}项` },
    due_on: i % 3 === 0 ? null : addDays('2031-01-01', i % 40),
  }));
  await db.insertInto('issues').values(rows).execute();
  return assignment;
}

it('[RU6] a long register comes in pages, each issue once and in order', async () => {
  await fill(450);
  const seen: DeskIssue[] = [];
  let after: string | null = '';
  for (; after !== null; ) {
    const page = await list(after === '' ? '' : `?after=${after}`);
    expect(page.issues.length).toBeLessThanOrEqual(200);
    seen.push(...page.issues);
    after = page.next;
  }
  expect(new Set(seen.map(({ issue }) => issue)).size).toBe(seen.length);
  expect(seen.length).toBeGreaterThan(450);
  const days = seen.map(({ dueOn }) => dueOn ?? '9999-12-31');
  expect(days).toEqual([...days].sort());
});

it('[RU9] the register is searched literally, and narrowed by assignment, state and deadline', async () => {
  const assignment = await fill(5);
  const { issues } = await list(`?assignment=${assignment}`);
  expect(issues).toHaveLength(5);
  const found = async (q: string) => (await list(`?q=${encodeURIComponent(q)}`)).issues.length;
  expect(await found('100%池')).toBe(200);
  expect(await found('10%')).toBe(0);
  expect(await found('盐池县水务_')).toBe(0);
  const of = (due: string) => list(`?assignment=${assignment}&due=${due}`);
  expect((await of('noDeadline')).issues).toHaveLength(2);
  expect((await of('later')).issues).toHaveLength(3);
  expect((await of('overdue')).issues).toEqual([]);
  expect((await of('soon')).issues).toEqual([]);
  expect((await list(`?assignment=${assignment}&state=reported`)).issues).toEqual([]);
});
