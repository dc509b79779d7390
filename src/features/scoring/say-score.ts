import type { Framework, Indicator } from '../../domain/framework/framework';
import type { IndicatorScore, ScoringStep } from '../../domain/scoring/indicator-score';
import { printScore } from '../../domain/scoring/print-score';
import { FINDING_WORDS, RULE_WORDS, STEP_WORDS, UNIT_WORDS } from '../../text/scoring-words';
import { printDecimal } from './typed-decimal';
import { printFigure } from './typed-figure';

type Points = Parameters<typeof printScore>[0];

/** Points as they are exactly: three decimals where that holds them, else about and the fraction. */
export function sayPoints(points: Points): string {
  const milli = points.mul(1000);
  if (milli.d === 1n) return printDecimal(Number(milli.n), 3, 'shortest');
  const printed = printScore(points, { decimals: 2, mode: 'halfUp' });
  return STEP_WORDS.about(printed, `${points.n}/${points.d}`);
}

/** A ratio as a percentage with two decimals. */
const sayPercent = (ratio: Points): string =>
  `${printScore(ratio.mul(100), { decimals: 2, mode: 'halfUp' })}%`;

const sayPpm = (ppm: number): string => `${printDecimal(ppm, 4, 'shortest')}%`;

/** The score of an indicator as it is printed; null until there is one. */
export const printIndicatorScore = (
  { score }: IndicatorScore,
  { rounding }: Framework,
): string | null => (score === null ? null : printScore(score, rounding));

/** How a rule scores, in words. */
export function sayRule({ rule }: Indicator): string {
  switch (rule.kind) {
    case 'checkpoints':
      return RULE_WORDS.checkpoints(rule.points.length, sayPpm(rule.partlyPpm));
    case 'ratio':
      return RULE_WORDS.ratio(rule.numerator.label, rule.denominator.label, sayPpm(rule.targetPpm));
    case 'judgement':
      return RULE_WORDS.judgement(rule.guidance);
  }
}

function sayPoint(step: Extract<ScoringStep, { kind: 'point' }>, { rule }: Indicator): string {
  const points = rule.kind === 'checkpoints' ? rule.points : [];
  const text = points.find(({ id }) => id === step.checkpoint)?.text ?? step.checkpoint;
  return STEP_WORDS.point(text, FINDING_WORDS[step.finding], sayPoints(step.score));
}

function sayFigureStep(
  { figure, value }: Extract<ScoringStep, { kind: 'figure' }>,
  { rule }: Indicator,
): string {
  const figures = rule.kind === 'ratio' ? [rule.numerator, rule.denominator] : [];
  const named = figures.find(({ id }) => id === figure);
  if (named === undefined) return STEP_WORDS.figure(figure, String(value));
  const unit = UNIT_WORDS[named.unit];
  return STEP_WORDS.figure(named.label, `${printFigure(value, named.unit)} ${unit}`.trim());
}

function sayRatio(step: Extract<ScoringStep, { kind: 'ratio' }>): readonly string[] {
  return [
    STEP_WORDS.ratio(sayPercent(step.ratio), sayPpm(step.targetPpm)),
    step.capped ? STEP_WORDS.capped : STEP_WORDS.attained(sayPercent(step.attained)),
  ];
}

function sayStep(step: ScoringStep, indicator: Indicator): readonly string[] {
  switch (step.kind) {
    case 'share':
      return [STEP_WORDS.share(step.points, sayPoints(step.share))];
    case 'point':
      return [sayPoint(step, indicator)];
    case 'figure':
      return [sayFigureStep(step, indicator)];
    case 'ratio':
      return sayRatio(step);
    case 'judged':
      return [STEP_WORDS.judged(sayPoints(step.score))];
    case 'deducted':
      return [STEP_WORDS.deducted(sayPoints(step.lost))];
  }
}

/** How a score came about, line by line. */
export const saySteps = ({ steps }: IndicatorScore, indicator: Indicator): readonly string[] =>
  steps.flatMap((step) => sayStep(step, indicator));
