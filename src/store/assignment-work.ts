import type { AssignmentPackage } from '../domain/assignment/assignment-package';
import type { ScoredEvaluation } from '../domain/journal/evaluation';
import type { JournalLines } from '../domain/journal/journal-lines';
import type { EvaluationScore } from '../domain/scoring/score-evaluation';
import type { PublicJwk } from '../trust/jwk';
import { readAssignment } from './assignments';
import { readHeads } from './journals';
import { foldRead, scoreFolded } from './kept-work';
import { readGrown } from './read-journals';
import type { Store } from './store';

/** So many new entries are folded and scored in one go. */
const FEW = 16;

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

/**
 * Reads, folds and scores an assignment; null when it is not on this phone. Of the one that was read
 * last only what came since is read, folded and scored.
 */
export async function readWork(store: Store, assignment: string): Promise<AssignmentWork | null> {
  // All queries go out before anything is awaited: a live query forgets those that follow later.
  const [kept, read, heads] = await Promise.all([
    readAssignment(store, assignment),
    readGrown(store, assignment),
    readHeads(store, assignment),
  ]);
  if (kept === null) return null;
  const { package: pkg, digest: packageDigest } = kept;
  const { journals } = read;
  const evaluation = foldRead(store, kept, read);
  // Another task after much work: the page answers in between.
  if (read.added.length > FEW) await new Promise((resolve) => setTimeout(resolve));
  const scores = scoreFolded(store, kept, evaluation);
  const keys = new Map(heads.map(({ journal, signing }) => [journal, signing]));
  return { assignment, pkg, packageDigest, journals, keys, evaluation, scores };
}
