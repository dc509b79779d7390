import { type Framework, type Indicator, indicatorsOf } from './framework';

/** The weights of a framework sum to 100 points. */
const TOTAL_WEIGHT_MILLI = 100_000;

/** What is wrong with a framework: as data, so that whoever publishes it can be told. */
export type FrameworkFault =
  | { readonly kind: 'weight-sum'; readonly sumMilli: number }
  | { readonly kind: 'duplicate-id'; readonly id: string }
  | { readonly kind: 'duplicate-checkpoint'; readonly indicator: string; readonly id: string }
  | { readonly kind: 'same-figure'; readonly indicator: string; readonly id: string }
  | { readonly kind: 'partly-above-whole'; readonly indicator: string }
  | { readonly kind: 'duplicate-grade'; readonly label: string }
  | { readonly kind: 'grades-not-descending'; readonly label: string }
  | { readonly kind: 'grades-not-to-zero' };

const repeated = (ids: readonly string[]): readonly string[] => [
  ...new Set(ids.filter((id, index) => ids.indexOf(id) !== index)),
];

const sumMilli = (indicators: readonly Indicator[]): number =>
  indicators.reduce((sum, { weightMilli }) => sum + weightMilli, 0);

function ruleFaults({ id: indicator, rule }: Indicator): readonly FrameworkFault[] {
  if (rule.kind === 'judgement') return [];
  if (rule.kind === 'ratio') {
    const { id } = rule.numerator;
    return id === rule.denominator.id ? [{ kind: 'same-figure', indicator, id }] : [];
  }
  const twice = repeated(rule.points.map(({ id }) => id));
  return [
    ...twice.map((id) => ({ kind: 'duplicate-checkpoint' as const, indicator, id })),
    ...(rule.partlyPpm > 1_000_000 ? [{ kind: 'partly-above-whole' as const, indicator }] : []),
  ];
}

function gradeFaults({ grades }: Framework): readonly FrameworkFault[] {
  const twice = repeated(grades.map(({ label }) => label));
  const rising = grades.filter(({ fromMilli }, index) => {
    const above = grades[index - 1];
    return above !== undefined && fromMilli >= above.fromMilli;
  });
  const reachesZero = grades.at(-1)?.fromMilli === 0;
  return [
    ...twice.map((label) => ({ kind: 'duplicate-grade' as const, label })),
    ...rising.map(({ label }) => ({ kind: 'grades-not-descending' as const, label })),
    ...(reachesZero ? [] : [{ kind: 'grades-not-to-zero' as const }]),
  ];
}

/** All faults of a framework that would make its scores ambiguous; empty when there are none. */
export function checkFramework(framework: Framework): readonly FrameworkFault[] {
  const indicators = indicatorsOf(framework);
  const sum = sumMilli(indicators);
  const ids = framework.levels.flatMap((level) => [
    level.id,
    ...level.groups.flatMap((group) => [group.id, ...group.indicators.map(({ id }) => id)]),
  ]);
  return [
    ...(sum === TOTAL_WEIGHT_MILLI ? [] : [{ kind: 'weight-sum' as const, sumMilli: sum }]),
    ...repeated(ids).map((id) => ({ kind: 'duplicate-id' as const, id })),
    ...indicators.flatMap(ruleFaults),
    ...gradeFaults(framework),
  ];
}
