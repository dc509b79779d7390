import * as z from 'zod/mini';
import { month } from '../kernel/calendar-date';
import { code } from '../kernel/identifier';
import { plainText } from '../kernel/plain-text';
import { milliPoints } from '../kernel/quantity';
import { panelMembers } from '../policy/panel-policy';
import { cappingRate, rateDenominator, ratingCap } from '../policy/rating-cap';
import { conclusion } from './conclusion';
import { evaluationKind } from './evaluation-kind';
import { grade } from './grade';
import { isUnscored } from './is-unscored';
import { monitoringWarnings } from './monitoring-form';
import { rounding } from './rounding';
import { indicatorRule } from './scoring-rule';
import { benchmark, dataSource, evidenceClass, valueMethod } from './sourcing';
import { weightRule } from './weight-rule';

/**
 * A third-level indicator: what is scored. `basis` names the clause that it comes from, `target`
 * the value to be reached in words, `measures` the rate that a rating cap may look at.
 */
export const indicator = z.strictObject({
  id: code,
  name: plainText(1, 60),
  explanation: plainText(0, 600),
  basis: plainText(1, 120),
  weightMilli: milliPoints,
  rule: indicatorRule,
  target: z.optional(plainText(1, 120)),
  evidence: z.optional(z.array(evidenceClass)),
  source: z.optional(dataSource),
  method: z.optional(valueMethod),
  benchmark: z.optional(benchmark),
  measures: z.optional(cappingRate),
  /** What that rate is divided by, where the framework says. */
  denominator: z.optional(rateDenominator),
});
export type Indicator = z.infer<typeof indicator>;

const secondLevel = z.strictObject({
  id: code,
  name: plainText(1, 60),
  indicators: z.array(indicator).check(z.minLength(1)),
});

const firstLevel = z.strictObject({
  id: code,
  name: plainText(1, 60),
  groups: z.array(secondLevel).check(z.minLength(1)),
});
export type FirstLevel = z.infer<typeof firstLevel>;

/**
 * An indicator framework of three levels with weights that sum to 100 points.
 * `weights` says whether the weights are `official`, a `sample` of ours (示例权重), or `none` where
 * nothing gives points. Grades, caps
 * and the watch at grade cuts stand in it, so that a score and its grade need nothing else.
 */
export const framework = z.strictObject({
  v: z.literal(1),
  id: code,
  version: plainText(1, 40),
  title: plainText(1, 120),
  source: plainText(1, 200),
  weights: z.enum(['official', 'sample', 'none']),
  kind: z.optional(evaluationKind),
  levels: z.array(firstLevel).check(z.minLength(1)),
  /** What a panel may conclude, where it concludes in words besides the points (事前评估). */
  conclusions: z.optional(z.array(conclusion).check(z.minLength(2))),
  /** In monitoring: the month at whose end the figures stand, and what is warned of (双监控). */
  monitoring: z.optional(
    z.strictObject({ through: month, warnings: z.optional(monitoringWarnings) }),
  ),
  rounding,
  grades: z.array(grade).check(z.minLength(1)),
  ratingCaps: z.optional(z.array(ratingCap)),
  /** A total nearer than this to a grade cut, in thousandths, wants a second person's look. */
  secondLookMilli: z.optional(milliPoints),
  /** The fewest members of an expert panel, where the place rules it: packs stand at the desk only. */
  panelMembers: z.optional(panelMembers),
  weightRules: z.optional(z.array(weightRule)),
  /** What a reader has to know of the frame and no rule computes: gaps of the source, conditions. */
  notes: z.optional(z.array(plainText(1, 300))),
});
export type Framework = z.infer<typeof framework>;

// Asked for at every key stroke; a framework never changes once it is read.
const listed = new WeakMap<Framework, readonly Indicator[]>();

/** All third-level indicators in the order of the framework. */
export function indicatorsOf(of: Framework): readonly Indicator[] {
  const known = listed.get(of);
  if (known !== undefined) return known;
  const all = of.levels.flatMap((level) => level.groups.flatMap((group) => group.indicators));
  listed.set(of, all);
  return all;
}

/** Whether nothing in a framework gives points: an appraisal in words, or monitoring. */
export const givesNoPoints = (of: Framework): boolean =>
  indicatorsOf(of).every(({ rule }) => isUnscored(rule));
