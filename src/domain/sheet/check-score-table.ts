import Fraction from 'fraction.js';
import type { GradeScheme } from '../policy/grade-scheme';
import { capGrade, type RatingCap } from '../policy/rating-cap';
import { gradeOf } from '../scoring/grade-of';
import {
  type Comparisons,
  compareParts,
  compareTotals,
  meanScore,
  type RoundedFigure,
  trimmedMean,
} from './check-stated';
import { decimalText, settle, sumOf } from './decimal';
import { weighedRows } from './extra';
import type { Place } from './grid';
import { rowProblems } from './row-problems';
import type { CellFault, ScoreRow, ScoreTable, StatedFigure, TotalFigure } from './score-table';
import type { SheetProblem, StatedBy } from './sheet-problem';
import { meantGrade } from './stated-grade';

/** What a score sheet is held against. */
export interface SheetExpectations {
  readonly scheme: GradeScheme;
  readonly caps: readonly RatingCap[];
  /** 1 for 100 %; null to take the sheet's own, where its fund block has one. */
  readonly executionRate: Fraction | null;
  readonly publishedTotal: StatedFigure | null;
  readonly publishedGrade: string | null;
}

/** Sums of one first level. */
export interface FirstLevelSum {
  readonly name: string;
  readonly weight: Fraction;
  readonly score: Fraction;
}

/** What a score sheet comes to, and what does not hold in it. Figures are exact. */
export interface SheetCheck {
  /** Null for a sheet without weights. */
  readonly weightSum: Fraction | null;
  readonly total: Fraction;
  /** Null while a score is missing or unreadable. */
  readonly grade: string | null;
  readonly cappedGrade: string | null;
  readonly caps: readonly RatingCap[];
  /** Caps whose rate is unknown. */
  readonly unchecked: readonly RatingCap[];
  readonly executionRate: Fraction | null;
  readonly level1: readonly FirstLevelSum[];
  readonly problems: readonly SheetProblem[];
  readonly rounded: readonly RoundedFigure[];
}

const HUNDRED = new Fraction(100);

const sumIn = (rows: readonly ScoreRow[], of: 'weight' | 'score'): Fraction =>
  settle(sumOf(rows.flatMap((row) => (row[of] === null ? [] : [row[of].value]))));

/**
 * A list of scores, as of several projects, has no weights; it states a mean, or its scores make
 * more than the hundred that each of them and what is stated of all stay below.
 */
function isList({ hasWeights, totals, rows }: ScoreTable): boolean {
  if (hasWeights) return false;
  if (totals.some(({ figure }) => figure === 'mean' || figure === 'trimmed')) return true;
  const each = rows.every(({ score }) => score === null || score.value.lte(HUNDRED));
  const within = totals.every(({ stated }) => stated.value.lte(HUNDRED));
  return within && each && sumIn(rows, 'score').gt(HUNDRED);
}

function firstLevels(rows: readonly ScoreRow[]): FirstLevelSum[] {
  const groups = new Map<string, ScoreRow[]>();
  for (const row of rows) {
    const name = row.path[0] ?? '';
    groups.set(name, [...(groups.get(name) ?? []), row]);
  }
  return [...groups].map(([name, within]) => ({
    name,
    weight: sumIn(within, 'weight'),
    score: sumIn(within, 'score'),
  }));
}

const isUnreadWeight = (fault: CellFault): boolean =>
  fault.code === 'not-a-number' && fault.figure === 'weight' && fault.of === 'indicator';

function weightProblems(table: ScoreTable, sum: Fraction): SheetProblem[] {
  const { hasWeights, weightHeader: at } = table;
  if (hasWeights && sum.equals(HUNDRED)) return [];
  if (isList(table)) return [];
  // What could not be read may be what is missing.
  if (sum.lt(HUNDRED) && table.faults.some(isUnreadWeight)) return [];
  return [{ code: 'weights-not-100', at, sum: hasWeights ? decimalText(sum) : null }];
}

