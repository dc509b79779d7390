import type { AssignmentPackage } from '../domain/assignment/assignment-package';
import type { Evaluation } from '../domain/journal/evaluation';
import { foldEvaluation } from '../domain/journal/fold';
import type { JournalLines } from '../domain/journal/journal-lines';
import { type EvaluationScore, scoreEvaluation } from '../domain/scoring/score-evaluation';
import { readAssignment } from './assignments';
import { readJournals } from './journals';
import type { Store } from './store';

/** One assignment as it stands on this phone: what was commissioned, and what was made of it. */
export interface AssignmentWork {
  readonly assignment: string;
  readonly pkg: AssignmentPackage;
  /** SHA-256 of the package's exact text. */
  readonly packageDigest: string;
  readonly journals: readonly JournalLines[];
  readonly evaluation: Evaluation;
  readonly scores: EvaluationScore;
}

/** Reads, folds and scores an assignment; null when it is not on this phone. */
export async function readWork(store: Store, assignment: string): Promise<AssignmentWork | null> {
  // Both queries go out before anything is awaited: a live query forgets those that follow later.
  const [kept, journals] = await Promise.all([
    readAssignment(store, assignment),
    readJournals(store, assignment),
  ]);
  if (kept === null) return null;
  const { package: pkg, digest: packageDigest } = kept;
  const evaluation = foldEvaluation({ package: pkg, packageDigest, journals });
  const scores = scoreEvaluation(pkg.framework, evaluation);
  return { assignment, pkg, packageDigest, journals, evaluation, scores };
}
