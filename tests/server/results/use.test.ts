import { afterAll, beforeAll, expect, it } from 'vitest';
import { issuesResponse } from '../../../src/contract/issues';
import { publicationResponse, useResponse } from '../../../src/contract/results-use';
import { addDays } from '../../../src/domain/kernel/calendar-date';
import { acceptAlone } from '../../support/accept-alone';
import { deskPerson } from '../../support/desk-person';
import { type DeskScene, openDeskScene } from '../../support/desk-scene';
import { losePoints } from '../../support/losing-points';
import { sharedPostgres } from '../../support/postgres';
import { sealNext } from '../../support/seal-next';
import { testId } from '../../support/test-device';
import { problemIn } from '../../support/test-phone';

const SECRET = '供货商为李某的亲属';
const postgres = sharedPostgres();
let scene: DeskScene;

beforeAll(async () => {
  const beforeSending = losePoints(`验收单缺少签字【不公开：${SECRET}】`);
  scene = await openDeskScene(postgres, { beforeSending });
});
afterAll(() => scene.close());

const use = async () =>
  useResponse.parse(await (await scene.desk.get(`${scene.reportPath}/use`)).json());
const send = (to: string, body: unknown, desk = scene.desk) =>
  desk.send('POST', `${scene.reportPath}/${to}`, body);
const issues = async () =>
  issuesResponse.parse(await (await scene.desk.get('/issues')).json()).issues;
const codeOf = async (answer: Response) => (await problemIn(answer)).code;

const letter = async (more: Record<string, unknown> = {}) => ({
  ...{ replaces: null, reissueReason: null, officialNumber: '', pack: 'ganzhou', days: 30 },
  demands: (await issues()).map(({ issue }) => ({ issue, demand: '补签验收单并报送扫描件' })),
  ...more,
});
const decision = (more: Record<string, unknown> = {}) => ({
  basis: {
    ...{ pack: 'yanchi', evaluatedBy: 'fiscal', evaluatedYearFen: 421_000_000 },
    ...{ nextYearFen: 400_000_000, outturnFen: null, flags: {} },
  },
  ...{ act: 'reduce', amountFen: 80_000_000, reason: '按盐池县做法，取区间中部', ...more },
});
const delivery = {
  ...{ recipient: '县财政局业务股', thing: 'letter', version: '第 1 版', on: '2026-11-27' },
  ...{ way: 'handed', note: '' },
};

const audited = async (prefix: string) =>
  (await scene.server.deps.db.selectFrom('audit').select(['action', 'subject']).execute()).flatMap(
    ({ action, subject }) => (action.startsWith(prefix) ? [[action, subject]] : []),
  );

it('[RU10] [BS8] [RU15] nothing is made of a report that was not accepted', async () => {
  expect(await codeOf(await send('letters', await letter()))).toBe('report-not-accepted');
  expect(await codeOf(await send('budget-decisions', decision()))).toBe('report-not-accepted');
  const publication = await scene.desk.get(`${scene.reportPath}/publication`);
  expect(await codeOf(publication)).toBe('report-not-accepted');
  expect(await use()).toMatchObject({ isAccepted: false, letters: [], decisions: [] });
  await acceptAlone(scene.desk, scene.reportPath);
  expect((await use()).isAccepted).toBe(true);
});

it('[RU10] a letter needs the deadline that its place asks for, and a demand for each issue', async () => {
  const without = await problemIn(await send('letters', await letter({ days: null })));
  expect([without.code, without.detail]).toEqual(['request-malformed', 'deadline-missing']);
  const [one, ...rest] = (await letter()).demands;
  for (const demands of [rest, [one, one], [{ issue: testId(), demand: '整改' }, ...rest]]) {
    const refused = await problemIn(await send('letters', await letter({ demands })));
    expect(refused.detail).toBe('demands');
  }
  expect((await use()).letters).toEqual([]);
});

it('[RU10] [RU11] [RU12] a letter has number, deadline, issues and demands, and sets deadlines', async () => {
  expect((await send('letters', await letter())).status).toBe(204);
  const [issued] = (await use()).letters;
  const { content } = issued ?? {};
  expect(content).toMatchObject({
    ...{
      version: 1,
      reissueReason: null,
      document: '结果反馈书',
      total: scene.manifest.total?.printed,
    },
    ...{ unit: scene.server.package.project.evaluee, dueOn: addDays(content?.issuedOn ?? '', 30) },
    source: expect.stringContaining('赣州'),
  });
  expect(content?.number).toMatch(/^\d{4}-0001$/);
  expect(content?.issues).toHaveLength((await issues()).length);
  expect(JSON.stringify(content)).not.toContain(SECRET);
  expect(content?.issues[0]?.reason).toBe('验收单缺少签字（不公开）');
  expect((await issues()).every(({ dueOn }) => dueOn === content?.dueOn)).toBe(true);
});

