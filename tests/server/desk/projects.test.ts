import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  importResponse,
  overviewResponse,
  previewResponse,
  projectsResponse,
  sampleResponse,
} from '../../../src/contract/desk-projects';
import type { ProjectPatch } from '../../../src/domain/commission/project';
import { DeskClient } from '../../support/desk-client';
import { sharedPostgres } from '../../support/postgres';
import { startTestServer, type TestServer } from '../../support/server';
import { problemIn } from '../../support/test-phone';

const postgres = sharedPostgres();
let server: TestServer;
let desk: DeskClient;

beforeAll(async () => {
  server = await startTestServer({ postgres });
  desk = await DeskClient.setUp(server);
});
afterAll(() => server.close());

const patch = (year: number, code: string, more: Partial<ProjectPatch> = {}): ProjectPatch => ({
  ...{ year, code, name: `项目${code}`, department: '某局' },
  ...more,
});

const preview = async (rows: readonly ProjectPatch[]) =>
  previewResponse.parse(await (await desk.send('POST', '/projects/preview', { rows })).json()).rows;

const bring = async (rows: readonly ProjectPatch[]) => {
  const bases = await preview(rows);
  const based = rows.map((row, i) => ({ base: bases[i]?.base ?? null, patch: row }));
  return desk.send('POST', '/projects/import', { rows: based });
};

const list = async (query: string) =>
  projectsResponse.parse(await (await desk.get(`/projects?${query}`)).json());

