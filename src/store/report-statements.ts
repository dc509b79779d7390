import type { EntryPlace, Evaluation, StatementMade } from '../domain/journal/evaluation';
import type { RecordedAcknowledgement } from '../domain/procedure/course-state';
import { unitText } from '../domain/report/unit-text';
import { sha256Hex } from '../trust/digest';
import type { PreparedReport } from '../trust/prepared-report';
import { type Statement, verifyStatement } from '../trust/statement';
import type { AssignmentWork } from './assignment-work';
import { wholeEvaluation } from './whole-evaluation';

/** A statement about a report, and the entry that makes it. */
export interface ReportStatement {
  readonly statement: Statement;
  readonly place: EntryPlace;
  /** Hash of the entry by which the unit's answer was put down, of a statement about that. */
  readonly unit: string | null;
}

/**
 * The statement that an entry makes, null when it makes none: it must verify under the key of the
 * journal's own device, and speak for the journal's own person and role.
 */
async function madeIn(
  made: StatementMade,
  keys: AssignmentWork['keys'],
): Promise<Statement | null> {
  const key = keys.get(made.journal);
  if (key === undefined) return null;
  const verified = await verifyStatement(made.jws, key);
  if (!verified.ok) return null;
  const said = verified.value;
  return said.role === made.role && said.person === made.person ? said : null;
}

/**
 * What the unit said, by journal and the SHA-256 of the text that is signed over it; also what was put
 * right since, since whoever verifies a bundle counts the signature over that as well.
 */
async function unitTexts(
  { course }: Evaluation,
  { pkg }: AssignmentWork,
): Promise<ReadonlyMap<string, string>> {
  const told = async (said: RecordedAcknowledgement): Promise<[string, string]> => [
    `${said.journal} ${await sha256Hex(unitText(said, pkg))}`,
    said.hash,
  ];
  return new Map(await Promise.all([...course.acknowledgements, ...course.putRight].map(told)));
}

/**
 * All statements about a report that count, in the order of the fold: signatures and reviews over the
 * text that the report gives to read, others of what the unit said over the text of an entry in the
 * same journal.
 */
export async function statementsAbout(
  work: AssignmentWork,
  { digest, shown }: PreparedReport,
): Promise<readonly ReportStatement[]> {
  const evaluation = wholeEvaluation(work);
  const texts = await unitTexts(evaluation, work);
  const found: ReportStatement[] = [];
  for (const made of evaluation.statements) {
    const statement = await madeIn(made, work.keys);
    if (statement === null || statement.subject !== digest) continue;
    const { kind } = statement;
    const unit = texts.get(`${made.journal} ${statement.shown}`) ?? null;
    if ((kind === 'report' || kind === 'review') && statement.shown !== shown) continue;
    if (kind === 'acknowledgement' && unit === null) continue;
    found.push({ statement, place: made, unit: kind === 'acknowledgement' ? unit : null });
  }
  return found;
}

/** Every statement of a person that verifies, whatever report it is about. */
export async function statementsOf(
  work: AssignmentWork,
  person: string,
): Promise<readonly Statement[]> {
  const own = work.evaluation.statements.filter((made) => made.person === person);
  const read = await Promise.all(own.map((made) => madeIn(made, work.keys)));
  return read.filter((each) => each !== null);
}

/** The lead evaluator's signature among statements; null while there is none. */
export const leadSignatureIn = (statements: readonly ReportStatement[]): ReportStatement | null =>
  statements.find(
    ({ statement: { kind, role } }) => kind === 'report' && role === 'leadEvaluator',
  ) ?? null;
