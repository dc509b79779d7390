import type { BodyRange } from './choose-layout';
import type { DraftRows } from './draft-row';
import type { Grid } from './grid';
import type { BodyRows } from './read-body';
import type { SheetLayout } from './sheet-layout';

/** One table of a sheet on its way to being read. */
export interface FoundTable {
  readonly grid: Grid;
  readonly turned: boolean;
  readonly layout: SheetLayout;
  readonly range: BodyRange;
  readonly body: BodyRows;
  readonly drafts: DraftRows;
}
