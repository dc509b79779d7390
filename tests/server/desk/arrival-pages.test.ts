import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ARRIVAL_STATES, arrivalsResponse } from '../../../src/contract/desk';
import { newId } from '../../../src/server/services/random-token';
import { type DeskScene, openDeskScene } from '../../support/desk-scene';
import { sharedPostgres } from '../../support/postgres';
import { revokeByTwo } from '../../support/revoke-by-two';
import { problemIn } from '../../support/test-phone';

const postgres = sharedPostgres();
let scene: DeskScene;

beforeAll(async () => {
  scene = await openDeskScene(postgres);
});
afterAll(() => scene.close());

type State = (typeof ARRIVAL_STATES)[number];

async function page(asked: Readonly<Record<string, string>> = {}) {
  const answer = await scene.desk.get(`/arrivals?${new URLSearchParams(asked)}`);
  return arrivalsResponse.parse(await answer.json());
}
const isIn = async (state: State): Promise<boolean> =>
  (await page({ state })).arrivals.some(({ assignment }) => assignment === scene.server.assignment);

it('[DA38] the queue is filtered by where a report stands', async () => {
  expect(await isIn('arrived')).toBe(true);
  expect(await isIn('returned')).toBe(false);
  const body = { verdict: 'returned', comments: { general: '请补充依据', indicators: [] } };
  await scene.desk.send('POST', `${scene.reportPath}/decision`, body);
  expect([await isIn('arrived'), await isIn('returned'), await isIn('accepted')]).toEqual([
    ...[false, true, false],
  ]);
  const [arrival] = (await page({ state: 'returned' })).arrivals;
  expect(arrival?.reports).toMatchObject([{ manifest: scene.report, verdict: 'returned' }]);
});

it('[DA38] what a revoked device sends is found as quarantined', async () => {
  expect(await isIn('quarantined')).toBe(false);
  await revokeByTwo(scene.server, scene.desk, scene.evaluator.device, '手机遗失');
  scene.evaluator.act('deduction.explained', { indicator: 'A11', reason: '补充说明' });
  await scene.evaluator.synced();
  expect(await isIn('quarantined')).toBe(true);
});

it('[DA39] pages hold every assignment once, also of one moment, and words are taken literally', async () => {
  const { db } = scene.server.deps;
  const { package: of } = await db
    .selectFrom('assignments')
    .select('package')
    .executeTakeFirstOrThrow();
  const made = Array.from({ length: 60 }, (_, at) => ({
    ...{
      assignment: newId(),
      package: of,
      project: `惠民工程 100% 第${at}号`,
      evaluee: '演示单位',
    },
    ...{ agency: '演示机构', demonstration: true, created_at: new Date(Date.UTC(2026, 0, at % 3)) },
  }));
  await db.insertInto('assignments').values(made).execute();
  const seen: string[] = [];
  let after: string | null = null;
  let pages = 0;
  do {
    const asked: { arrivals: { assignment: string }[]; next: string | null } = await page({
      ...{ q: '工程 100% 第' },
      ...(after === null ? {} : { after }),
    });
    seen.push(...asked.arrivals.map(({ assignment }) => assignment));
    after = asked.next;
    pages += 1;
  } while (after !== null);
  expect(pages).toBe(3);
  expect([...seen].sort()).toEqual(made.map(({ assignment }) => assignment).sort());
  expect((await page({ q: '100_' })).arrivals).toEqual([]);
  const signs = {
    ...{ assignment: newId(), package: of, project: String.raw`甲_乙\丙工程`, evaluee: '演示单位' },
    ...{ agency: '演示机构', demonstration: true, created_at: new Date(Date.UTC(2025, 0)) },
  };
  await db.insertInto('assignments').values(signs).execute();
  for (const q of ['_', '\\', String.raw`_乙\丙`]) {
    expect((await page({ q })).arrivals.map(({ project }) => project)).toEqual([signs.project]);
  }
  expect((await page({ q: String.raw`甲\乙` })).arrivals).toEqual([]);
  expect((await page({ q: '%' })).arrivals).toHaveLength(25);
  const refused = await scene.desk.get('/arrivals?after=x.y');
  expect((await problemIn(refused)).code).toBe('request-malformed');
});
