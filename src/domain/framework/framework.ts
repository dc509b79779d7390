import * as z from 'zod/mini';
import { code } from '../kernel/identifier';
import { plainText } from '../kernel/plain-text';
import { milliPoints } from '../kernel/quantity';
import { scoringRule } from './scoring-rule';

/** A third-level indicator: what is scored. `basis` names the clause that it comes from. */
export const indicator = z.strictObject({
  id: code,
  name: plainText(1, 60),
  explanation: plainText(0, 600),
  basis: plainText(1, 120),
  weightMilli: milliPoints,
  rule: scoringRule,
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

/** A rating and the total, in thousandths, from which on it holds (half-open bands, best first). */
export const grade = z.strictObject({ label: plainText(1, 20), fromMilli: milliPoints });
export type Grade = z.infer<typeof grade>;

/** Where and how a computed score is rounded for print; exact values are kept beside it. */
const rounding = z.strictObject({
  decimals: z.int().check(z.minimum(0), z.maximum(4)),
  mode: z.literal('halfUp'),
});
export type Rounding = z.infer<typeof rounding>;

/**
 * An indicator framework of three levels with weights that sum to 100 points.
 * `weights` says whether the weights are `official` or a `sample` of ours (示例权重).
 */
export const framework = z.strictObject({
  v: z.literal(1),
  id: code,
  version: plainText(1, 40),
  title: plainText(1, 120),
  source: plainText(1, 200),
  weights: z.enum(['official', 'sample']),
  levels: z.array(firstLevel).check(z.minLength(1)),
  rounding,
  grades: z.array(grade).check(z.minLength(1)),
});
export type Framework = z.infer<typeof framework>;

/** All third-level indicators in the order of the framework. */
export const indicatorsOf = (of: Framework): readonly Indicator[] =>
  of.levels.flatMap((level) => level.groups.flatMap((group) => group.indicators));
