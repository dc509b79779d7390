import { afterAll, beforeAll, expect, it } from 'vitest';
import { gapsResponse } from '../../../src/contract/self-gaps';
import type { Manifest } from '../../../src/domain/report/manifest';
import { keepGap } from '../../../src/server/services/results/keep-gap';
import { type DeskScene, openDeskScene } from '../../support/desk-scene';
import { giveSelfScores } from '../../support/lose-point';
import { idOf } from '../../support/made-ids';
import { runSql, sharedPostgres } from '../../support/postgres';

const postgres = sharedPostgres();
let scene: DeskScene;

beforeAll(async () => {
  scene = await openDeskScene(postgres, {
    beforeSending: async ({ server: { package: pkg }, evaluator }) => {
      giveSelfScores(pkg, evaluator);
    },
  });
});
afterAll(() => scene.close());

const list = async (query = '') =>
  gapsResponse.parse(await (await scene.desk.get(`/self-scores?${query}`)).json());

it('[SG1] [SG3] a report with scores of the unit is listed and found', async () => {
  const { project } = scene.server.package;
  const { gaps, next } = await list();
  expect(gaps).toMatchObject([
    {
      ...{ assignment: scene.server.assignment, report: scene.report, project: project.name },
      ...{ indicators: 1, netMilli: 500, sizeMilli: 500, unexplained: 1 },
    },
  ]);
  expect(next).toBeNull();
  const found = async (query: Record<string, string>) =>
    (await list(String(new URLSearchParams(query)))).gaps.length;
  expect(await found({ q: project.evaluee })).toBe(1);
  expect(await found({ q: '%' })).toBe(0);
  expect(await found({ unexplained: '1' })).toBe(1);
});

it('[SG2] [SG3] pages hold each once, the largest first', async () => {
  const url = scene.server.databaseUrl ?? '';
  const more = Array.from({ length: 120 }, (_, i) => {
    const id = idOf(`gap ${i}`);
    return `
      insert into assignments (assignment, package, project, evaluee, agency, demonstration, created_at)
        select '${id}', package, '项目${i}', evaluee, agency, true, created_at from assignments
        where assignment = '${scene.server.assignment}';
      insert into self_gaps values ('local', '${id}', 'r', 3, 9000, 8000, -1000, ${1000 + (i % 7)}, 0, null, null);`;
  });
  await runSql(url, `set role takan_b_local; ${more.join('')}`);
  const seen: { assignment: string; sizeMilli: number }[] = [];
  let next: string | null = '';
  while (next !== null) {
    const page: Awaited<ReturnType<typeof list>> = await list(next === '' ? '' : `after=${next}`);
    seen.push(...page.gaps);
    next = page.next;
  }
  expect(new Set(seen.map(({ assignment }) => assignment)).size).toBe(121);
  expect(seen).toHaveLength(121);
  const sizes = seen.map(({ sizeMilli }) => sizeMilli);
  expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
});

it('[SG4] the newest report takes the place of the one before, and goes off the list without scores', async () => {
  const { server, manifest, report: digest } = scene;
  await runSql(server.databaseUrl ?? '', 'update self_gaps set size_milli = 9');
  const keep = (selfScores: Manifest['selfScores']) => {
    const { selfScores: _, ...bare } = manifest;
    const said = selfScores === undefined ? bare : { ...bare, selfScores };
    return server.deps.db
      .transaction()
      .execute((trx) => keepGap(trx, server.package, { digest, manifest: said }));
  };
  await keep(manifest.selfScores);
  expect((await list('q=环城')).gaps).toMatchObject([{ sizeMilli: 500, report: digest }]);
  await keep(undefined);
  expect((await list('q=环城')).gaps).toEqual([]);
});
