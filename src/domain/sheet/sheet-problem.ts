import type { Place } from './grid';
import type { CellFault, TotalFigure } from './score-table';

/** Where a figure or grade was stated: in the sheet, or beside it as published. */
export type StatedBy = 'sheet' | 'published';

/** What does not hold in a score sheet. Figures are decimal strings; `at` is null for the published. */
export type SheetProblem =
  | CellFault
  | {
      /** The sheet has no scores at all, or those of several raters without a mean. */
      readonly code: 'score-missing';
      readonly at: Place;
      readonly name: null;
      readonly written: null;
      readonly raters: readonly string[];
    }
  | { readonly code: 'weights-not-100'; readonly at: Place; readonly sum: string | null }
  | {
      readonly code: 'score-over-weight';
      readonly at: Place;
      readonly name: string;
      readonly score: string;
      readonly weight: string;
    }
  | {
      readonly code: 'score-negative' | 'weight-negative';
      readonly at: Place;
      readonly name: string;
      readonly figure: string;
    }
  | {
      readonly code: 'total-mismatch';
      readonly at: Place | null;
      readonly by: StatedBy;
      readonly figure: TotalFigure;
      readonly stated: string;
      readonly exact: string;
    }
  | {
      readonly code: 'parts-mismatch';
      readonly at: Place;
      readonly path: readonly string[];
      readonly figure: 'weight' | 'score';
      readonly stated: string;
      readonly exact: string;
    }
  | {
      readonly code: 'grade-mismatch';
      readonly at: Place | null;
      readonly by: StatedBy;
      readonly stated: string;
      readonly grade: string;
      readonly capped: string;
      readonly labels: readonly string[];
    };
