import type { ReportDecisionResponse } from '../../../contract/decisions';
import { type Decision, decision } from '../../../trust/decision';
import { readCompact } from '../../../trust/jws';
import type { ServerDeps } from '../../deps';
import { deskNames } from '../accounts/desk-names';
import { readDeskSettings } from '../accounts/desk-settings';
import type { DeskUser } from '../accounts/desk-user';
import { findReports } from '../find-report';
import { serverInstant } from '../server-time';

type Names = ReadonlyMap<string, string>;

/** What a stored decision says; it was signed here, so that its form alone is looked at. */
function readDecision(jws: string): Decision {
  const read = readCompact(jws, 'takan-decision+jws');
  if (!read.ok) throw new Error('a stored decision is no decision');
  return decision.parse(JSON.parse(read.value.payloadText));
}

const shownDecision = ({ verdict, comments, by, at }: Decision, names: Names) => ({
  ...{ verdict, comments, at },
  by: by.map(({ person, role, part }) => ({ name: names.get(person) ?? person, role, part })),
});

async function proposedAcceptance(
  { db }: ServerDeps,
  manifest: string,
  { person }: DeskUser,
  names: Names,
): Promise<ReportDecisionResponse['proposed']> {
  const row = await db
    .selectFrom('desk_proposals')
    .select(['proposed_by', 'proposed_at'])
    .where('kind', '=', 'acceptance')
    .where('subject', '=', manifest)
    .where('state', '=', 'open')
    .executeTakeFirst();
  if (row === undefined) return null;
  const { proposed_by: by, proposed_at: at } = row;
  return { by: names.get(by) ?? by, at: serverInstant(at.getTime()), own: by === person };
}

/** Where a report stands with the bureau, among the other reports of its assignment; null: no such report. */
export async function viewDecision(
  deps: ServerDeps,
  { assignment, manifest, user }: { assignment: string; manifest: string; user: DeskUser },
): Promise<ReportDecisionResponse | null> {
  const reports = await findReports(deps, assignment);
  if (!reports.some(({ digest }) => digest === manifest)) return null;
  const rows = await deps.db
    .selectFrom('report_decisions')
    .select(['manifest', 'jws', 'verdict', 'decided_at'])
    .where('assignment', '=', assignment)
    .execute();
  const decided = new Map(rows.map((row) => [row.manifest, row]));
  const names = await deskNames(deps);
  const own = decided.get(manifest);
  const later = reports.find((report) => report.manifest.supersedes === manifest);
  return {
    decision: own === undefined ? null : shownDecision(readDecision(own.jws), names),
    proposed: await proposedAcceptance(deps, manifest, user, names),
    replacedBy: later?.digest ?? null,
    history: reports.toReversed().map(({ digest, receivedAt }) => {
      const on = decided.get(digest);
      return {
        ...{ manifest: digest, receivedAt: serverInstant(receivedAt.getTime()) },
        verdict: on?.verdict ?? null,
        decidedAt: on === undefined ? null : serverInstant(on.decided_at.getTime()),
      };
    }),
    twoPersons: (await readDeskSettings(deps.db)).twoPersons,
  };
}
