import type { Figure } from './figure';
import type { Indicator } from './framework';
import { isUnscored } from './is-unscored';
import { figuresOfMeasure } from './measure';
import { askedBy } from './rule-inputs';
import type { IndicatorRule, SimpleRule } from './scoring-rule';

const WHOLE_PPM = 1_000_000;

type PlainFault =
  | 'partly-above-whole'
  | 'tiers-not-ordered'
  | 'bands-not-ordered'
  | 'failures-not-counted'
  | 'units-differ';

/** What is wrong with the rule of an indicator, by its id. */
export type RuleFault =
  | { readonly kind: 'duplicate-checkpoint'; readonly indicator: string; readonly id: string }
  | { readonly kind: 'same-figure'; readonly indicator: string; readonly id: string }
  | { readonly kind: 'duplicate-part'; readonly indicator: string; readonly id: string }
  | { readonly kind: PlainFault; readonly indicator: string };

/** Values that stand more than once, each named once. */
export const repeated = (ids: readonly string[]): readonly string[] => [
  ...new Set(ids.filter((id, index) => ids.indexOf(id) !== index)),
];

const falls = (values: readonly number[]): boolean =>
  values.every((value, index) => index === 0 || value < (values[index - 1] ?? value));

/** Tiers go from the best bound to the worst; one bound may stand twice, first without itself. */
function tiersFall({ tiers, direction }: Extract<SimpleRule, { kind: 'tiers' }>): boolean {
  const sign = direction === 'higher' ? 1 : -1;
  return falls(tiers.map(({ boundPpm, exclusive }) => 2 * sign * boundPpm + (exclusive ? 1 : 0)));
}

/**
 * Figures that are held against each other in one unit. A name that is missing says nothing; two
 * that are there must be the same (公里 against 米).
 */
function unitFaults(figures: readonly Figure[]): readonly PlainFault[] {
  const units = new Set(figures.map(({ unit }) => unit));
  const names = new Set(figures.flatMap(({ unitName }) => unitName ?? []));
  return units.size > 1 || names.size > 1 ? ['units-differ'] : [];
}

function simpleFaults(rule: SimpleRule): readonly PlainFault[] {
  switch (rule.kind) {
    case 'checkpoints':
      return rule.partlyPpm > WHOLE_PPM ? ['partly-above-whole'] : [];
    case 'yesNo':
      return rule.noPpm > WHOLE_PPM ? ['partly-above-whole'] : [];
    case 'tiers':
      return [
        ...(tiersFall(rule) ? [] : (['tiers-not-ordered'] as const)),
        ...unitFaults(figuresOfMeasure(rule.measure)),
      ];
    case 'gatedRatio':
    case 'linear':
      return unitFaults(figuresOfMeasure(rule.measure));
    case 'bands': {
      const cuts = rule.bands.map(({ fromPpm }) => fromPpm);
      return falls(cuts) && cuts.at(-1) === 0 && (cuts[0] ?? 0) <= WHOLE_PPM
        ? []
        : ['bands-not-ordered'];
    }
    case 'failures':
      return rule.count.unit === 'count' ? [] : ['failures-not-counted'];
    case 'reverse':
      return unitFaults([rule.target, rule.actual]);
    case 'ratio':
      return unitFaults([rule.numerator, rule.denominator]);
    case 'shareDeduction':
      return unitFaults([rule.part, rule.whole]);
    default:
      return [];
  }
}

function simpleRulesOf(rule: IndicatorRule): readonly SimpleRule[] {
  if (isUnscored(rule)) return [];
  return rule.kind === 'composite' ? rule.parts.map((part) => part.rule) : [rule];
}

/** All faults of an indicator's rule that would make its score ambiguous. */
export function ruleFaults({ id: indicator, rule }: Indicator): readonly RuleFault[] {
  const asked = askedBy(rule);
  const checkpoints = asked.flatMap((each) =>
    each.kind === 'checkpoint' ? [each.checkpoint.id] : [],
  );
  const figures = asked.flatMap((each) => (each.kind === 'figure' ? [each.figure.id] : []));
  const parts = rule.kind === 'composite' ? rule.parts.map(({ id }) => id) : [];
  return [
    ...repeated(checkpoints).map((id) => ({
      kind: 'duplicate-checkpoint' as const,
      indicator,
      id,
    })),
    ...repeated(figures).map((id) => ({ kind: 'same-figure' as const, indicator, id })),
    ...repeated(parts).map((id) => ({ kind: 'duplicate-part' as const, indicator, id })),
    ...simpleRulesOf(rule)
      .flatMap(simpleFaults)
      .map((kind) => ({ kind, indicator })),
  ];
}
