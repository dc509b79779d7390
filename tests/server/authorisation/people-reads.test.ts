import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { deskPerson } from '../../support/desk-person';
import { type DeskScene, openDeskScene } from '../../support/desk-scene';
import { sharedPostgres } from '../../support/postgres';

const postgres = sharedPostgres();
let scene: DeskScene;

beforeAll(async () => {
  scene = await openDeskScene(postgres);
});
afterAll(() => scene.close());

/** Properties under which an answer can name somebody. */
const NAMING =
  /^(name|phone|by|person|people|members|team|interviewee|signedBy|savedBy|proposedBy|revokedBy)$/;

/** Answers of which these properties name nobody else, written by hand with what they are. */
const NOBODY: Readonly<Record<string, string>> = {
  '/api/desk/session': 'one’s own name',
  '/api/desk/aside': 'ids of people, no names',
  '/api/desk/sites': 'names of sites',
  '/api/desk/registry/agencies': 'names of agencies',
  '/api/desk/registry/agencies/:entry': 'names of agencies',
  '/api/desk/registry/draws': 'names of draws',
  '/api/desk/projects': 'names of projects',
  '/api/desk/projects/sample': 'names of projects',
  '/api/desk/projects/:project': 'the name of a project',
  '/api/desk/projects/:project/file': 'names of files',
};

/** Answers of which the service itself writes who looked, with more than the door knows. */
const WRITTEN_WITHIN: Readonly<Record<string, string>> = {
  '/api/desk/registry/people': 'registered.read',
  '/api/desk/registry/people/:entry': 'registered.read',
  '/api/desk/registry/draws/:draw': 'draw.read',
  '/api/desk/referrals': 'referral.read, one for each that is listed',
  '/api/desk/referrals/:referral': 'referral.read',
};

/** Answers that are bytes, or no answer of the contract: how each is written down. */
const WITHOUT_FORM: Readonly<Record<string, string>> = {
  '/api/desk/events': 'ids alone',
  '/api/desk/assignments/:id/reports/:manifest/bundle': 'bundle.downloaded',
  '/api/desk/projects/:project/papers/:sha256': 'pledge.read',
  '/api/desk/issues/:issue/papers/:sha256': 'rectification.read',
  '/api/desk/exports/:table': 'export.downloaded',
};

const openApi = z.object({
  paths: z.record(z.string(), z.object({ get: z.optional(z.object({ responses: z.unknown() })) })),
});

/** Names of all properties in a schema, however deep. */
function propertiesIn(schema: unknown): readonly string[] {
  if (schema === null || typeof schema !== 'object') return [];
  return Object.entries(schema).flatMap(([key, value]) => [
    ...(key === 'properties' ? Object.keys(value) : []),
    ...propertiesIn(value),
  ]);
}

async function answersByRoute(): Promise<ReadonlyMap<string, readonly string[]>> {
  const described = await (await fetch(`${scene.server.origin}/openapi.json`)).json();
  const { paths } = openApi.parse(described);
  return new Map(
    Object.entries(paths).map(([path, { get }]) => [
      path.replaceAll(/\{(\w+)\}/g, ':$1'),
      propertiesIn(get?.responses),
    ]),
  );
}

const deskReads = () =>
  scene.server.app.declaredRoutes.flatMap(({ method, url, access }) =>
    method === 'GET' && access.door === 'desk' ? [{ url, people: access.people }] : [],
  );

it('[AU20] every answer of the desk that can name somebody says under which action it is audited', async () => {
  const answers = await answersByRoute();
  const excepted = [NOBODY, WRITTEN_WITHIN, WITHOUT_FORM].flatMap(Object.keys);
  const silent = deskReads().filter(({ url, people }) => {
    const properties = answers.get(url) ?? [];
    const isNaming = properties.length === 0 || properties.some((each) => NAMING.test(each));
    return isNaming && people === undefined && !excepted.includes(url);
  });
  expect(silent).toEqual([]);
  const known = new Set(deskReads().map(({ url }) => url));
  expect(excepted.filter((url) => !known.has(url))).toEqual([]);
});

it('[AU21] each look is written down with who looked and at what, and a refused one is not', async () => {
  const { server, desk, reportPath, report, lead, photos } = scene;
  const of = `/assignments/${server.assignment}`;
  const [photo] = photos;
  const sha256 = createHash('sha256')
    .update(photo ?? '')
    .digest('hex');
  const looks: readonly (readonly [path: string, action: string, subject: string | null])[] = [
    ['/arrivals', 'arrivals.read', null],
    ['/accounts', 'desk.accounts.read', null],
    ['/access-events', 'desk.access.read', null],
    ['/proposals', 'proposals.read', null],
    ['/devices', 'devices.read', null],
    [`/devices/${lead.device}/signed`, 'device.signed.read', lead.device],
    [reportPath, 'report.read', report],
    [`${reportPath}/decision`, 'decision.read', report],
    [`${reportPath}/rating`, 'rating.read', report],
    [`${of}/members`, 'members.read', null],
    [`${of}/panels`, 'panels.read', null],
    [`${of}/evidence/${sha256}`, 'evidence.read', sha256],
    ['/frameworks', 'framework.read', null],
    ['/statement/2026', 'statement.read', '2026'],
  ];
  const actor = `desk:${desk.session?.person}`;
  for (const [path, action, subject] of looks) {
    const answer = await desk.get(path);
    expect([path, answer.status]).toEqual([path, 200]);
    await answer.arrayBuffer();
    const rows = await rowsOf(action);
    const assignment = path.startsWith(of) ? server.assignment : null;
    expect(rows, path).toMatchObject([{ actor, subject, assignment }]);
  }
  const clerk = await deskPerson(server, '收件员', { role: 'bureauClerk' });
  expect((await clerk.get('/devices')).status).toBe(403);
  expect((await desk.get(`${of}/reports/${'0'.repeat(64)}`)).status).toBe(404);
  expect(await rowsOf('devices.read')).toHaveLength(1);
  expect(await rowsOf('report.read')).toHaveLength(1);
});

const rowsOf = (action: string) =>
  scene.server.deps.db.selectFrom('audit').selectAll().where('action', '=', action).execute();
