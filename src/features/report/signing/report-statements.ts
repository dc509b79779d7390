import type { EntryPlace, StatementMade } from '../../../domain/journal/evaluation';
import type { AssignmentWork } from '../../../store/assignment-work';
import { wholeEvaluation } from '../../../store/whole-evaluation';
import type { PreparedReport } from '../../../trust/prepared-report';
import { type Statement, verifyStatement } from '../../../trust/statement';

/** A statement about a report, and the entry that makes it. */
export interface ReportStatement {
  readonly statement: Statement;
  readonly place: EntryPlace;
}

/**
 * The statement that an entry makes about a report, null when it makes none: it must verify under the
 * key of the journal's own device, speak for the journal's own person and role, and be about this
 * report; a signature under it, about the text that the report gives to read.
 */
async function statementIn(
  made: StatementMade,
  { digest, shown }: PreparedReport,
  keys: AssignmentWork['keys'],
): Promise<ReportStatement | null> {
  const key = keys.get(made.journal);
  if (key === undefined) return null;
  const verified = await verifyStatement(made.jws, key);
  if (!verified.ok) return null;
  const said = verified.value;
  const isOwn = said.role === made.role && said.person === made.person;
  const isAbout = said.subject === digest && (said.kind !== 'report' || said.shown === shown);
  return isOwn && isAbout ? { statement: said, place: made } : null;
}

/** All statements about a report that count, in the order of the fold. */
export async function statementsAbout(
  work: AssignmentWork,
  report: PreparedReport,
): Promise<readonly ReportStatement[]> {
  const { statements } = wholeEvaluation(work);
  const read = await Promise.all(statements.map((made) => statementIn(made, report, work.keys)));
  return read.filter((each) => each !== null);
}

/** The lead evaluator's signature among statements; null while there is none. */
export const leadSignatureIn = (statements: readonly ReportStatement[]): ReportStatement | null =>
  statements.find(
    ({ statement: { kind, role } }) => kind === 'report' && role === 'leadEvaluator',
  ) ?? null;
