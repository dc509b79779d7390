import { isFigure } from './figure';
import { type Cell, type Grid, gridWidth } from './grid';
import { type ColumnRole, isStage, roleOf } from './header-role';
import { normalCell, printedName } from './normal-text';
import { type HeadedColumn, rowOf, type TableHeader } from './sheet-layout';

/** Headers of merged cells span rows; three is the most that forms use. */
const MOST_ROWS = 3;

const textOf = (cell: Cell | null): string => (cell === null ? '' : cell.text);

/** Header texts of a column from the upper row down; an upper text reaches right over blanks. */
function stackedTexts(rows: readonly (readonly (Cell | null)[])[], column: number): string[] {
  return rows.map((row, index) => {
    const own = textOf(row[column] ?? null);
    const below = rows.slice(index + 1).some((next) => normalCell(next[column] ?? null) !== '');
    if (normalCell(row[column] ?? null) !== '' || !below) return own;
    // Merged to the right: the nearest text to the left, which has a text below it as well.
    for (let left = column - 1; left >= 0; left--) {
      if (normalCell(row[left] ?? null) === '') continue;
      const shared = rows.slice(index + 1).some((next) => normalCell(next[left] ?? null) !== '');
      return shared ? textOf(row[left] ?? null) : '';
    }
    return '';
  });
}

/** The role by the lowest text that has one, read together with what stands above it. */
function stackedRole(texts: readonly string[]): ColumnRole | null {
  const filled = texts.filter((text) => text.trim() !== '');
  const [lowest = ''] = filled.slice(-1);
  const role = roleOf(lowest);
  if (filled.length < 2) return role;
  const joined = roleOf(filled.join(''));
  // "得分 / 复核" is a score, and 复核得分 is how it ranks.
  if (role === null) return roleOf([...filled].reverse().join('')) ?? joined;
  // "自评 / 得分" ranks as 自评得分, "一级指标 / 分值" is the weight of that level.
  return joined !== null && joined.role === role.role ? joined : role;
}

function headerAt(grid: Grid, first: number, last: number): TableHeader {
  const rows = Array.from({ length: last - first + 1 }, (_, index) => rowOf(grid, first + index));
  const columns: HeadedColumn[] = [];
  for (let column = 0; column < gridWidth(grid); column++) {
    const texts = stackedTexts(rows, column);
    const header = printedName(texts.join(' '));
    columns.push({ column, header, role: stackedRole(texts) });
  }
  return { first, last, columns };
}

const isName = (role: ColumnRole | null): boolean =>
  role?.role === 'level' || role?.role === 'name';
const isMark = (role: ColumnRole | null): boolean =>
  role?.role === 'weight' || role?.role === 'score';

/** A header has a column of names and one of weights or scores. */
const complete = ({ columns }: TableHeader): boolean =>
  columns.some(({ role }) => isName(role)) && columns.some(({ role }) => isMark(role));

/** Rows of a header hold no figures, and each at least one word that heads a column. */
function mayHead(grid: Grid, row: number): boolean {
  const cells = rowOf(grid, row);
  return (
    !cells.some(isFigure) &&
    cells.some((cell) => cell !== null && (roleOf(cell.text) !== null || isStage(cell.text)))
  );
}

/** A row of column names below another: it names weights, scores or levels, and no indicator. */
function continues(grid: Grid, row: number): boolean {
  if (!mayHead(grid, row)) return false;
  const texts = rowOf(grid, row).flatMap((cell) => (cell === null ? [] : [cell.text]));
  const heads = texts.filter((text) => {
    const role = roleOf(text);
    return isMark(role) || role?.role === 'level' || isStage(text);
  });
  return heads.length > 0 && heads.length * 2 >= texts.length;
}

/** A row above that says nothing of scores or levels is a line of facts, not part of the header. */
function factsOnly(grid: Grid, first: number): boolean {
  const { columns } = headerAt(grid, first, first);
  return !columns.some(({ role }) => isMark(role) || role?.role === 'level');
}

/** The header that begins in this row, with all rows that belong to it; null when none does. */
function headerFrom(grid: Grid, first: number): TableHeader | null {
  if (!mayHead(grid, first)) return null;
  if (factsOnly(grid, first) && headerFrom(grid, first + 1) !== null) return null;
  let last = first;
  while (last - first + 1 < MOST_ROWS && continues(grid, last + 1)) last += 1;
  const header = headerAt(grid, first, last);
  return complete(header) ? header : null;
}

/** Every header of a grid from the top; a sheet may hold several tables, or one on many pages. */
export function findHeaders(grid: Grid): readonly TableHeader[] {
  const found: TableHeader[] = [];
  for (let row = 0; row < grid.rows.length; row++) {
    const header = headerFrom(grid, row);
    if (header === null) continue;
    found.push(header);
    row = header.last;
  }
  return found;
}
