import type { Role } from '../../../domain/assignment/role';
import type { ReportStatement } from '../../../store/report-statements';
import type { Statement } from '../../../trust/statement';

/** What the members of the team sign a sealed report with, by their roles. */
const KINDS: Partial<Record<Role, Statement['kind']>> = {
  leadEvaluator: 'report',
  evaluator: 'report',
  agencyReviewer: 'review',
};

/** With which kind of statement a person signs now; null where they do not, or have done so. */
export function kindToSign(
  role: Role,
  person: string,
  statements: readonly ReportStatement[],
): Statement['kind'] | null {
  const kind = KINDS[role];
  if (kind === undefined) return null;
  const isDone = statements.some(
    ({ statement: said }) => said.person === person && said.role === role && said.kind === kind,
  );
  return isDone ? null : kind;
}
