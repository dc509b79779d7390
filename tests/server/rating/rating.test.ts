import { afterAll, beforeAll, expect, it } from 'vitest';
import { type RatingRequest, ratingResponse } from '../../../src/contract/rating';
import { agencyResponse, savedResponse } from '../../../src/contract/registry';
import { chinaDay } from '../../../src/server/services/server-time';
import { deskPerson } from '../../support/desk-person';
import { type DeskScene, openDeskScene } from '../../support/desk-scene';
import { losePoint } from '../../support/lose-point';
import { sharedPostgres } from '../../support/postgres';
import { problemIn } from '../../support/test-phone';

const postgres = sharedPostgres();
let scene: DeskScene;

/** The evaluator takes points off with a reason, and has no evidence for it. */
beforeAll(async () => {
  scene = await openDeskScene(postgres, {
    beforeSending: async ({ server: { package: pkg }, evaluator }) => {
      losePoint(pkg, evaluator, '验收单缺少签字和日期');
    },
  });
});
afterAll(() => scene.close());

const read = async () =>
  ratingResponse.parse(await (await scene.desk.get(`${scene.reportPath}/rating`)).json());
const rate = (change: Partial<RatingRequest>, by = scene.desk) =>
  by.send('POST', `${scene.reportPath}/rating`, {
    ...{ after: 0, rubric: 'report-quality', version: 1, judged: [], ...change },
  });
const auditOf = (action: string) =>
  scene.server.deps.db.selectFrom('audit').selectAll().where('action', '=', action).execute();

it('[RQ5] [RQ7] what the report lacks is counted with its basis, and reading is audited', async () => {
  const { counted, ratings, agency, project } = await read();
  const faults = Object.fromEntries(counted.map(({ item, faults }) => [item, faults]));
  expect(faults.P2).toMatchObject([{ kind: 'no-proof' }]);
  expect(faults.P1).toEqual([]);
  expect(faults.F3).toEqual([]);
  expect({ ratings, reports: agency.reports, mean: agency.meanMilli }).toEqual({
    ...{ ratings: [], reports: 0, mean: null },
  });
  expect(project).toBe(scene.server.package.project.name);
  const [line] = await auditOf('rating.read');
  expect(line).toMatchObject({
    subject: scene.report,
    actor: `desk:${scene.desk.session?.person}`,
  });
});

it('[RQ6] [RQ8] a rating is kept with who made it, and a later one leaves it', async () => {
  const unclear = { item: 'C3', times: [1, 2], reason: '第三部分两处错字，一处表述不清' };
  expect((await rate({ judged: [unclear] })).status).toBe(204);
  const first = await read();
  expect(first.ratings).toMatchObject([{ seq: 1, scoreMilli: 98_100, by: '演示绩效股' }]);
  const well = { item: 'P2', times: [0], reason: '佐证附在纸质档案' };
  expect((await rate({ after: 1, judged: [well] })).status).toBe(204);
  const { ratings, agency } = await read();
  expect(ratings.map(({ seq, scoreMilli }) => [seq, scoreMilli])).toEqual([
    [2, 100_000],
    [1, 98_100],
  ]);
  expect(ratings[1]?.lines.find(({ item }) => item === 'C3')).toMatchObject(unclear);
  expect(agency).toMatchObject({ reports: 1, meanMilli: 100_000 });
  const { db } = scene.server.deps;
  await expect(db.deleteFrom('report_ratings').execute()).rejects.toThrow(/permission denied/);
  expect(await auditOf('report.rated')).toMatchObject([
    { subject: scene.report, detail: { seq: 1, scoreMilli: 98_100 } },
    { detail: { seq: 2 } },
  ]);
});

it('[RQ4] [RQ6] what is late or has no reason is refused', async () => {
  const codeOf = async (answer: Promise<Response>) => (await problemIn(await answer)).code;
  expect(await codeOf(rate({ after: 0 }))).toBe('rating-changed');
  expect(await codeOf(rate({ after: 2, version: 9 }))).toBe('rating-changed');
  const bare = { item: 'C3', times: [1, 0], reason: '' };
  expect((await problemIn(await rate({ after: 2, judged: [bare] }))).detail).toBe('no-reason');
  const answers = await Promise.all([rate({ after: 2 }), rate({ after: 2 })]);
  expect(answers.map(({ status }) => status).sort()).toEqual([204, 409]);
});

it('[RQ7] others at the desk read and do not rate', async () => {
  const supervisor = await deskPerson(scene.server, '监督科', { role: 'supervisor' });
  expect((await supervisor.get(`${scene.reportPath}/rating`)).status).toBe(200);
  expect((await rate({ after: 3 }, supervisor)).status).toBe(403);
});

it('[RG28] the registry says of an agency how its reports were rated, and of another that none was', async () => {
  const { desk, server } = scene;
  const entered = async (name: string, creditCode: string) => {
    const record = { name, creditCode, codeSeen: false, platform: null };
    const body = { replaces: null, record };
    const answer = await desk.send('POST', '/registry/agencies', body);
    const { id } = savedResponse.parse(await answer.json());
    return agencyResponse.parse(await (await desk.get(`/registry/agencies/${id}`)).json()).quality;
  };
  const rated = await entered(server.package.agency, '91640323TAKAN00022');
  const { ratings } = await read();
  const mean = { reports: 1, meanMilli: ratings[0]?.scoreMilli };
  const year = Number(chinaDay(server.deps.now()).slice(0, 4));
  expect(rated).toEqual({ ...mean, years: [{ year, ...mean }] });
  const none = await entered('另一家评价机构（示例）', '91640323TAKAN00035');
  expect(none).toEqual({ reports: 0, meanMilli: null, years: [] });
});
