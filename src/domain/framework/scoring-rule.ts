import * as z from 'zod/mini';
import { code } from '../kernel/identifier';
import { plainText } from '../kernel/plain-text';
import { checkpointsRule, yesNoRule } from './checkpoint-rules';
import { bandsRule, judgementRule } from './judged-rules';
import {
  failuresRule,
  gatedRatioRule,
  linearRule,
  ratioRule,
  reverseRule,
  shareDeductionRule,
  tiersRule,
} from './rate-rules';
import { UNSCORED_RULES } from './unscored-rules';

const SIMPLE = [
  checkpointsRule,
  yesNoRule,
  ratioRule,
  gatedRatioRule,
  tiersRule,
  linearRule,
  reverseRule,
  shareDeductionRule,
  failuresRule,
  bandsRule,
  judgementRule,
] as const;

const simpleRule = z.discriminatedUnion('kind', SIMPLE);
export type SimpleRule = z.infer<typeof simpleRule>;

/** Parts of one indicator, each with its shares of the weight and a rule of its own. */
const compositeRule = z.strictObject({
  kind: z.literal('composite'),
  parts: z
    .array(
      z.strictObject({
        id: code,
        name: plainText(1, 60),
        shares: z.int().check(z.minimum(1), z.maximum(1000)),
        rule: simpleRule,
      }),
    )
    .check(z.minLength(2), z.maxLength(10)),
});
export type CompositeRule = z.infer<typeof compositeRule>;

/** How an indicator is scored, as data: the same values give the same score on every machine. */
export const scoringRule = z.discriminatedUnion('kind', [...SIMPLE, compositeRule]);
export type ScoringRule = z.infer<typeof scoringRule>;

/** What an indicator asks: what gives it points, or what is looked at without any. */
export const indicatorRule = z.discriminatedUnion('kind', [
  ...SIMPLE,
  compositeRule,
  ...UNSCORED_RULES,
]);
export type IndicatorRule = z.infer<typeof indicatorRule>;
