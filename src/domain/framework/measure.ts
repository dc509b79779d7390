import * as z from 'zod/mini';
import { type Figure, figure } from './figure';

/**
 * What a denominator of zero means: the best or the worst outcome of the rule. Where a framework
 * does not say, there is no score and a person has to look.
 */
export const whenZero = z.enum(['best', 'worst']);
export type WhenZero = z.infer<typeof whenZero>;

/**
 * A value that rules look at, as an exact rational made of figures:
 * - `quotient` numerator ÷ denominator (执行率, 完成率, 到位率);
 * - `change` (after − before) ÷ before (变动率, 调整率);
 * - `saving` (planned − actual) ÷ planned (成本节约率);
 * - `reading` one figure in its large unit: a rate as 1 for 100 %, yuan, days, counts (满意度, 延期天数).
 */
export const measure = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('quotient'),
    numerator: figure,
    denominator: figure,
    whenZero: z.optional(whenZero),
  }),
  z.strictObject({
    kind: z.literal('change'),
    before: figure,
    after: figure,
    whenZero: z.optional(whenZero),
  }),
  z.strictObject({
    kind: z.literal('saving'),
    planned: figure,
    actual: figure,
    whenZero: z.optional(whenZero),
  }),
  z.strictObject({ kind: z.literal('reading'), figure }),
]);
export type Measure = z.infer<typeof measure>;

/** The figures of a measure in the order in which they are asked for. */
export function figuresOfMeasure(of: Measure): readonly Figure[] {
  switch (of.kind) {
    case 'quotient':
      return [of.numerator, of.denominator];
    case 'change':
      return [of.before, of.after];
    case 'saving':
      return [of.planned, of.actual];
    case 'reading':
      return [of.figure];
  }
}

/** The unit of a measure: parts per million (a rate, counted in percentage points) or its figure's. */
export const unitOfMeasure = (of: Measure): Figure['unit'] =>
  of.kind === 'reading' ? of.figure.unit : 'ppm';