it('[RU11] a further version has its reason and number, and leaves the first as it was', async () => {
  const [first] = (await use()).letters;
  const again = await letter({ days: 45, replaces: 1, reissueReason: '单位申请延期，已同意' });
  expect((await send('letters', { ...again, reissueReason: null })).status).toBe(400);
  const answers = await Promise.all([send('letters', again), send('letters', again)]);
  expect(answers.map(({ status }) => status).sort()).toEqual([204, 409]);
  const { letters } = await use();
  expect(letters.map(({ content: { version, number } }) => [version, number])).toEqual([
    [2, first?.content.number],
    [1, first?.content.number],
  ]);
  expect(letters[1]).toEqual(first);
  expect(letters[0]?.content.reissueReason).toBe('单位申请延期，已同意');
  const change = scene.server.deps.db.deleteFrom('feedback_letters').execute();
  await expect(change).rejects.toThrow(/permission denied/);
  expect(await audited('letter.')).toEqual([
    ['letter.issued', scene.report],
    ['letter.issued', scene.report],
  ]);
});

it('[RU10] where the place names no deadline, a letter may have none', async () => {
  const more = { pack: 'yanchi', days: null, replaces: 2, reissueReason: '按县里规定' };
  expect((await send('letters', await letter(more))).status).toBe(204);
  expect((await use()).letters[0]?.content).toMatchObject({ dueOn: null, version: 3 });
});

it('[BS8] [BS9] a decision stands with who, why, and what was suggested; a later one beside it', async () => {
  expect((await send('budget-decisions', decision())).status).toBe(204);
  const later = decision({ act: 'keep', amountFen: null, reason: '整改已完成' });
  expect((await send('budget-decisions', later)).status).toBe(204);
  const { decisions } = await use();
  expect(decisions).toMatchObject([
    { act: 'keep', by: '演示绩效股', isOutside: false },
    { act: 'reduce', amountFen: 80_000_000, reason: '按盐池县做法，取区间中部' },
  ]);
  for (const { suggested } of decisions) expect(suggested.length).toBeGreaterThan(0);
  const unknown = decision({ basis: { ...decision().basis, pack: 'atlantis' } });
  expect(await codeOf(await send('budget-decisions', unknown))).toBe('request-malformed');
  const change = scene.server.deps.db.deleteFrom('budget_decisions').execute();
  await expect(change).rejects.toThrow(/permission denied/);
  expect(await audited('budget.')).toHaveLength(2);
});

it('[RU13] the distribution list says whom, what, which version, when and how', async () => {
  expect((await send('deliveries', delivery)).status).toBe(204);
  expect((await send('deliveries', { ...delivery, on: '2026-02-31x' })).status).toBe(400);
  expect((await use()).deliveries).toMatchObject([{ ...delivery, by: '演示绩效股' }]);
  expect(await audited('delivery.')).toEqual([['delivery.noted', scene.report]]);
  const clerk = await deskPerson(scene.server, '演示经办员', { role: 'bureauClerk' });
  expect((await send('deliveries', delivery, clerk)).status).toBe(403);
});

it('[RU14] [RU15] the version for the public has nothing that was withheld', async () => {
  const answer = await scene.desk.get(`${scene.reportPath}/publication`);
  const { paper, closed, look } = publicationResponse.parse(await answer.json());
  expect([closed, look]).toEqual([[], []]);
  const text = JSON.stringify(paper);
  expect(text).toContain(scene.server.package.project.name);
  expect(text).not.toContain(SECRET);
  expect(text).not.toContain('【不公开');
});

it('[RU17] an accepted report is used until a newer one is accepted, and keeps what was made', async () => {
  const before = await use();
  const newest = await sealNext(scene);
  expect(await use()).toEqual(before);
  const newestPath = scene.reportPath.replace(/[^/]+$/, newest);
  await acceptAlone(scene.desk, newestPath);
  expect(await codeOf(await send('letters', await letter()))).toBe('report-replaced');
  expect(await codeOf(await send('budget-decisions', decision()))).toBe('report-replaced');
  const publication = await scene.desk.get(`${scene.reportPath}/publication`);
  expect(await codeOf(publication)).toBe('report-replaced');
  expect(await use()).toEqual({ ...before, replacedBy: newest });
});
