import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { projectFileResponse, reviewTotalsResponse } from '../../../src/contract/desk-project-file';
import { projectsResponse } from '../../../src/contract/desk-projects';
import { DeskClient } from '../../support/desk-client';
import { sharedPostgres } from '../../support/postgres';
import { startTestServer, type TestServer } from '../../support/server';

const postgres = sharedPostgres();
let server: TestServer;
let desk: DeskClient;
let projects: readonly string[];

beforeAll(async () => {
  server = await startTestServer({ postgres });
  desk = await DeskClient.setUp(server);
  const rows = Array.from({ length: 55 }, (_, i) => ({
    base: null,
    patch: { year: 2021, code: `K${100 + i}`, name: `示例项目${i + 1}`, department: '示例部门' },
  }));
  await desk.send('POST', '/projects/import', { rows });
  const pages: string[] = [];
  for (let query: string | null = 'year=2021'; query !== null; ) {
    const page = projectsResponse.parse(await (await desk.get(`/projects?${query}`)).json());
    pages.push(...page.projects.map(({ project }) => project));
    query = page.next === null ? null : `year=2021&after=${encodeURIComponent(page.next)}`;
  }
  projects = pages;
});
afterAll(() => server.close());

const fileOf = async (project: string) =>
  projectFileResponse.parse(await (await desk.get(`/projects/${project}/file`)).json());

const review = (project: string, body: object) =>
  desk.send('POST', `/projects/${project}/reviews`, {
    ...{ reviewedOn: '2021-10-20', basis: '目标审核意见（示例）' },
    ...body,
  });

test('[CM20] a pledge is kept once under its digest, and its reading is audited', async () => {
  const [project = ''] = projects;
  const bytes = Buffer.from('%PDF-1.7 承诺书（示例）');
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const query = new URLSearchParams({
    name: '承诺书.pdf',
    on: '2021-03-01',
    type: 'application/pdf',
  });
  const path = `/projects/${project}/papers/${sha256}`;
  const put = (body: Buffer) =>
    fetch(`${server.origin}/api/desk${path}?${query}`, {
      ...{ method: 'PUT', headers: desk.headers(), body: new Uint8Array(body) },
    });
  expect((await put(bytes)).status).toBe(204);
  expect((await put(bytes)).status).toBe(204);
  expect((await put(Buffer.from('other bytes'))).ok).toBe(false);
  expect((await fileOf(project)).papers).toMatchObject([
    { sha256, name: '承诺书.pdf', datedOn: '2021-03-01', size: bytes.length },
  ]);
  const read = await desk.get(path);
  expect(Buffer.from(await read.arrayBuffer()).equals(bytes)).toBe(true);
  const lines = await server.deps.db
    .selectFrom('audit')
    .select('action')
    .where('subject', '=', project)
    .orderBy('id')
    .execute();
  expect(lines.map(({ action }) => action)).toEqual(['pledge.kept', 'pledge.read']);
  expect((await desk.get(`/projects/${projects[1]}/papers/${sha256}`)).status).toBe(404);
});

test('[CM21] 54 projects whose reviews cut 250.85万 are counted, the newest review of each', async () => {
  // 53 of 4.65万 and one of 4.40万: 250.85万, as 开江县 prints for 2021.
  for (const [i, project] of projects.slice(0, 54).entries()) {
    const wan = i === 53 ? 440 : 465;
    await review(project, { result: 'returned', adjustedFen: null });
    await review(project, { result: 'adjusted', adjustedFen: wan * 10_000 });
  }
  const last = projects[54] ?? '';
  await review(last, { result: 'adjusted', adjustedFen: 1 });
  await review(last, { result: 'passed', adjustedFen: null });
  const totals = await desk.get('/projects/reviews?year=2021');
  expect(reviewTotalsResponse.parse(await totals.json())).toEqual({
    ...{ adjusted: 54, adjustedFen: 250_850_000 },
  });
  expect((await fileOf(last)).reviews.map(({ result }) => result)).toEqual(['passed', 'adjusted']);
  expect((await review(last, { result: 'adjusted', adjustedFen: null })).status).toBe(400);
  expect((await review(last, { result: 'passed', adjustedFen: 5 })).status).toBe(400);
});
