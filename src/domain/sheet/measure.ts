import Fraction from 'fraction.js';
import type { DraftPart, DraftRow, DraftTotal } from './draft-row';
import type { ReadFigure } from './figure';
import type { StatedFigure } from './score-table';

/**
 * How a sheet counts. Weights are points, or shares of one that become points of 100. Scores are
 * points, shares like the weights, rates of each weight in percent or of one (unitRates), or marks
 * out of 100 for each indicator.
 */
export interface Measure {
  readonly weights: 'points' | 'shares';
  readonly scores: 'points' | 'shares' | 'rates' | 'unitRates' | 'hundred';
}

/** True where scores are parts of each weight, and no points. */
type ByWeight = 'rates' | 'unitRates' | 'hundred';

export const isByWeight = (measure: Measure): measure is Measure & { readonly scores: ByWeight } =>
  measure.scores === 'rates' || measure.scores === 'unitRates' || measure.scores === 'hundred';

const HUNDRED = new Fraction(100);
const ONE = new Fraction(1);

const figuresOf = (rows: readonly DraftRow[], of: 'weight' | 'score'): ReadFigure[] =>
  rows.flatMap((row) => (row[of] === null ? [] : [row[of].value]));

/** Weights between 0 and 1 that come near one together are shares. */
function areShares(weights: readonly ReadFigure[]): boolean {
  const whole = sum(weights.map(({ value }) => value));
  return (
    weights.length > 1 &&
    weights.every(({ value, percent }) => !percent && value.gte(0) && value.lte(1)) &&
    weights.some(({ value }) => value.gt(0) && value.lt(1)) &&
    whole.gte(new Fraction(1, 2)) &&
    whole.lte(2)
  );
}

const sum = (values: readonly Fraction[]): Fraction =>
  values.reduce((total, value) => total.add(value), new Fraction(0));

/**
 * Marks out of 100 for each indicator: the weights make 100, the scores more than that, more than
 * half of them exceed their weights, and none exceeds 100.
 */
function areMarks(rows: readonly DraftRow[], scale: Fraction): boolean {
  const pairs = rows.flatMap(({ weight, score }) =>
    weight === null || score === null
      ? []
      : [{ weight: weight.value.value.mul(scale), score: score.value.value }],
  );
  const over = pairs.filter(({ weight, score }) => score.gt(weight)).length;
  const [scores, weights] = [
    sum(pairs.map(({ score }) => score)),
    sum(pairs.map(({ weight }) => weight)),
  ];
  return (
    over * 2 > pairs.length &&
    weights.equals(HUNDRED) &&
    scores.gt(HUNDRED) &&
    pairs.every(({ score }) => score.lte(100))
  );
}

/** Rates without percent signs are of one where none is above 1. */
const ratesOf = (scores: readonly ReadFigure[]): Measure['scores'] =>
  scores.every(({ value, percent }) => !percent && value.lte(1)) ? 'unitRates' : 'rates';

/**
 * Finds out how a sheet counts. `share` tells that its weights are headed 权重 rather than 分值,
 * `rates` that its scores are headed 得分率.
 */
export function measureOf(rows: readonly DraftRow[], share: boolean, rates: boolean): Measure {
  const [weights, scores] = [figuresOf(rows, 'weight'), figuresOf(rows, 'score')];
  const shares = areShares(weights);
  const percents = weights.length > 0 && weights.every(({ percent }) => percent);
  const kind = shares ? 'shares' : 'points';
  const points = { weights: kind, scores: 'points' } as const;
  if (scores.length === 0 || weights.length === 0) return points;
  if (rates) return { weights: kind, scores: ratesOf(scores) };
  const scale = shares ? HUNDRED : ONE;
  if (scores.every(({ percent }) => percent)) {
    return percents || shares ? points : { weights: kind, scores: 'rates' };
  }
  if (shares && scores.every(({ value, percent }) => !percent && value.lte(1))) {
    return { weights: kind, scores: 'shares' };
  }
  const marked = (share || shares || percents) && areMarks(rows, scale);
  return marked ? { weights: kind, scores: 'hundred' } : points;
}

const times = (figure: ReadFigure, shares: boolean): Fraction =>
  shares && !figure.percent && figure.value.lte(1) ? figure.value.mul(HUNDRED) : figure.value;

/** A weight in points. */
export const weightPoints = (measure: Measure, figure: ReadFigure): Fraction =>
  times(figure, measure.weights === 'shares');

/** A score in points, by the weight of its indicator where scores are rates or marks. */
export function scorePoints(
  measure: Measure,
  figure: ReadFigure,
  weight: Fraction | null,
): Fraction {
  if (isByWeight(measure)) {
    const rate = times(figure, measure.scores === 'unitRates');
    return rate.mul(weight ?? HUNDRED).div(HUNDRED);
  }
  return times(figure, measure.scores === 'shares');
}

/** A stated sum in points; shares gain two decimals less than they lose. */
export function statedPoints(
  measure: Measure,
  { figure, stated }: Pick<DraftPart | DraftTotal, 'figure' | 'stated'>,
): StatedFigure {
  const { value: read } = stated;
  const kind = measure[figure === 'weight' ? 'weights' : 'scores'];
  const shares = kind === 'shares' || kind === 'unitRates';
  const value = times(read, shares);
  const scaled = !value.equals(read.value);
  return {
    value,
    decimals: scaled ? Math.max(0, read.decimals - 2) : read.decimals,
    loose: read.loose,
  };
}
