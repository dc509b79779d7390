import type { UseResponse } from '../../../contract/results-use';
import { budgetOf } from '../../../domain/commission/project';
import type { ServerDeps } from '../../deps';
import { deskNames } from '../accounts/desk-names';
import { readProject } from '../projects/list-projects';
import { foundReport, type UsedReport } from './accepted-report';
import { listBudgetDecisions } from './budget-decisions';
import { listDeliveries } from './deliveries';
import { listLetters } from './feedback-letters';

/** What the bureau knows of the money of the project that an assignment was commissioned for. */
async function projectOf(deps: ServerDeps, assignment: string): Promise<UseResponse['project']> {
  const row = await deps.db
    .selectFrom('commissions')
    .select('project')
    .where('assignment', '=', assignment)
    .executeTakeFirst();
  const found = row?.project == null ? null : await readProject(deps, row.project);
  if (found === null) return null;
  const { project, name, outturnFen, flags } = found;
  return { project, name, budgetFen: budgetOf(found), outturnFen, flags };
}

/** What the bureau made of a report; null where there is none. */
export async function readUse(deps: ServerDeps, used: UsedReport): Promise<UseResponse | null> {
  const found = await foundReport(deps, used);
  if (found === null) return null;
  const { project, agency, demonstration } = found.pkg;
  const { total } = found.report.manifest;
  const { assignment, manifest } = used;
  const names = await deskNames(deps);
  return {
    replacedBy: found.replacedBy,
    isAccepted: found.isAccepted,
    report: {
      ...{ project: project.name, unit: project.evaluee, agency, demonstration },
      ...{ total: total?.printed ?? null, grade: total?.grade ?? null },
    },
    project: await projectOf(deps, assignment),
    decisions: await listBudgetDecisions(deps, manifest, names),
    letters: await listLetters(deps, manifest, names),
    deliveries: await listDeliveries(deps, manifest, names),
  };
}
