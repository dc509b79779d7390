import { afterAll, beforeAll, expect, it } from 'vitest';
import { projectsResponse } from '../../../src/contract/desk-projects';
import {
  enterFactResponse,
  FACTS_A_PAGE,
  factsResponse,
  figuresResponse,
  statementResponse,
} from '../../../src/contract/statement';
import { yearlyStatement } from '../../../src/domain/statement/yearly-statement';
import { canonicalText } from '../../../src/trust/canonical';
import { acceptAlone } from '../../support/accept-alone';
import { acceptReport } from '../../support/accept-report';
import { deskPerson } from '../../support/desk-person';
import { type DeskScene, openDeskScene } from '../../support/desk-scene';
import { madeCommission } from '../../support/made-commission';
import { sharedPostgres } from '../../support/postgres';
import { sealNext } from '../../support/seal-next';
import { testId } from '../../support/test-device';

const postgres = sharedPostgres();
let scene: DeskScene;
beforeAll(async () => {
  scene = await openDeskScene(postgres);
});
afterAll(() => scene.close());

const thisYear = () => new Date(Date.now() + 8 * 3_600_000).getUTCFullYear();
const read = async (year = thisYear()) =>
  statementResponse.parse(await (await scene.desk.get(`/statement/${year}/all`)).json());

const audited = async () =>
  (await scene.server.deps.db.selectFrom('audit').select(['action', 'subject']).execute()).flatMap(
    ({ action, subject }) =>
      action.startsWith('statement.') && !action.endsWith('.read') ? [[action, subject]] : [],
  );

const training = () => ({
  ...{ id: 'new', year: thisYear(), work: 'training', title: '部门预算绩效管理培训' },
});

it('[YS12] a signed report is counted in the year in which it arrived, with its report', async () => {
  const { server, manifest, report } = scene;
  const id = `report:${server.assignment}`;
  const fact = {
    ...{ id, year: thisYear(), work: server.package.kind },
    ...{ title: server.package.project.name, department: server.package.project.evaluee },
    ...{ grade: manifest.total?.grade, scoreMilli: Number(manifest.total?.printed) * 1000 },
  };
  const before = await read();
  expect(before).toMatchObject({ facts: [], waiting: [{ fact, state: 'undecided' }] });
  const second = await deskPerson(server, '田玉兰');
  await acceptReport(scene.desk, second, { assignment: server.assignment, report });
  const { facts, waiting, reports } = await read();
  expect([facts, waiting]).toEqual([[fact], []]);
  // Its package gives no funds, so they are not known.
  expect(server.package.project.fundsFen).toBeNull();
  expect(reports).toEqual({ [id]: report });
  expect((await read(thisYear() - 1)).facts).toEqual([]);
});

it('[YS12] read again, and after a manifest that nobody signed, the same is counted once', async () => {
  const before = await read();
  scene.lead.act('report.sealed', { manifest: { ...scene.manifest, id: testId() } });
  await scene.lead.synced();
  expect(await read()).toEqual(before);
});

it('[YS20] a number is answered without what it counts, and its list in pages with where each is from', async () => {
  const { server, desk, report } = scene;
  const figures = figuresResponse.parse(await (await desk.get(`/statement/${thisYear()}`)).json());
  const work = server.package.kind;
  const section = figures.sections.find((each) => each.work === work);
  expect(section?.all.count).toBe(1);
  expect(section?.parts.map(({ value, figure }) => [value, figure.count])).toEqual([
    [scene.manifest.total?.grade, 1],
  ]);
  const list = async (query: string) =>
    factsResponse.parse(await (await desk.get(`/statement/${thisYear()}/facts?${query}`)).json());
  const id = `report:${server.assignment}`;
  const grade = encodeURIComponent(scene.manifest.total?.grade ?? '');
  for (const query of [`work=${work}`, `work=${work}&value=${grade}`]) {
    const { facts, reports, next } = await list(query);
    expect([facts.map((each) => each.id), reports, next]).toEqual([[id], { [id]: report }, null]);
  }
  expect((await list(`work=${work}&unsaid=1`)).facts).toEqual([]);
  expect((await list(`work=${work}&after=${id}`)).facts).toEqual([]);
  expect((await desk.get(`/statement/${thisYear()}/facts?work=unknown`)).status).toBe(400);
});

it('[YS13] a fact is entered, counted with who and when, and withdrawn with a reason', async () => {
  const { desk } = scene;
  const { fact } = enterFactResponse.parse(
    await (await desk.send('POST', '/statement/facts', { fact: training() })).json(),
  );
  const { facts, entered } = await read();
  expect(facts).toContainEqual({ ...training(), id: fact });
  expect(entered[fact]?.by).toBe('演示绩效股');
  const trained = yearlyStatement(thisYear(), facts).sections.find(
    ({ work }) => work === 'training',
  );
  expect(trained?.all.ids).toEqual([fact]);
  const path = `/statement/facts/${fact}/withdrawal`;
  expect((await desk.send('POST', path, { reason: '' })).status).toBe(400);
  expect((await desk.send('POST', path, { reason: '重复录入' })).status).toBe(204);
  expect((await read()).facts.map(({ id }) => id)).not.toContain(fact);
  expect((await desk.send('POST', path, { reason: '再次' })).status).toBe(404);
  expect(await audited()).toEqual([
    ['statement.entered', fact],
    ['statement.withdrawn', fact],
  ]);
});

