import type { AssignmentPackage } from '../domain/assignment/assignment-package';
import type { ScoredEvaluation } from '../domain/journal/evaluation';
import { GrowingFold } from '../domain/journal/fold-for-scoring';
import {
  type EvaluationScore,
  scoreEvaluation,
  scoresAfter,
} from '../domain/scoring/score-evaluation';
import type { JournalsRead } from './held-journals';
import { Remembered } from './session-memory';
import type { Store } from './store';

/** What an assignment is folded under. */
export interface FoldedUnder {
  readonly package: AssignmentPackage;
  /** SHA-256 of the package's exact text. */
  readonly digest: string;
}

interface Kept {
  readonly pkg: AssignmentPackage;
  readonly version: object;
  readonly fold: GrowingFold;
  readonly evaluation: ScoredEvaluation;
}

interface Scored {
  readonly pkg: AssignmentPackage;
  readonly registers: ScoredEvaluation['registers'];
  readonly scores: EvaluationScore;
}

/** Fold and scores of the assignment that was read last: what is not on the screen is not kept. */
const folded = new Remembered<Kept>();
const scored = new Remembered<Scored>();

/** Folds what was read, on top of what was folded before where it goes on from that. */
export function foldRead(
  store: Store,
  { package: pkg, digest }: FoldedUnder,
  { journals, version, onto, added }: JournalsRead,
): ScoredEvaluation {
  const before = folded.get(store);
  if (before?.pkg === pkg && before.version === version) return before.evaluation;
  const goesOn = before?.pkg === pkg && before.version === onto;
  const fold = goesOn ? before.fold : new GrowingFold(pkg, digest);
  const more = goesOn ? added : journals.flatMap(({ entries }) => entries);
  const { evaluation } = fold.take(journals, more);
  folded.set(store, { pkg, version, fold, evaluation });
  return evaluation;
}

/** Scores what was folded, and of what was scored before only what has changed. */
export function scoreFolded(
  store: Store,
  { package: pkg }: FoldedUnder,
  evaluation: ScoredEvaluation,
): EvaluationScore {
  const before = scored.get(store);
  const { registers } = evaluation;
  const scores =
    before?.pkg === pkg
      ? scoresAfter(before, pkg.framework, evaluation)
      : scoreEvaluation(pkg.framework, evaluation);
  scored.set(store, { pkg, registers, scores });
  return scores;
}
