import { createHash } from 'node:crypto';
import { beginResponse } from '../../src/contract/desk-commissions';
import { projectsResponse } from '../../src/contract/desk-projects';
import { EXPORT_FORMATS, EXPORT_TABLES } from '../../src/contract/exports';
import { ISSUE_DUES } from '../../src/contract/issues';
import { acceptReport } from './accept-report';
import { deskPerson } from './desk-person';
import type { DeskScene } from './desk-scene';
import type { Fills } from './get-routes';
import { madeCommission } from './made-commission';
import { fillRegistry } from './registry-fills';
import { fillResults } from './result-fills';
import { testId } from './test-device';

const YEAR = '2026';
const POSITION = '9'.repeat(16);
const DIGEST = '0'.repeat(64);

/** A project with a pledge, whose bytes are the scene's first photo. */
async function fillProject({ server, desk, photos }: DeskScene): Promise<string> {
  const patch = { year: Number(YEAR), code: 'K1', name: '示例项目', department: '示例部门' };
  await desk.send('POST', '/projects/import', { rows: [{ base: null, patch }] });
  const listed = await desk.get(`/projects?year=${YEAR}`);
  const [found] = projectsResponse.parse(await listed.json()).projects;
  if (found === undefined) throw new Error('the project was not taken in');
  const bytes = new Uint8Array(photos[0] ?? []);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const query = new URLSearchParams({ name: '承诺书.jpg', on: '2026-03-01', type: 'image/jpeg' });
  const path = `/api/desk/projects/${found.project}/papers/${sha256}?${query}`;
  await fetch(`${server.origin}${path}`, { method: 'PUT', headers: desk.headers(), body: bytes });
  return found.project;
}

/** An issue as a report that lost points would have left it. */
async function fillIssue({ server, desk, report }: DeskScene): Promise<string> {
  const issue = testId();
  // Once the report was looked at, nothing looks at it again and takes a made issue away.
  await desk.get('/issues');
  await server.deps.db
    .insertInto('issues')
    .values({
      ...{ issue, assignment: server.assignment, indicator: 'A11', report, year: Number(YEAR) },
      ...{ project: '示例项目', department: '示例部门', title: '示例指标', reason: '示例原因' },
      ...{ lost: '1', is_standing: true, state: 'open', opened_at: new Date() },
    })
    .execute();
  return issue;
}

async function devicesOf({ server }: DeskScene): Promise<readonly string[]> {
  const rows = await server.deps.db.selectFrom('devices').select('device').execute();
  return rows.map(({ device }) => device);
}

/** All that several fills know of a parameter, together. */
const joined = (...all: readonly Fills[]): Fills => {
  const names = new Set(all.flatMap(Object.keys));
  return Object.fromEntries(
    [...names].map((name) => [name, all.flatMap((each) => each[name] ?? [])]),
  );
};

/** Two people accept the scene's report; what it says is read once, so that nothing changes later. */
async function acceptAndCount({ server, desk, report }: DeskScene): Promise<void> {
  const second = await deskPerson(server, '复核的同事');
  await acceptReport(desk, second, { assignment: server.assignment, report });
  await desk.get('/issues');
}

/** What the bureau's own side can be asked for: all that it keeps, and the pages of its lists. */
export async function fillBureauSide(scene: DeskScene): Promise<Fills> {
  const project = await fillProject(scene);
  const content = madeCommission(null);
  const begun = await scene.desk.send('POST', '/commissions', { project, content });
  await acceptAndCount(scene);
  const issue = await fillIssue(scene);
  const own = {
    project: [project],
    commission: [beginResponse.parse(await begun.json()).commission],
    issue: [issue],
    device: await devicesOf(scene),
    ...{ year: [YEAR], department: ['示例部门'], kind: ['project'], mark: ['monitoring'] },
    ...{ sought: [''], pack: ['shizhu'], size: ['10'], reminded: ['1'], unexplained: ['1'] },
    ...{ table: [...EXPORT_TABLES], format: [...EXPORT_FORMATS], work: ['issue', 'training'] },
    ...{
      value: ['open'],
      unsaid: ['1'],
      due: [...ISSUE_DUES],
      assignment: [scene.server.assignment],
    },
    box: ['0,0,1,1,20'],
    before: [POSITION],
    after: [POSITION, `9~${testId()}`, `9~${DIGEST}`, `2026-01-01~${testId()}`, `9.${testId()}`],
  };
  const registry = await fillRegistry(scene.desk, {
    creditCode: '91640323TAKAN00035',
    name: '示例专家',
  });
  return joined(own, registry, await fillResults(scene, issue));
}