it('[YS4] the server refuses a field of another kind of work', async () => {
  const wrong = { fact: { ...training(), amountFen: 100 } };
  expect((await scene.desk.send('POST', '/statement/facts', wrong)).status).toBe(400);
});

it('[YS20] a list goes on where its last page ended', async () => {
  const { desk } = scene;
  const year = 2001;
  const count = FACTS_A_PAGE + 1;
  for (let i = 0; i < count; i += 1) {
    const fact = { id: 'new', year, work: 'training', title: `第${i + 1}期绩效培训` };
    await desk.send('POST', '/statement/facts', { fact });
  }
  const page = async (after: string) =>
    factsResponse.parse(
      await (await desk.get(`/statement/${year}/facts?work=training${after}`)).json(),
    );
  const first = await page('');
  const second = await page(`&after=${first.next}`);
  expect([first.facts.length, second.facts.length, second.next]).toEqual([FACTS_A_PAGE, 1, null]);
  const ids = [...first.facts, ...second.facts].map(({ id }) => id);
  expect(new Set(ids).size).toBe(count);
  expect(Object.keys(second.entered)).toEqual(second.facts.map(({ id }) => id));
});

it('[YS12] a report that was returned counts nowhere, and its issues do not', async () => {
  const returned = await openDeskScene(postgres);
  try {
    const comments = { general: '数据来源请逐项注明。', indicators: [] };
    await returned.desk.send('POST', `${returned.reportPath}/decision`, {
      ...{ verdict: 'returned', comments },
    });
    const answer = await returned.desk.get(`/statement/${thisYear()}/all`);
    const { facts, waiting } = statementResponse.parse(await answer.json());
    expect(facts).toEqual([]);
    expect(waiting.map(({ state }) => state)).toEqual(['returned']);
  } finally {
    await returned.close();
  }
});

it('[YS12] an accepted report counts until another one of its evaluation is accepted', async () => {
  const corrected = await openDeskScene(postgres);
  const counted = async () => {
    const answer = await corrected.desk.get(`/statement/${thisYear()}/all`);
    const { facts, waiting, reports } = statementResponse.parse(await answer.json());
    return { facts: facts.map(({ id }) => reports[id]), waiting: waiting.length };
  };
  try {
    const [first = ''] = corrected.reportPath.match(/[^/]+$/) ?? [];
    expect(await counted()).toEqual({ facts: [], waiting: 1 });
    await acceptAlone(corrected.desk, corrected.reportPath);
    expect(await counted()).toEqual({ facts: [first], waiting: 0 });
    const second = await sealNext(corrected);
    expect(await counted()).toEqual({ facts: [first], waiting: 0 });
    await acceptAlone(corrected.desk, corrected.reportPath.replace(first, second));
    expect(await counted()).toEqual({ facts: [second], waiting: 0 });
  } finally {
    await corrected.close();
  }
});

it('[YS18] [YS19] money and department are those of the project, and its review counts', async () => {
  const { server, desk } = scene;
  const named = { year: 2019, code: '1', name: '示例项目', department: '县水利局（示例）' };
  const patch = { ...named, adjustedFen: 4_200_000_000 };
  await desk.send('POST', '/projects/import', { rows: [{ base: null, patch }] });
  const [{ project = '' } = {}] = projectsResponse.parse(
    await (await desk.get('/projects')).json(),
  ).projects;
  const content = canonicalText(madeCommission(null));
  await server.deps.db
    .insertInto('commissions')
    .values({
      ...{ commission: testId(), project, content, revision: 1, title: '' },
      ...{ assignment: server.assignment, begun_by: 'test', saved_by: 'test' },
      saved_at: new Date(),
    })
    .execute();
  const review = (adjustedFen: number, day: string) =>
    desk.send('POST', `/projects/${project}/reviews`, {
      ...{ result: 'adjusted', adjustedFen, reviewedOn: `${thisYear()}-${day}`, basis: '示例' },
    });
  await review(5_000_000, '02-01');
  await review(7_000_000, '03-01');
  const { facts } = await read();
  const { name: title, department } = named;
  expect(facts).toContainEqual(
    expect.objectContaining({
      ...{ id: `report:${server.assignment}`, title, department, amountFen: 4_200_000_000 },
    }),
  );
  const reviewed = { id: `review:${project}`, year: thisYear(), work: 'objectiveReview' };
  expect(facts).toContainEqual({ ...reviewed, title, department, adjustedFen: -7_000_000 });
});

it('[YS21] what somebody with two accounts entered counts once', async () => {
  const { server, desk } = scene;
  await deskPerson(server, '第二个账号', { person: desk.session?.person ?? '' });
  const year = 2002;
  await desk.send('POST', '/statement/facts', { fact: { ...training(), year } });
  expect((await read(year)).facts).toHaveLength(1);
});
