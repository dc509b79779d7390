import { isAside, isHeaderAgain, numbersColumns } from './aside-row';
import type { BodyRange } from './choose-layout';
import type { Grid } from './grid';
import { normalCell } from './normal-text';
import { type NameAt, namesOf, type RawRow, rawRow } from './raw-row';
import { rowOf, type SheetLayout } from './sheet-layout';
import { type TotalRow, totalRow } from './total-row';

export interface BodyRows {
  readonly raws: readonly RawRow[];
  readonly totals: readonly TotalRow[];
}

/** Names to the left of a label of a sum, which may stand on top of its part: 决策 | 小计. */
const headedBy = (layout: SheetLayout, total: TotalRow): readonly NameAt[] =>
  namesOf(layout, total.cells, total.at.row).filter(({ at }) => at.column < total.at.column);

/** A row with the names of the sum above it, where it has none on those levels itself. */
function underHead(raw: RawRow, head: readonly NameAt[]): RawRow {
  const own = Math.min(...raw.names.map(({ depth }) => depth));
  return { ...raw, names: [...head.filter(({ depth }) => depth < own), ...raw.names] };
}

/** Reads the rows below a header: those that may hold indicators, and those that state sums. */
export function readBody(grid: Grid, layout: SheetLayout, { from, to }: BodyRange): BodyRows {
  const raws: RawRow[] = [];
  const totals: TotalRow[] = [];
  let head: readonly NameAt[] = [];
  for (let row = from; row < to; row++) {
    const cells = rowOf(grid, row);
    if (cells.every((cell) => normalCell(cell) === '')) continue;
    if (isHeaderAgain(layout, grid, cells) || numbersColumns(cells)) continue;
    const total = totalRow(layout, cells, row, raws);
    if (total !== null) {
      totals.push(total);
      head = headedBy(layout, total);
      continue;
    }
    const raw = rawRow(layout, cells, row);
    if (raw === null || isAside(cells, raw)) continue;
    raws.push(underHead(raw, head));
    head = [];
  }
  return { raws, totals };
}
