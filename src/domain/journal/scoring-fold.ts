import type { Beginning } from '../kernel/growing-list';
import { type Authored, isUnreadType } from './authored';
import type { ScoredEvaluation } from './evaluation';
import type { PlacedEntry } from './placed-entry';
import type { SheetWithdrawal } from './withdrawal';

/** The lists of a fold as they were when it was handed out. */
export interface FoldLists {
  readonly ordered: Beginning<PlacedEntry>;
  readonly inPlace: Beginning<Authored>;
  readonly beside: Beginning<Authored>;
  /** Places of entries that were taken back. */
  readonly isTakenBack: (place: number) => boolean;
  /** By each handing out of one kept fold: the first place where it was another than before. */
  readonly changes: Beginning<number>;
}

const read = <T>({ items, length }: Beginning<T>): readonly T[] => items.slice(0, length);

/** What scoring is made of, and what it does not read and stands, in fold order. It never changes. */
export class ScoringFold {
  readonly evaluation: ScoredEvaluation;
  readonly sheetWithdrawals: readonly SheetWithdrawal[];
  readonly lists: FoldLists;

  constructor(
    evaluation: ScoredEvaluation,
    sheetWithdrawals: readonly SheetWithdrawal[],
    lists: FoldLists,
  ) {
    this.evaluation = evaluation;
    this.sheetWithdrawals = sheetWithdrawals;
    this.lists = lists;
  }

  /** All entries that have their place, those that are set aside too. */
  get ordered(): readonly PlacedEntry[] {
    return read(this.lists.ordered);
  }

  /** All entries that are not set aside, those that were taken back too. */
  get inPlace(): readonly Authored[] {
    return read(this.lists.inPlace);
  }

  /** Of these, what the work on site and the report's way hang on: `isBeside`. */
  get beside(): readonly Authored[] {
    return read(this.lists.beside);
  }
}

/** What is read for scoring, and what is beside it hangs on all the same. */
const READ_TOO: ReadonlySet<string> = new Set([
  ...['entry.withdrawn', 'report.sealed', 'evidence.captured'],
]);

/** Whether the work on site or the report's way hang on an entry. */
export const isBeside = ({ act: { type } }: Authored): boolean =>
  isUnreadType(type) || READ_TOO.has(type);
