import {
  beginResponse,
  commissionResponse,
  publishResponse,
  sheetResponse,
} from '../../src/contract/desk-commissions';
import type { ListedProject } from '../../src/contract/desk-projects';
import { newestPackage } from '../../src/server/services/stored-package';
import type { DeskClient } from './desk-client';
import { PEOPLE } from './journal-maker';
import { lossActs } from './judged-loss';
import { madeCommission } from './made-commission';
import { ReportWalk } from './report-walk';
import type { TestServer, WalkGround } from './server';
import { passQuietly } from './walked-report';

const TEAM = [
  { person: PEOPLE.lead, name: '示例主评人', role: 'leadEvaluator' },
  { person: PEOPLE.anna, name: '示例评价员甲', role: 'evaluator' },
  { person: PEOPLE.bo, name: '示例评价员乙', role: 'evaluator' },
  { person: PEOPLE.reviewer, name: '示例审核人', role: 'agencyReviewer' },
] as const;

/** Commissions a project as the desk's page does, and prints the codes of its team. */
export async function commissioned(
  { deps, origin }: Pick<TestServer, 'deps' | 'origin'>,
  desk: DeskClient,
  { project, revision: _, marks: __, ...facts }: ListedProject,
): Promise<WalkGround> {
  const post = async (path: string, body: unknown): Promise<unknown> => {
    const answer = await desk.send('POST', path, body);
    if (!answer.ok) throw new Error(await answer.text());
    return answer.json();
  };
  const content = madeCommission(facts, { team: [...TEAM] });
  const begun = beginResponse.parse(await post('/commissions', { project, content }));
  const path = `/commissions/${begun.commission}`;
  publishResponse.parse(await post(`${path}/publication`, { base: 1 }));
  const { assignment } = commissionResponse.parse(await (await desk.get(path)).json());
  const people = TEAM.map(({ person }) => person);
  const sheet = sheetResponse.parse(
    await post(`/assignments/${assignment}/enrolment-sheet`, { people }),
  );
  const newest = await newestPackage(deps.db, assignment);
  if (newest === null) throw new Error('nothing was published');
  const invite: WalkGround['invite'] = async (who) =>
    sheet.members.find(({ person }) => person === who.person)?.link ?? '';
  return { deps, origin, assignment, package: newest.pkg, invite };
}

/**
 * The team enrols by its codes, scores with so many thousandths of a point lost, consults, is reviewed,
 * seals and signs; gives the report's digest.
 */
export async function evaluated(server: WalkGround, lostMilli: number): Promise<string> {
  const walk = await ReportWalk.begin(server);
  for (const act of lossActs(server.package, lostMilli)) {
    await walk.act('lead', act as Parameters<ReportWalk['act']>[1]);
  }
  await walk.syncTeam();
  await passQuietly(walk);
  return (await walk.sealAndSign()).digest;
}
