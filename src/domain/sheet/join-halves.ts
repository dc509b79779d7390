import { type BodyRange, chooseLayout } from './choose-layout';
import { sumOf } from './decimal';
import type { DraftRows } from './draft-row';
import { draftRows } from './draft-rows';
import type { FoundTable } from './found-table';
import type { Cell, Grid } from './grid';
import { normalCell } from './normal-text';
import { readBody } from './read-body';
import { type ResolvedTotals, resolveTotals } from './resolve-totals';
import { totalLabel } from './row-labels';
import { withPaths } from './row-paths';
import type { TableHeader } from './sheet-layout';
import { secondHalf } from './side-by-side';

/** One of two tables that stand side by side, with what its rows of totals state. */
interface Half extends FoundTable {
  readonly resolved: ResolvedTotals;
}

const isLabel = (cell: Cell | null): boolean => cell !== null && totalLabel(cell.text) !== null;

/**
 * The cells of one half alone, each at its own place. A label of a sum on the left also stands for
 * the figures on the right that have no name of their own.
 */
function halfOf({ sheet, rows }: Grid, from: number, to: number, name: number): Grid {
  return {
    sheet,
    rows: rows.map((row) => {
      const own = row.map((cell, column) => (column >= from && column < to ? cell : null));
      const label = row.slice(0, from).find(isLabel) ?? null;
      const bare = normalCell(own[name] ?? null) === '';
      const lent = label !== null && bare && own.some((cell) => normalCell(cell) !== '');
      return own.map((cell, column) => (lent && column === name ? label : cell));
    }),
  };
}

const headOf = ({ columns, ...rows }: TableHeader, from: number, to: number): TableHeader => ({
  ...rows,
  columns: columns.map((each) =>
    each.column >= from && each.column < to ? each : { ...each, header: '', role: null },
  ),
});

function readHalf(whole: Grid, header: TableHeader, range: BodyRange, name: number): Half | null {
  const layout = chooseLayout(whole, header, range);
  if (layout === null || !layout.names.includes(name)) return null;
  const body = readBody(whole, layout, range);
  const drafts = draftRows(withPaths(body.raws, layout.names.length, true), layout);
  const resolved = resolveTotals(body.totals, drafts, layout);
  return { grid: whole, turned: false, layout, range, body, drafts, resolved, again: null };
}

const weightOf = ({ rows }: DraftRows) =>
  sumOf(rows.flatMap(({ weight }) => (weight === null ? [] : [weight.value.value])));

/** True where a half states a sum of itself, or both state a total: neither is of the whole. */
function isOfHalf(halves: readonly Half[]): boolean {
  const own = halves.some(({ resolved, drafts }) =>
    resolved.totals.some(
      ({ figure, stated }) =>
        figure === 'weight' &&
        !stated.value.value.equals(100) &&
        stated.value.value.equals(weightOf(drafts)),
    ),
  );
  const scored = halves.filter(({ resolved }) =>
    resolved.totals.some(({ figure }) => figure === 'score'),
  );
  return own || scored.length > 1;
}

const joined = <Key extends 'rows' | 'parts' | 'totals' | 'faults' | 'unscored' | 'drawn'>(
  left: Pick<DraftRows, Key>,
  right: Pick<DraftRows, Key>,
  key: Key,
) => [...left[key], ...right[key]];

/**
 * Reads two tables side by side (left 决策 and 过程, right 产出 and 效益) as one. Null where the
 * header is of one table, or the halves state sums of their own.
 */
export function joinHalves(grid: Grid, header: TableHeader, range: BodyRange): FoundTable | null {
  const again = secondHalf(header);
  if (again === null) return null;
  const width = header.columns.length;
  const second = headOf(header, again, width);
  const name = header.columns.findIndex(
    ({ role }) => role?.role === 'level' || role?.role === 'name',
  );
  const left = readHalf(halfOf(grid, 0, again, name), headOf(header, 0, again), range, name);
  const right = readHalf(halfOf(grid, again, width, again), second, range, again);
  if (left === null || right === null || secondHalf(second) !== null) return null;
  if (isOfHalf([left, right])) return null;
  const [a, b] = [left.resolved, right.resolved];
  return {
    ...left,
    grid,
    body: {
      raws: [...left.body.raws, ...right.body.raws],
      totals: [...left.body.totals, ...right.body.totals],
    },
    drafts: {
      rows: joined(left.drafts, right.drafts, 'rows'),
      parts: joined(left.drafts, right.drafts, 'parts'),
      totals: joined(left.drafts, right.drafts, 'totals'),
      faults: joined(left.drafts, right.drafts, 'faults'),
      unscored: joined(left.drafts, right.drafts, 'unscored'),
      drawn: [],
    },
    resolved: {
      parts: [...a.parts, ...b.parts],
      totals: [...a.totals, ...b.totals],
      faults: [...a.faults, ...b.faults],
    },
    again: { row: header.last, column: again },
  };
}
