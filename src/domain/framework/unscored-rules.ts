import * as z from 'zod/mini';
import { code } from '../kernel/identifier';
import { plainText } from '../kernel/plain-text';
import { nonNegative } from '../kernel/quantity';
import { figure } from './figure';
import { direction } from './rate-rules';

/** One of several answers; `needsText` where it says nothing without words (其他). */
const option = z.strictObject({
  id: code,
  label: plainText(1, 40),
  needsText: z.optional(z.literal(true)),
});

/** How likely the year's target is; `needsCause` where that alone is a deviation. */
const likelihood = z.strictObject({
  id: code,
  label: plainText(1, 40),
  needsCause: z.optional(z.literal(true)),
});

/** How a monitoring form calls its columns, and what it lets choose. */
export const monitoringTerms = z.strictObject({
  columns: z.strictObject({
    annual: plainText(1, 40),
    toDate: plainText(1, 40),
    forecast: plainText(1, 40),
    /** Of a target in words: whether what is expected reaches it. */
    reached: plainText(1, 40),
    causes: plainText(1, 40),
    causeText: plainText(1, 40),
    likelihood: plainText(1, 40),
  }),
  causes: z.array(option).check(z.minLength(1)),
  likelihoods: z.array(likelihood).check(z.minLength(1)),
});

/** A heading under which an opinion is written, with what it looks at where the source says so. */
export const opinionRule = z.strictObject({
  kind: z.literal('opinion'),
  aspects: z.array(plainText(1, 120)),
});
export type OpinionRule = z.infer<typeof opinionRule>;

/** What is watched over the year: an amount of something, or a target in words. */
const watchedTarget = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('quantity'),
    unit: figure.shape.unit,
    unitName: figure.shape.unitName,
    direction,
    /** In the small unit of its figures. */
    annual: nonNegative,
  }),
  z.strictObject({ kind: z.literal('words'), annual: plainText(1, 200) }),
]);
export type WatchedTarget = z.infer<typeof watchedTarget>;

/** One line of a monitoring form: an objective, or how far the budget is spent (双监控). */
export const watchedRule = z.strictObject({
  kind: z.literal('watched'),
  track: z.enum(['objectives', 'budget']),
  target: watchedTarget,
  terms: monitoringTerms,
});
export type WatchedRule = z.infer<typeof watchedRule>;

/** Rules that ask and give no points. */
export const UNSCORED_RULES = [opinionRule, watchedRule] as const;
export type UnscoredRule = OpinionRule | WatchedRule;
