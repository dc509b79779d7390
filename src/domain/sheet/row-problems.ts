import type Fraction from 'fraction.js';
import { decimalText, settle } from './decimal';
import { isTakenOff } from './extra';
import { nameOf, type Placed, type ScoreRow } from './score-table';
import type { SheetProblem } from './sheet-problem';

function negative(
  code: 'weight-negative' | 'score-negative',
  name: string,
  figure: Placed<Fraction> | null,
): SheetProblem[] {
  if (figure === null || !figure.value.lt(0)) return [];
  return [{ code, at: figure.at, name, figure: decimalText(figure.value) }];
}

/** What does not hold within one indicator. */
export function rowProblems(row: ScoreRow): SheetProblem[] {
  const { weight, score } = row;
  const name = nameOf(row);
  // What is taken off may be written as figures below zero; it is no more than its weight.
  const taken = isTakenOff(row.path);
  const problems = taken
    ? []
    : [...negative('weight-negative', name, weight), ...negative('score-negative', name, score)];
  if (weight === null || score === null) return problems;
  const sizes = [score.value, weight.value].map((value) => settle(taken ? value.abs() : value));
  const [given, most] = sizes;
  if (given === undefined || most === undefined || given.lte(most)) return problems;
  const [over, full] = [decimalText(given), decimalText(most)];
  return [
    ...problems,
    { code: 'score-over-weight', at: score.at, name, score: over, weight: full },
  ];
}
