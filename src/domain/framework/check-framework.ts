import { type Framework, type Indicator, indicatorsOf } from './framework';
import { isUnscored } from './is-unscored';
import { type RuleFault, repeated, ruleFaults } from './rule-faults';

/** The weights of a framework sum to 100 points. */
const TOTAL_WEIGHT_MILLI = 100_000;

/** What is wrong with a framework: as data, so that whoever publishes it can be told. */
export type FrameworkFault =
  | RuleFault
  | { readonly kind: 'weight-sum'; readonly sumMilli: number }
  | { readonly kind: 'duplicate-id'; readonly id: string }
  /** Scores are rounded to fewer decimals than this weight has, so nobody could reach it. */
  | { readonly kind: 'weight-finer-than-rounding'; readonly indicator: string }
  /** Points beside an indicator that gives none, or both sorts in one framework: a sum of neither. */
  | { readonly kind: 'points-on-unscored'; readonly indicator: string }
  | { readonly kind: 'measured-twice'; readonly indicator: string }
  | { readonly kind: 'cap-bars-unknown-grade'; readonly cap: string; readonly label: string }
  | { readonly kind: 'duplicate-grade'; readonly label: string }
  | { readonly kind: 'grades-not-descending'; readonly label: string }
  | { readonly kind: 'grades-not-to-zero' };

const sumMilli = (indicators: readonly Indicator[]): number =>
  indicators.reduce((sum, { weightMilli }) => sum + weightMilli, 0);

function gradeFaults({ grades, ratingCaps = [] }: Framework): readonly FrameworkFault[] {
  const labels = grades.map(({ label }) => label);
  const rising = grades.filter(({ fromMilli }, index) => {
    const above = grades[index - 1];
    return above !== undefined && fromMilli >= above.fromMilli;
  });
  const reachesZero = grades.at(-1)?.fromMilli === 0;
  const foreign = ratingCaps.filter(({ barred }) => !labels.includes(barred));
  return [
    ...repeated(labels).map((label) => ({ kind: 'duplicate-grade' as const, label })),
    ...rising.map(({ label }) => ({ kind: 'grades-not-descending' as const, label })),
    ...(reachesZero ? [] : [{ kind: 'grades-not-to-zero' as const }]),
    ...foreign.map(({ id, barred }) => ({
      kind: 'cap-bars-unknown-grade' as const,
      cap: id,
      label: barred,
    })),
  ];
}

function weightFaults(
  { rounding }: Framework,
  indicators: readonly Indicator[],
): readonly FrameworkFault[] {
  const sum = sumMilli(indicators);
  const unscored = indicators.filter(({ rule }) => isUnscored(rule));
  const asked = unscored.length === indicators.length ? 0 : TOTAL_WEIGHT_MILLI;
  const unit = 10 ** Math.max(0, 3 - rounding.decimals);
  const isTotalOnly = (rounding.at ?? 'total') === 'total';
  const finer = isTotalOnly ? [] : indicators.filter(({ weightMilli }) => weightMilli % unit !== 0);
  return [
    ...(sum === asked ? [] : [{ kind: 'weight-sum' as const, sumMilli: sum }]),
    ...unscored
      .filter(({ weightMilli }) => weightMilli !== 0 || unscored.length < indicators.length)
      .map(({ id }) => ({ kind: 'points-on-unscored' as const, indicator: id })),
    ...finer.map(({ id }) => ({ kind: 'weight-finer-than-rounding' as const, indicator: id })),
  ];
}

function measuringFaults(indicators: readonly Indicator[]): readonly FrameworkFault[] {
  const measuring = indicators.filter(({ measures }) => measures !== undefined);
  return measuring
    .filter((each, index) => measuring.findIndex((m) => m.measures === each.measures) !== index)
    .map(({ id }) => ({ kind: 'measured-twice', indicator: id }));
}

/** All faults of a framework that would make its scores ambiguous; empty when there are none. */
export function checkFramework(framework: Framework): readonly FrameworkFault[] {
  const indicators = indicatorsOf(framework);
  const ids = framework.levels.flatMap((level) => [
    level.id,
    ...level.groups.flatMap((group) => [group.id, ...group.indicators.map(({ id }) => id)]),
  ]);
  return [
    ...weightFaults(framework, indicators),
    ...repeated(ids).map((id) => ({ kind: 'duplicate-id' as const, id })),
    ...indicators.flatMap(ruleFaults),
    ...measuringFaults(indicators),
    ...gradeFaults(framework),
  ];
}
