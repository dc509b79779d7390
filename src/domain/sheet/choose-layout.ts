import Fraction from 'fraction.js';
import { readFigure } from './figure';
import type { Grid } from './grid';
import { normalCell } from './normal-text';
import { totalLabel } from './row-labels';
import type {
  FigureColumn,
  HeadedColumn,
  ScoreColumn,
  SheetLayout,
  TableHeader,
} from './sheet-layout';

/** Rows of a table below its header: from `from`, up to but without `to`. */
export interface BodyRange {
  readonly from: number;
  readonly to: number;
}

/** Rank of a column headed 分数. */
const MARKS = 8;
/** Rank of a column of means. */
const MEAN = 3;
const HUNDRED = new Fraction(100);
const ONE = new Fraction(1);

function bodyCells(grid: Grid, { from, to }: BodyRange, column: number) {
  return grid.rows
    .slice(from, to)
    .filter((row) => !row.some((cell) => cell !== null && totalLabel(cell.text) !== null))
    .map((row) => row[column] ?? null);
}

/** Texts in a column that are no figures. */
const textsIn = (grid: Grid, body: BodyRange, column: number): number =>
  bodyCells(grid, body, column).filter(
    (cell) => normalCell(cell) !== '' && readFigure(cell).kind === 'bad',
  ).length;

function figuresIn(grid: Grid, body: BodyRange, column: number): Fraction[] {
  return bodyCells(grid, body, column).flatMap((cell) => {
    const figure = readFigure(cell);
    return figure.kind === 'figure' ? [figure.value] : [];
  });
}

const sumIn = (grid: Grid, body: BodyRange, column: number): Fraction =>
  figuresIn(grid, body, column).reduce((sum, value) => sum.add(value), new Fraction(0));

/** Columns without a header right of a name, below a merged one, that hold texts: deeper names. */
function unheadedNames(grid: Grid, body: BodyRange, header: TableHeader, after: number): number[] {
  const found: number[] = [];
  for (const { column, header: text } of header.columns.slice(after + 1)) {
    if (text !== '') break;
    if (textsIn(grid, body, column) >= 2) found.push(column);
  }
  return found;
}

/** Columns of names, first level first; names without a level come where they stand. */
function nameColumns(grid: Grid, body: BodyRange, header: TableHeader): number[] {
  const levels = new Map<number, number>();
  const generic: number[] = [];
  for (const { column, role } of header.columns) {
    if (role?.role === 'level' && !levels.has(role.level)) levels.set(role.level, column);
    if (role?.role === 'name') generic.push(column);
  }
  const headed = [...levels].sort(([a], [b]) => a - b).map(([, column]) => column);
  const deepest = headed.at(-1);
  if (deepest === undefined) {
    return generic.flatMap((column) => [column, ...unheadedNames(grid, body, header, column)]);
  }
  // A general name right of the levels is one more level where there are fewer than three.
  const more = headed.length < 3 ? generic.filter((column) => column > deepest).slice(0, 1) : [];
  return [...headed, ...more].flatMap((column) => [
    column,
    ...unheadedNames(grid, body, header, column),
  ]);
}

/** Depth of the names that a figure column stands beside: the nearest ones to its left. */
function depthOf(names: readonly number[], { column, role }: HeadedColumn, alone: boolean): number {
  const deepest = names.length - 1;
  if (role !== null && 'level' in role && role.level !== null) {
    return Math.min(role.level - 1, deepest);
  }
  if (alone) return deepest;
  const left = names.filter((name) => name < column);
  const nearest = Math.max(...left);
  return left.length === 0 ? deepest : names.indexOf(nearest);
}

interface Ranked extends ScoreColumn {
  readonly rank: number;
}

const isMarks = ({ role }: HeadedColumn): boolean => role?.role === 'score' && role.rank === MARKS;

/** Columns of a kind; 分数 beside a score is the weight where no other column is. */
function columnsOf({ columns }: TableHeader, kind: 'weight' | 'score'): readonly HeadedColumn[] {
  const [weights, scores] = (['weight', 'score'] as const).map((each) =>
    columns.filter(({ role }) => role?.role === each),
  );
  const marks = (scores ?? []).filter(isMarks);
  const asWeights = weights?.length === 0 && marks.length < (scores?.length ?? 0);
  if (kind === 'weight') return asWeights ? marks : (weights ?? []);
  return (scores ?? []).filter((column) => !asWeights || !isMarks(column));
}

