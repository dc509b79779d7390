import type { EntryPlace, ScoredEvaluation } from '../../domain/journal/evaluation';
import { reportContent } from '../../domain/report/report-content';
import type { AssignmentWork } from '../../store/assignment-work';
import {
  leadSignatureIn,
  type ReportStatement,
  statementsAbout,
} from '../../store/report-statements';
import { wholeEvaluation } from '../../store/whole-evaluation';
import { type Coverage, custodyOf } from '../../sync/custody';
import type { DeliveryFacts } from '../../sync/delivery';
import { type PreparedReport, prepareReport } from '../../trust/prepared-report';
import type { Statement } from '../../trust/statement';
import { laterEvidenceOf } from './after/later-evidence';
import { composeNow } from './compose-now';
import { distinctBlockers, draftObstacles, type Obstacle, unknownObstacles } from './obstacle';

/** A report that was sealed, and its lead evaluator's signature when there is one. */
export interface SealedState {
  readonly report: PreparedReport;
  readonly signature: ReportStatement | null;
  /** All statements about it, the signature among them. */
  readonly statements: readonly ReportStatement[];
}

/**
 * Where the report of an evaluation stands: derived from entries and checked receipts, never stored.
 * `previous` is the sealed report that a new one will replace, when scores or evidence changed
 * since. `waiting` counts what of this phone's work in the report the bureau does not hold yet.
 */
export type ReportState =
  | {
      readonly kind: 'blocked';
      readonly obstacles: readonly Obstacle[];
      readonly previous: SealedState | null;
    }
  | {
      readonly kind: 'ready';
      readonly report: PreparedReport;
      readonly previous: SealedState | null;
    }
  | ({ readonly kind: 'sealed' } & Stated)
  | ({ readonly kind: 'signed'; readonly statement: Statement; readonly waiting: number } & Stated)
  | ({ readonly kind: 'delivered'; readonly statement: Statement } & Stated);

type Stated = Pick<SealedState, 'report' | 'statements'>;

/** The report that was sealed last; null while none is. */
export async function newestSealed(work: AssignmentWork): Promise<SealedState | null> {
  const newest = wholeEvaluation(work).sealed.at(-1);
  if (newest === undefined) return null;
  const report = await prepareReport(newest.manifest, work.pkg);
  const statements = await statementsAbout(work, report);
  return { report, statements, signature: leadSignatureIn(statements) };
}

/** This phone's pieces of the report that no checked receipt covers, its signature among them. */
function waitingFor(
  { report, place }: { readonly report: PreparedReport; readonly place: EntryPlace },
  evaluation: ScoredEvaluation,
  { coverage, ownHeads, ownEvidence }: ReportInput['delivery'],
): number {
  // Of an own journal that forked, another branch came from the bureau: only what was written here
  // can wait.
  const own = new Map(ownHeads.map(({ journal, seq }) => [journal, seq]));
  const written = new Set(ownEvidence);
  const named = report.manifest.evidence.filter(({ sha256 }) => written.has(sha256));
  const bytes = named.filter(({ sha256 }) => isHere({ kind: 'evidence', sha256 }, coverage));
  const heads = Object.entries(report.manifest.journals).filter(([journal, head]) => {
    const seq = Math.min(head.seq, own.get(journal) ?? -1);
    const isOwn = seq >= 0 && evaluation.journals[journal] !== undefined;
    return isOwn && isHere({ kind: 'entry', journal, seq }, coverage);
  });
  const { journal, seq } = place;
  const signature = isHere({ kind: 'entry', journal, seq }, coverage) ? 1 : 0;
  return bytes.length + heads.length + signature;
}

const isHere = (item: Parameters<typeof custodyOf>[0], coverage: Coverage): boolean =>
  custodyOf(item, coverage) !== 'held';

export interface ReportInput {
  readonly work: AssignmentWork;
  readonly delivery: Pick<DeliveryFacts, 'coverage' | 'ownHeads' | 'ownEvidence'>;
  readonly draftFields: readonly string[];
  /** Random id of the manifest that would be sealed next. */
  readonly nextId: string;
  readonly build: string;
}

function stateOf(sealed: SealedState, input: ReportInput): ReportState {
  const { report, signature, statements } = sealed;
  if (signature === null) return { kind: 'sealed', report, statements };
  const { statement: said, place } = signature;
  const waiting = waitingFor({ report, place }, input.work.evaluation, input.delivery);
  if (waiting === 0) return { kind: 'delivered', report, statements, statement: said };
  return { kind: 'signed', report, statements, statement: said, waiting };
}

/**
 * Whether the evaluation still says what was sealed; its procedure is not asked, nor what was said of
 * the report since.
 */
async function saysNow(
  { work, nextId, build }: ReportInput,
  sealed: SealedState,
): Promise<boolean> {
  const without = laterEvidenceOf(wholeEvaluation(work).course, sealed.report);
  const input = { id: nextId, build, supersedes: null, stage: 'review', without } as const;
  const now = await composeNow(work, input);
  return now.ok && reportContent(now.value) === reportContent(sealed.report.manifest);
}

/** Derives the state; composes the next manifest where there is none or where things have changed. */
export async function readReport(input: ReportInput): Promise<ReportState> {
  const { pkg } = input.work;
  const evaluation = wholeEvaluation(input.work);
  const previous = await newestSealed(input.work);
  const composed = await composeNow(input.work, {
    ...{ id: input.nextId, build: input.build },
    supersedes: previous?.report.digest ?? null,
  });
  // What is sealed stays what it is, whatever has been begun since on its way.
  if (previous !== null && (await saysNow(input, previous))) return stateOf(previous, input);
  const unknown = unknownObstacles(evaluation);
  const drafts = draftObstacles(input.work, input.draftFields);
  if (!composed.ok) {
    const obstacles = [...unknown, ...distinctBlockers(composed.error), ...drafts];
    return { kind: 'blocked', obstacles, previous };
  }
  const obstacles = [...unknown, ...drafts];
  if (obstacles.length > 0) return { kind: 'blocked', obstacles, previous };
  return { kind: 'ready', report: await prepareReport(composed.value, pkg), previous };
}
