import type { AssignmentPackage } from '../assignment/assignment-package';
import type { HashedEntry } from './entry';
import type { JournalLines } from './journal-lines';
import { KeptFold } from './kept-fold';
import { evaluationJournals, placeOpened } from './panel-place';
import type { ScoringFold } from './scoring-fold';

/** What an evaluation is folded from. `packageDigest` is the SHA-256 of the package's exact text. */
export interface FoldInput {
  readonly package: AssignmentPackage;
  readonly packageDigest: string;
  readonly journals: readonly JournalLines[];
}

interface Folded {
  readonly input: FoldInput;
  readonly fold: ScoringFold;
}

// Entries that are read once are folded twice: for scoring, and where a page asks, on site too.
const folds = new WeakMap<FoldInput['journals'], Folded>();

/**
 * Folds what scoring is made of. Entries about the work on site and the report's way take their place in the order, are
 * withdrawn and judged by role and declaration like all others, and handed on unread.
 */
export function foldForScoring(input: FoldInput): ScoringFold {
  const before = folds.get(input.journals);
  const { package: pkg, packageDigest } = input;
  if (before?.input.package === pkg && before.input.packageDigest === packageDigest) {
    return before.fold;
  }
  const entries = evaluationJournals(input.journals).flatMap((lines) => lines.entries);
  const fold = new KeptFold(pkg, packageDigest).take(entries);
  folds.set(input.journals, { input, fold });
  return fold;
}

const opens = ({ entry }: HashedEntry): boolean => placeOpened(entry) !== undefined;

/**
 * The same for journals of one assignment that grow: what came is folded on top of what was there.
 * Whoever asks `foldForScoring` for the journals that it was given gets the same fold. It has one
 * owner, and what it hands out never changes.
 */
export class GrowingFold {
  private readonly assignment: AssignmentPackage;
  private readonly packageDigest: string;
  private fold: KeptFold;
  private readonly openings: JournalLines[] = [];
  /** Whether entries of a journal were taken for the evaluation's, or left to a panel. */
  private readonly sorted = new Map<string, boolean>();

  /** @param packageDigest SHA-256 of the package's exact text */
  constructor(assignment: AssignmentPackage, packageDigest: string) {
    this.assignment = assignment;
    this.packageDigest = packageDigest;
    this.fold = new KeptFold(assignment, packageDigest);
  }

  /**
   * @param journals all entries that there are now, by their own journals
   * @param added those of them that came since it was asked last
   */
  take(journals: readonly JournalLines[], added: readonly HashedEntry[]): ScoringFold {
    for (const held of added.filter(opens)) {
      this.openings.push({ journal: held.entry.journal, entries: [held] });
    }
    const isOurs = this.sorting();
    // An opening that came late, or another one, may say that a journal belongs elsewhere.
    const isMoved = [...this.sorted].some(([journal, was]) => isOurs(journal) !== was);
    if (isMoved) this.fold = new KeptFold(this.assignment, this.packageDigest);
    const given = isMoved ? journals.flatMap(({ entries }) => entries) : added;
    for (const { entry } of given) this.sorted.set(entry.journal, isOurs(entry.journal));
    const fold = this.fold.take(given.filter(({ entry }) => isOurs(entry.journal)));
    const { assignment, packageDigest } = this;
    folds.set(journals, { input: { package: assignment, packageDigest, journals }, fold });
    return fold;
  }

  private sorting(): (journal: string) => boolean {
    const merged = new Map<string, HashedEntry[]>();
    for (const { journal, entries } of this.openings) {
      merged.set(journal, [...(merged.get(journal) ?? []), ...entries]);
    }
    const opened = [...merged].map(([journal, entries]) => ({ journal, entries }));
    const ours = new Set(evaluationJournals(opened).map(({ journal }) => journal));
    return (journal) => ours.has(journal) || !merged.has(journal);
  }
}
