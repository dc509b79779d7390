import type { AssignmentPackage } from '../../domain/assignment/assignment-package';
import { fail, type Result } from '../../domain/kernel/result';
import type { Manifest } from '../../domain/report/manifest';
import { reportSummary } from '../../domain/report/report-summary';
import type { Credential } from '../credential';
import { sha256Hex } from '../digest';
import type { SignedPayloadFault } from '../signed-payload';
import { type Statement, verifyStatement } from '../statement';

/** What a statement must be about, and who may make it. */
export interface StatementScope {
  /** SHA-256 of the manifest's text. */
  readonly subject: string;
  /** SHA-256 of the text that the manifest gives its signers to read. */
  readonly shown: string;
  readonly team: AssignmentPackage['team'];
}

/** The scope of a report; `subject` is the SHA-256 of its manifest's text. */
export async function statementScope(
  manifest: Manifest,
  assignment: AssignmentPackage,
  subject: string,
): Promise<StatementScope> {
  const shown = await sha256Hex(reportSummary(manifest, assignment, subject));
  return { subject, shown, team: assignment.team };
}

export type StatementFault =
  | SignedPayloadFault
  | 'subject-differs'
  | 'shown-differs'
  | 'person-differs'
  | 'not-of-the-team';

function scopeFault(
  { subject, kind, shown, person, role }: Statement,
  scope: StatementScope,
  own: Credential,
): StatementFault | null {
  if (subject !== scope.subject) return 'subject-differs';
  if (kind === 'report' && shown !== scope.shown) return 'shown-differs';
  if (person !== own.person) return 'person-differs';
  const isMember = scope.team.some((each) => each.person === person && each.role === role);
  return isMember ? null : 'not-of-the-team';
}

/**
 * A statement counts for a report only when the device of the journal that it stands in signed it
 * (`own` is that device's credential), about this report and the text that the report gives, in the
 * name of that device's person in a role that the package gives them. Whatever else anybody writes
 * into a journal is no statement about the report: it neither helps nor spoils it.
 */
export async function countStatement(
  jws: string,
  own: Credential,
  scope: StatementScope,
): Promise<Result<Statement, StatementFault>> {
  const verified = await verifyStatement(jws, own.signing);
  if (!verified.ok) return verified;
  const fault = scopeFault(verified.value, scope, own);
  return fault === null ? verified : fail(fault);
}