function figureColumns(
  names: readonly number[],
  header: TableHeader,
  kind: 'weight' | 'score',
): readonly Ranked[] {
  const columns = columnsOf(header, kind);
  return columns.map((each) => ({
    column: each.column,
    header: each.header,
    depth: depthOf(names, each, columns.length === 1),
    share: each.role?.role === 'weight' && each.role.share,
    rank: each.role?.role === 'score' ? each.role.rank : 0,
    turned: each.role?.role === 'score' && each.role.turned,
    rates: false,
  }));
}

const deepestOf = (columns: readonly Ranked[]): readonly Ranked[] => {
  const depth = Math.max(...columns.map((column) => column.depth));
  return columns.filter((column) => column.depth === depth);
};

/** Of several weight columns for the indicators: the one that sums to the whole, points first. */
function pickWeight(grid: Grid, body: BodyRange, columns: readonly Ranked[]): Ranked | null {
  const ordered = [...deepestOf(columns)].sort((a, b) => Number(a.share) - Number(b.share));
  const whole = ordered.find(({ column }) => {
    const sum = sumIn(grid, body, column);
    return sum.equals(HUNDRED) || sum.equals(ONE);
  });
  return whole ?? ordered[0] ?? null;
}

/** One of several people who score alike: 专家1打分, 评委甲, 得分2. */
const RATER =
  /(?:专家|评委|评分人|打分人)[\dA-Za-z一二三四五六七八九十甲乙丙丁戊己]|^(?:得分|评分|打分)\d$/u;

const inOrder = (raters: readonly Ranked[]): readonly string[] =>
  [...raters].sort((a, b) => a.column - b.column).map(({ header }) => header);

/** How the scores of a table are found: in a column, or in none where several people scored. */
interface PickedScore {
  readonly score: ScoreColumn | null;
  readonly raters: readonly string[];
}

/** Without any score, how much of each weight was scored (得分率) gives it. */
function rateColumn(names: readonly number[], { columns }: TableHeader): ScoreColumn | null {
  const found = columns.find(({ role }) => role?.role === 'scoreRate');
  if (found === undefined) return null;
  const { column, header } = found;
  return { column, header, depth: names.length - 1, share: false, turned: false, rates: true };
}

/**
 * Of several score columns: the best ranked that holds a figure; of equals the one further right.
 * Of several raters none counts for the others.
 */
function pickScore(grid: Grid, body: BodyRange, columns: readonly Ranked[]): PickedScore {
  const ordered = [...deepestOf(columns)].sort((a, b) => a.rank - b.rank || b.column - a.column);
  const filled = ordered.filter(({ column }) => figuresIn(grid, body, column).length > 0);
  const [best = ordered[0] ?? null] = filled;
  const raters = filled.filter(({ header }) => RATER.test(header));
  if (raters.length < 2 || best === null || !raters.some(({ rank }) => rank === best.rank)) {
    return { score: best, raters: [] };
  }
  const score = filled.find((each) => each.rank <= MEAN && !raters.includes(each)) ?? null;
  return { score, raters: score === null ? inOrder(raters) : [] };
}

const above = (columns: readonly Ranked[], chosen: FigureColumn | null): readonly FigureColumn[] =>
  columns.filter(({ depth }) => chosen !== null && depth < chosen.depth);

/** Decides which columns of a table are read, by its header and by what the body holds. */
export function chooseLayout(grid: Grid, header: TableHeader, body: BodyRange): SheetLayout | null {
  const names = nameColumns(grid, body, header);
  if (names.length === 0) return null;
  const weights = figureColumns(names, header, 'weight');
  const scores = figureColumns(names, header, 'score');
  const first = (kind: string): number | null =>
    header.columns.find(({ role }) => role?.role === kind)?.column ?? null;
  const weight = pickWeight(grid, body, weights);
  const picked = pickScore(grid, body, scores);
  const lone = scores.length === 0 && weight !== null && first('deduction') === null;
  const score = lone ? rateColumn(names, header) : picked.score;
  return {
    header,
    names,
    weight,
    score,
    raters: picked.raters,
    deduction: first('deduction'),
    target: first('target'),
    actual: first('actual'),
    upperWeights: above(weights, weight),
    upperScores: above(scores, score),
  };
}
