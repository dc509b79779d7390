import type { AssignmentPackage } from '../domain/assignment/assignment-package';
import type { ScoredEvaluation } from '../domain/journal/evaluation';
import { foldForScoring } from '../domain/journal/fold-for-scoring';
import type { JournalLines } from '../domain/journal/journal-lines';
import { type EvaluationScore, scoreEvaluation } from '../domain/scoring/score-evaluation';
import type { PublicJwk } from '../trust/jwk';
import { readAssignment } from './assignments';
import { readHeads } from './journals';
import { readJournals } from './read-journals';
import type { Store } from './store';

/** One assignment as it stands on this phone: what was commissioned, and what was made of it. */
export interface AssignmentWork {
  readonly assignment: string;
  readonly pkg: AssignmentPackage;
  /** SHA-256 of the package's exact text. */
  readonly packageDigest: string;
  readonly journals: readonly JournalLines[];
  /** Public key of the device that writes each journal. */
  readonly keys: ReadonlyMap<string, PublicJwk>;
  /** Without what was found on site: `foldEvaluation` over the same journals has it. */
  readonly evaluation: ScoredEvaluation;
  readonly scores: EvaluationScore;
}

/** Reads, folds and scores an assignment; null when it is not on this phone. */
export async function readWork(store: Store, assignment: string): Promise<AssignmentWork | null> {
  // All queries go out before anything is awaited: a live query forgets those that follow later.
  const [kept, journals, heads] = await Promise.all([
    readAssignment(store, assignment),
    readJournals(store, assignment),
    readHeads(store, assignment),
  ]);
  if (kept === null) return null;
  const { package: pkg, digest: packageDigest } = kept;
  const { evaluation } = foldForScoring({ package: pkg, packageDigest, journals });
  // Another task: the page answers in between.
  await new Promise((resolve) => setTimeout(resolve));
  const scores = scoreEvaluation(pkg.framework, evaluation);
  const keys = new Map(heads.map(({ journal, signing }) => [journal, signing]));
  return { assignment, pkg, packageDigest, journals, keys, evaluation, scores };
}
