import type Fraction from 'fraction.js';
import { type Framework, indicatorsOf } from '../framework/framework';
import type { Grade } from '../framework/grade';
import type { Evaluation } from '../journal/evaluation';
import type { Registers } from '../journal/register';
import { type CappingRate, capGrade, type RatingCap } from '../policy/rating-cap';
import { gradeOf } from './grade-of';
import type { IndicatorScore } from './indicator-score';
import { printScore } from './print-score';
import { ZERO } from './rule-outcome';
import { scoreIndicator } from './score-indicator';

/** The scores of an evaluation in points; `total` is their exact sum, `printed` its print. */
export interface EvaluationScore {
  readonly indicators: readonly IndicatorScore[];
  /** Sum over the indicators that are scored so far. */
  readonly total: Fraction;
  readonly printed: string;
  /** The grade that counts, after caps. Only once every indicator is scored. */
  readonly grade: Grade | null;
  /** The grade that the total alone would give. */
  readonly gradeBeforeCaps: Grade | null;
  readonly caps: readonly RatingCap[];
  /** Caps whose rate no indicator gives, or gives with another denominator. */
  readonly uncheckedCaps: readonly RatingCap[];
  readonly complete: boolean;
  readonly scoredCount: number;
}

/** The rates that caps look at, from the indicators that measure them. */
function ratesOf(
  framework: Framework,
  scores: readonly IndicatorScore[],
): Partial<Record<CappingRate, Fraction>> {
  const rates: Partial<Record<CappingRate, Fraction>> = {};
  for (const [index, { measures }] of indicatorsOf(framework).entries()) {
    const measured = scores[index]?.measured;
    if (measures !== undefined && measured) rates[measures] = measured;
  }
  return rates;
}

/** Whether a cap means the rate that the framework measures: another denominator is another rate. */
function meansMeasured({ rate, reading }: RatingCap, framework: Framework): boolean {
  const measuring = indicatorsOf(framework).find(({ measures }) => measures === rate);
  const [meant, used] = [reading?.denominator, measuring?.denominator];
  return meant === undefined || used === undefined || meant === used;
}

function gradesOf(framework: Framework, scores: readonly IndicatorScore[], total: Fraction | null) {
  const gradeBeforeCaps = total === null ? null : gradeOf(framework, total);
  const all = framework.ratingCaps ?? [];
  const caps = all.filter((cap) => meansMeasured(cap, framework));
  const rates = caps.length === 0 ? {} : ratesOf(framework, scores);
  const capped = capGrade(framework.grades, gradeBeforeCaps, caps, rates);
  const unchecked = all.filter((cap) => !caps.includes(cap) || capped.unchecked.includes(cap));
  return {
    grade: capped.grade,
    gradeBeforeCaps,
    caps: capped.applied,
    uncheckedCaps: unchecked,
  };
}

function summed(
  framework: Framework,
  indicators: readonly IndicatorScore[],
  total: Fraction,
  scoredCount: number,
): EvaluationScore {
  const complete = scoredCount === indicators.length;
  return {
    indicators,
    total,
    printed: printScore(total, framework.rounding),
    ...gradesOf(framework, indicators, complete ? total : null),
    complete,
    scoredCount,
  };
}

const isScored = ({ status }: IndicatorScore): boolean => status === 'scored';
const countedOf = (score: IndicatorScore): Fraction =>
  isScored(score) ? (score.score ?? ZERO) : ZERO;

/** Scores every indicator of a framework; the total is the exact sum, whatever their order. */
export function scoreEvaluation(
  framework: Framework,
  evaluation: Pick<Evaluation, 'registers'>,
): EvaluationScore {
  const indicators = indicatorsOf(framework).map((each) =>
    scoreIndicator(each, evaluation, framework),
  );
  const total = indicators.reduce((sum, each) => sum.add(countedOf(each)), ZERO);
  return summed(framework, indicators, total, indicators.filter(isScored).length);
}

const replaced = <T>(all: readonly T[], index: number, by: T): readonly T[] => [
  ...all.slice(0, index),
  by,
  ...all.slice(index + 1),
];

/**
 * The scores with another score of one indicator, which costs the same however many there are beside
 * it. An indicator that was not scored before changes nothing.
 */
function withScore(
  before: EvaluationScore,
  framework: Framework,
  now: IndicatorScore,
): EvaluationScore {
  const index = before.indicators.findIndex(({ indicator }) => indicator === now.indicator);
  const old = before.indicators[index];
  if (old === undefined) return before;
  const count = before.scoredCount - Number(isScored(old)) + Number(isScored(now));
  const total = before.total.sub(countedOf(old)).add(countedOf(now));
  return summed(framework, replaced(before.indicators, index, now), total, count);
}

/** What all indicators but one give together so far, in points. */
export function totalWithout({ indicators, total }: EvaluationScore, indicator: string): Fraction {
  const own = indicators.find((each) => each.indicator === indicator);
  return own === undefined ? total : total.sub(countedOf(own));
}

/**
 * A total as it is printed while one indicator is being scored: one sum, however many others there are.
 * @param others what these give together, see {@link totalWithout}
 */
export const printTotal = (
  others: Fraction,
  now: IndicatorScore,
  { rounding }: Pick<Framework, 'rounding'>,
): string => printScore(others.add(countedOf(now)), rounding);

/**
 * The scores after values of one indicator have changed: the same as scoring everything anew, with
 * the work of one. An indicator that the framework does not have changes nothing.
 */
export function rescoreIndicator(
  before: EvaluationScore,
  framework: Framework,
  evaluation: Pick<Evaluation, 'registers'>,
  changed: string,
): EvaluationScore {
  const indicator = indicatorsOf(framework).find(({ id }) => id === changed);
  if (indicator === undefined) return before;
  return withScore(before, framework, scoreIndicator(indicator, evaluation, framework));
}

/** Beyond so many changed indicators, everything is scored anew sooner than one after another. */
const FEW = 16;

/** Indicators of which some register is another than it was; `section` and `conclusion` name none. */
function changedIn(before: Registers, now: Registers): ReadonlySet<string> {
  const changed = new Set<string>();
  const look = (at: Registers, other: Registers): void => {
    for (const field in at) if (at[field] !== other[field]) changed.add(field.split(':')[1] ?? '');
  };
  look(now, before);
  look(before, now);
  return changed;
}

/**
 * The scores of an evaluation that has gone on from another: the same as scoring everything anew,
 * with the work of what has changed. Registers that are the same objects have not.
 */
export function scoresAfter(
  before: { readonly registers: Registers; readonly scores: EvaluationScore },
  framework: Framework,
  evaluation: Pick<Evaluation, 'registers'>,
): EvaluationScore {
  const changed = changedIn(before.registers, evaluation.registers);
  if (changed.size > FEW) return scoreEvaluation(framework, evaluation);
  let { scores } = before;
  for (const each of changed) scores = rescoreIndicator(scores, framework, evaluation, each);
  return scores;
}