describe('projects at the desk', () => {
  test('[CM4] a preview tells new, changed and same, and writes nothing', async () => {
    await bring([patch(2001, 'A'), patch(2001, 'B', { adjustedFen: 5 })]);
    const rows = [
      patch(2001, 'A'),
      patch(2001, 'B', { adjustedFen: 6, flags: { poverty: true } }),
      patch(2001, 'C'),
    ];
    expect(await preview(rows)).toEqual([
      { base: 1, changed: [] },
      { base: 1, changed: ['adjustedFen', 'flags'] },
      { base: null, changed: [] },
    ]);
    expect((await list('year=2001')).total).toBe(2);
  });

  test('[CM5] an import writes all rows, counts them, and is audited', async () => {
    await bring([patch(2002, 'A'), patch(2002, 'B')]);
    const answer = await bring([
      patch(2002, 'A'),
      patch(2002, 'B', { selfMilli: 0 }),
      patch(2002, 'C'),
    ]);
    expect(importResponse.parse(await answer.json())).toEqual({ added: 1, changed: 1, same: 1 });
    const line = await server.deps.db
      .selectFrom('audit')
      .select(['actor', 'detail'])
      .where('action', '=', 'projects.imported')
      .orderBy('id', 'desc')
      .executeTakeFirstOrThrow();
    expect(line.detail).toEqual({ added: 1, changed: 1, same: 1 });
    expect(line.actor).toMatch(/^desk:/);
  });

  test('[CM5] an import is refused whole where a project changed since its preview', async () => {
    await bring([patch(2003, 'A')]);
    const stale = [
      { base: null, patch: patch(2003, 'B') },
      { base: null, patch: patch(2003, 'A', { adjustedFen: 1 }) },
    ];
    const refused = await desk.send('POST', '/projects/import', { rows: stale });
    expect((await problemIn(refused)).code).toBe('projects-changed');
    expect((await list('year=2003')).projects.map(({ code }) => code)).toEqual(['A']);
  });

  test('[CM6] what a table does not say stays', async () => {
    await bring([patch(2004, 'A', { adjustedFen: 7, flags: { poverty: true, major: false } })]);
    await bring([patch(2004, 'A', { outturnFen: 6, flags: { major: true } })]);
    const [held] = (await list('year=2004')).projects;
    expect(held).toMatchObject({
      ...{ adjustedFen: 7, outturnFen: 6, flags: { poverty: true, major: true }, revision: 2 },
    });
  });

  test('[CM7] the list is searched, narrowed and paged on the server', async () => {
    const rows = Array.from({ length: 120 }, (_, i) =>
      patch(2005, `N${String(i).padStart(3, '0')}`, {
        department: i % 2 === 0 ? '水利局' : '教委',
        adjustedFen: 100,
      }),
    );
    await bring(rows);
    const seen: string[] = [];
    for (let after: string | null = ''; after !== null; ) {
      const page = await list(
        `year=2005${after === '' ? '' : `&after=${encodeURIComponent(after)}`}`,
      );
      expect(page).toMatchObject({ total: 120, budgetFen: 12_000 });
      seen.push(...page.projects.map(({ code }) => code));
      after = page.next;
    }
    expect(seen).toEqual(rows.map(({ code }) => code));
    expect((await list(`year=2005&department=${encodeURIComponent('教委')}`)).total).toBe(60);
    expect((await list('year=2005&sought=N01')).total).toBe(10);
    // Signs of patterns are letters like any other.
    expect((await list('year=2005&sought=N%25')).total).toBe(0);
    const overview = await desk.get('/projects/overview?year=2005');
    expect(overviewResponse.parse(await overview.json()).departments).toEqual([
      { department: '教委', projects: 60, budgetFen: 6_000 },
      { department: '水利局', projects: 60, budgetFen: 6_000 },
    ]);
  });

  test('[CM8] a choice is kept with its rules, narrows the list, and can be taken back', async () => {
    await bring([patch(2006, 'A'), patch(2006, 'B')]);
    const [first] = (await list('year=2006')).projects;
    const projects = [{ project: first?.project, basis: ['shizhu-poverty'] }];
    const choose = (isChosen: boolean) =>
      desk.send('POST', '/projects/marks', { purpose: 'fiscalEvaluation', projects, isChosen });
    expect((await choose(true)).status).toBe(204);
    expect((await choose(true)).status).toBe(204);
    const marked = await list('year=2006&mark=fiscalEvaluation');
    expect(marked.projects.map(({ code, marks }) => [code, marks])).toEqual([
      ['A', [{ purpose: 'fiscalEvaluation', basis: ['shizhu-poverty'] }]],
    ]);
    await choose(false);
    expect((await list('year=2006&mark=fiscalEvaluation')).total).toBe(0);
    const lines = await server.deps.db
      .selectFrom('audit')
      .select('action')
      .where('subject', '=', first?.project ?? '')
      .orderBy('id')
      .execute();
    expect(lines.map(({ action }) => action)).toEqual([
      'project.chosen',
      'project.chosen',
      'project.unchosen',
    ]);
  });

  test('[CM11] a sample takes in what the place obliges to, and names what is not known', async () => {
    await bring([
      patch(2007, 'A', { adjustedFen: 900, flags: { poverty: false, livelihood: false } }),
      patch(2007, 'B', { adjustedFen: 100, flags: { poverty: false, livelihood: true } }),
      patch(2007, 'C', { adjustedFen: 1, flags: { poverty: true } }),
      patch(2007, 'D', { adjustedFen: 800, flags: { poverty: false } }),
      patch(2007, 'E', { adjustedFen: 199, flags: { poverty: false, livelihood: false } }),
    ]);
    const answer = await desk.get('/projects/sample?year=2007&pack=shizhu&size=3');
    const sample = sampleResponse.parse(await answer.json());
    expect(sample.picks.map(({ name, reason }) => [name, reason])).toEqual([
      ['项目B', 'always'],
      ['项目C', 'always'],
      ['项目A', 'large'],
    ]);
    expect(sample).toMatchObject({ unclear: ['项目D'], projectPpm: 600_000, aboveSize: false });
    expect(sample.moneyPpm).toBe(Math.floor((1001 / 2000) * 1_000_000));
    const notRuled = await desk.get('/projects/sample?year=2007&pack=kaijiang&size=3');
    expect(notRuled.status).toBe(404);
  });
});
