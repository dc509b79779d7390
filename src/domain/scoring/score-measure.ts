import Fraction from 'fraction.js';
import type { Figure } from '../framework/figure';
import { figuresOfMeasure, type Measure } from '../framework/measure';
import { earned, ONE, type RuleContext, type RuleOutcome, ZERO } from './rule-outcome';
import { readFigures } from './score-figures';
import type { ScoringStep } from './scoring-step';

type Quotient = Exclude<Measure, { kind: 'reading' }>;

/** Small units in one of the large unit in which bounds and targets are said. */
const SMALL_UNITS: Readonly<Record<Figure['unit'], number>> = {
  fen: 100,
  count: 1,
  day: 1,
  ppm: 1_000_000,
  milli: 1000,
};

/** Where the divisor of a measure stands among its figures. */
const DIVISOR: Readonly<Record<Quotient['kind'], number>> = { quotient: 1, change: 0, saving: 0 };

function quotientOf(kind: Quotient['kind'], [first, second]: readonly [number, number]): Fraction {
  if (kind === 'quotient') return new Fraction(first, second);
  const [base, other] = [new Fraction(first), new Fraction(second)];
  return (kind === 'change' ? other.sub(base) : base.sub(other)).div(base);
}

const readingOf = ({ figure }: Extract<Measure, { kind: 'reading' }>, value: number): Fraction =>
  new Fraction(value, SMALL_UNITS[figure.unit]);

/**
 * Takes the value of a measure to a rule that turns it into a share of the weight. A divisor of zero
 * is what the measure says it means, or else named as missing.
 *
 * @param share the fraction of the weight for a value, with the steps that lead to it
 */
export function scoreMeasure(
  measure: Measure,
  context: RuleContext,
  share: (value: Fraction) => { readonly share: Fraction; readonly steps: readonly ScoringStep[] },
): RuleOutcome {
  const figures = figuresOfMeasure(measure);
  const divisor = measure.kind === 'reading' ? -1 : DIVISOR[measure.kind];
  const meaning = measure.kind === 'reading' ? undefined : measure.whenZero;
  const read = readFigures(figures, context, (index) => index === divisor && meaning === undefined);
  if (read.kind === 'lacking') return read.outcome;
  const [first = 0, second = 0] = read.values;
  if (read.values[divisor] === 0 && meaning !== undefined) {
    const best = meaning === 'best';
    const figure = figures[divisor]?.id ?? '';
    const step: ScoringStep = { kind: 'zeroDenominator', figure, best };
    return earned(context, best ? ONE : ZERO, [...read.steps, step], null);
  }
  const value =
    measure.kind === 'reading'
      ? readingOf(measure, first)
      : quotientOf(measure.kind, [first, second]);
  const found = share(value);
  const measured: ScoringStep = { kind: 'measure', form: measure.kind, value };
  return earned(context, found.share, [...read.steps, measured, ...found.steps], value);
}
