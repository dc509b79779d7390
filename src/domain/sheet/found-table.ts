import type { BodyRange } from './choose-layout';
import type { DraftRows } from './draft-row';
import type { Grid, Place } from './grid';
import type { BodyRows } from './read-body';
import type { ResolvedTotals } from './resolve-totals';
import type { SheetLayout } from './sheet-layout';

/** One table of a sheet on its way to being read. */
export interface FoundTable {
  readonly grid: Grid;
  readonly turned: boolean;
  readonly layout: SheetLayout;
  readonly range: BodyRange;
  readonly body: BodyRows;
  readonly drafts: DraftRows;
  /** What its rows of totals state, where two halves were joined; null where that is still open. */
  readonly resolved: ResolvedTotals | null;
  /** Where the right one of two joined halves begins. */
  readonly again: Place | null;
}