const ofScores = (fault: CellFault): boolean =>
  fault.code === 'score-missing' ||
  (fault.code === 'not-a-number' && fault.figure === 'score' && fault.of === 'indicator');

/** A sheet without a column of scores lacks them all; one sentence says it. */
function faultProblems({ faults, rows, weightHeader: at, raters }: ScoreTable): SheetProblem[] {
  const silent = rows.every(({ score }) => score === null) && !faults.some(ofScores);
  if (!silent) return [...faults];
  return [...faults, { code: 'score-missing', at, name: null, written: null, raters }];
}

interface StatedGrade {
  readonly word: string;
  readonly at: Place | null;
  readonly by: StatedBy;
}

function gradeProblems(
  table: ScoreTable,
  { scheme, publishedGrade }: SheetExpectations,
  grade: string | null,
  capped: string | null,
): SheetProblem[] {
  if (grade === null || capped === null) return [];
  const labels = scheme.grades.map(({ label }) => label);
  const stated: StatedGrade[] = table.grades.map(({ value, at }) => ({
    word: value,
    at,
    by: 'sheet',
  }));
  if (publishedGrade !== null) stated.push({ word: publishedGrade, at: null, by: 'published' });
  return stated
    .filter(({ word }) => meantGrade(word, labels) !== capped)
    .map(({ word, at, by }) => ({
      code: 'grade-mismatch',
      at,
      by,
      stated: word,
      grade,
      capped,
      labels,
    }));
}

const isTrimmed = ({ totals }: ScoreTable): boolean =>
  totals.some(({ figure }) => figure === 'trimmed');

/** What a list states of all its scores is their mean, whatever it is called. */
function withMeans(table: ScoreTable): ScoreTable {
  const figure: TotalFigure = isTrimmed(table) ? 'trimmed' : 'mean';
  const totals = table.totals.map((total) =>
    total.figure === 'score' ? { ...total, figure } : total,
  );
  return { ...table, totals };
}

function totalOf(table: ScoreTable, list: boolean): Fraction {
  if (!list) return sumIn(table.rows, 'score');
  return settle(isTrimmed(table) ? trimmedMean(table.rows) : meanScore(table.rows));
}

const both = (a: Comparisons, b: Comparisons): Comparisons => ({
  problems: [...a.problems, ...b.problems],
  rounded: [...a.rounded, ...b.rounded],
});

/** Recomputes a score table and holds everything that it and the publication state against it. */
export function checkScoreTable(table: ScoreTable, expected: SheetExpectations): SheetCheck {
  const { rows } = table;
  const weightSum = sumIn(weighedRows(rows), 'weight');
  const list = isList(table);
  const total = totalOf(table, list);
  const complete = rows.every(({ score }) => score !== null) && !table.faults.some(ofScores);
  const grade = complete ? gradeOf(expected.scheme, total) : null;
  const executionRate = expected.executionRate ?? table.executionRate?.value ?? null;
  const rates = executionRate === null ? {} : { budgetExecutionRate: executionRate };
  const capped = capGrade(expected.scheme.grades, grade, expected.caps, rates);
  const held = list ? withMeans(table) : table;
  const compared = both(compareParts(table), compareTotals(held, total, expected.publishedTotal));
  const [own, kept] = [grade?.label ?? null, capped.grade?.label ?? null];
  return {
    weightSum: table.hasWeights ? weightSum : null,
    total,
    grade: own,
    cappedGrade: kept,
    caps: capped.applied,
    unchecked: capped.unchecked,
    executionRate,
    level1: firstLevels(rows),
    problems: [
      ...weightProblems(table, weightSum),
      ...faultProblems(table),
      ...rows.flatMap(rowProblems),
      ...compared.problems,
      ...gradeProblems(table, expected, own, kept),
    ],
    rounded: compared.rounded,
  };
}
