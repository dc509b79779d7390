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

/** Where a statement stands. */
export interface Stating {
  /** That of the journal's device. */
  readonly credential: Credential;
  /** SHA-256 of the texts that entries of the same chain give of what the unit said. */
  readonly unitTexts: ReadonlySet<string>;
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
  { credential, unitTexts }: Stating,
): StatementFault | null {
  if (subject !== scope.subject) return 'subject-differs';
  const isOverReport = kind === 'report' || kind === 'review';
  if (isOverReport && shown !== scope.shown) return 'shown-differs';
  if (kind === 'acknowledgement' && !unitTexts.has(shown)) return 'shown-differs';
  if (person !== credential.person) return 'person-differs';
  const isMember = scope.team.some((each) => each.person === person && each.role === role);
  return isMember ? null : 'not-of-the-team';
}

/**
 * A statement counts for a report only when the device of the journal that it stands in signed it,
 * about this report and the text that the report gives (of what the unit said, the text that an entry
 * of the same chain gives), in the name of that device's person in a role that the package gives
 * them. Whatever else anybody writes into a journal is no statement about the report: it neither
 * helps nor spoils it.
 */
export async function countStatement(
  jws: string,
  own: Stating,
  scope: StatementScope,
): Promise<Result<Statement, StatementFault>> {
  const verified = await verifyStatement(jws, own.credential.signing);
  if (!verified.ok) return verified;
  const fault = scopeFault(verified.value, scope, own);
  return fault === null ? verified : fail(fault);
}
