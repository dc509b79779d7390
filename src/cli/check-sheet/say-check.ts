import type { RatingCap } from '../../domain/policy/rating-cap';
import { fromPpm } from '../../domain/scoring/exact';
import type { SheetCheck } from '../../domain/sheet/check-score-table';
import { decimalText } from '../../domain/sheet/decimal';
import type { Place } from '../../domain/sheet/grid';
import { cellOf, type ScoreTable } from '../../domain/sheet/score-table';
import {
  sayCap,
  sayNote,
  sayProblem,
  sayRounded,
  CHECK_WORDS_OF_SHEET as WORDS,
} from '../../text/sheet-words';
import { withSheetOption } from '../sheet-option';

/** A problem as it is given out: code, sheet and cell, and a sentence. */
interface SaidProblem {
  readonly code: string;
  readonly where: string;
  readonly message: string;
}

/** A place as spreadsheets write it: 评分表!G12; just the cell for CSV. */
function whereOf(table: ScoreTable, at: Place | null): string {
  if (at === null) return WORDS.published;
  const cell = cellOf(table, at);
  return table.sheet === null ? cell : `${table.sheet}!${cell}`;
}

const percent = (rate: NonNullable<SheetCheck['executionRate']>): string =>
  decimalText(rate.mul(100));

const capWords = ({ barred, belowPpm, source }: RatingCap): string =>
  sayCap(barred, percent(fromPpm(belowPpm)), source);

const problemsOf = (table: ScoreTable, check: SheetCheck): readonly SaidProblem[] =>
  check.problems.map((problem) => ({
    code: problem.code,
    where: whereOf(table, problem.at),
    message: sayProblem(problem),
  }));

function notesOf(table: ScoreTable, { rounded, unchecked }: SheetCheck): readonly string[] {
  const told = table.notes.map((note) =>
    withSheetOption(note, sayNote(note, 'at' in note ? cellOf(table, note.at) : '')),
  );
  const near = rounded.map(({ at, stated, exact }) =>
    sayRounded(stated, exact, whereOf(table, at)),
  );
  const open =
    unchecked.length === 0 ? [] : [`${WORDS.unchecked}：${unchecked.map(capWords).join('；')}`];
  return [...told, ...near, ...open];
}

/** The check as one JSON object: figures are decimal strings without trailing zeros. */
export function checkAsJson(table: ScoreTable, check: SheetCheck): string {
  const { weightSum, total, grade, cappedGrade, caps, level1, executionRate } = check;
  return JSON.stringify({
    sheet: table.sheet,
    weightSum: weightSum === null ? null : decimalText(weightSum),
    total: decimalText(total),
    grade,
    cappedGrade,
    caps: caps.map((cap) => ({
      id: cap.id,
      barred: cap.barred,
      belowPercent: percent(fromPpm(cap.belowPpm)),
      message: capWords(cap),
      source: cap.source,
    })),
    executionRate: executionRate === null ? null : `${percent(executionRate)}%`,
    level1: level1.map(({ name, weight, score }) => ({
      name,
      weight: decimalText(weight),
      score: decimalText(score),
    })),
    problems: problemsOf(table, check),
    notes: notesOf(table, check),
  });
}

/** The check in lines for a person. */
export function checkInLines(table: ScoreTable, check: SheetCheck): readonly string[] {
  const { weightSum, total, grade, cappedGrade, caps, level1, executionRate } = check;
  const problems = problemsOf(table, check);
  const figures = [
    ...(table.sheet === null ? [] : [`${WORDS.sheet}：${table.sheet}`]),
    `${WORDS.weightSum}：${weightSum === null ? WORDS.none : decimalText(weightSum)}`,
    `${WORDS.total}：${decimalText(total)}`,
    `${WORDS.grade}：${grade ?? WORDS.unknownGrade}`,
    `${WORDS.cappedGrade}：${cappedGrade ?? WORDS.unknownGrade}`,
    ...(executionRate === null ? [] : [`${WORDS.executionRate}：${percent(executionRate)}%`]),
    ...caps.map((cap) => `${WORDS.caps}：${capWords(cap)}`),
  ];
  const parts = level1.map(
    ({ name, weight, score }) => `  ${name}：${decimalText(score)} / ${decimalText(weight)}`,
  );
  const found = problems.map(({ code, where, message }) => `  ${code}  ${where}  ${message}`);
  return [
    ...figures,
    `${WORDS.level1}：`,
    ...parts,
    ...(found.length === 0
      ? [WORDS.noProblems]
      : [`${WORDS.problems}（${found.length}）：`, ...found]),
    `${WORDS.notes}：`,
    ...notesOf(table, check).map((note) => `  ${note}`),
  ];
}
