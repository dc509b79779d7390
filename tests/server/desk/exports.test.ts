import { afterAll, beforeAll, expect, it } from 'vitest';
import { type DeskScene, openDeskScene } from '../../support/desk-scene';
import { losePoints } from '../../support/losing-points';
import { sharedPostgres } from '../../support/postgres';

const postgres = sharedPostgres();
let scene: DeskScene;
beforeAll(async () => {
  scene = await openDeskScene(postgres, {
    beforeSending: losePoints('缺少签字【不公开：举报人为张某】'),
  });
});
afterAll(() => scene.close());

const year = new Date(Date.now() + 8 * 3_600_000).getUTCFullYear();
const csv = async (table: string, of = year): Promise<string[][]> => {
  const answer = await scene.desk.get(`/exports/${table}?year=${of}&format=csv`);
  expect(answer.headers.get('content-disposition')).toContain(`${table}-${of}.csv`);
  const text = (await answer.text()).replace('\uFEFF', '').trim();
  return text.split('\r\n').map((line) => line.split(','));
};

it('[EX3] the newest signed report stands in the year of its arrival, with what was decided', async () => {
  const { package: pkg } = scene.server;
  const [heads, ...rows] = await csv('reports');
  expect(heads).toContain('得分');
  expect(rows).toHaveLength(1);
  expect(rows[0]).toEqual(expect.arrayContaining([pkg.project.name, pkg.agency, scene.report]));
  expect(rows[0]).toContain('未处理');
  expect(rows[0]).toContain(scene.manifest.total?.grade);
  expect(await csv('reports', year - 1)).toHaveLength(1);
});

it('[EX3] [EX6] what lost points stands among the issues of the same report, without what is withheld', async () => {
  const [, ...rows] = await csv('issues');
  expect(rows.length).toBeGreaterThan(0);
  for (const row of rows) expect(row.at(-1)).toBe(scene.report);
  expect(rows.flat().join()).toContain('缺少签字');
  expect(rows.flat().join()).not.toContain('举报人');
});

it('[EX5] every download is in the audit trail, and a stranger gets none', async () => {
  const before = await downloads();
  const answer = await scene.desk.get(`/exports/issues?year=${year}&format=xlsx`);
  expect(answer.headers.get('content-type')).toContain('spreadsheetml');
  const after = await downloads();
  expect(after).toHaveLength(before.length + 1);
  expect(after.at(-1)).toMatchObject({ subject: 'issues', detail: { year } });
  const stranger = await fetch(
    `${scene.server.origin}/api/desk/exports/issues?year=${year}&format=csv`,
  );
  expect(stranger.status).toBe(401);
  expect((await scene.desk.get(`/exports/people?year=${year}&format=csv`)).status).toBe(400);
});

const downloads = async () =>
  scene.server.deps.db
    .selectFrom('audit')
    .select(['subject', 'detail'])
    .where('action', '=', 'export.downloaded')
    .orderBy('id')
    .execute();
