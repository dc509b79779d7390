import * as z from 'zod/mini';
import { feeds } from '../fieldwork/acts/check';
import { code } from '../kernel/identifier';
import { plainText } from '../kernel/plain-text';
import { partsPerMillion } from '../kernel/quantity';

const option = z.strictObject({ id: code, text: plainText(1, 120) });

/** Shown only where an earlier question was answered with one of these options (or numbers). */
const showWhen = z.strictObject({
  question: code,
  anyOf: z.array(code).check(z.minLength(1), z.maxLength(50)),
});

const common = {
  id: code,
  text: plainText(1, 300),
  hint: z.optional(plainText(1, 300)),
  required: z.boolean(),
  showWhen: z.optional(showWhen),
};

/**
 * A question. Five-point options go from the best to the worst: `o0` … `o4` in conditions.
 * `personal` marks what may name a person; it never leaves the personal record.
 */
export const question = z.discriminatedUnion('kind', [
  z.strictObject({
    ...common,
    kind: z.literal('single'),
    options: z.array(option).check(z.minLength(2)),
  }),
  z.strictObject({
    ...common,
    kind: z.literal('multiple'),
    options: z.array(option).check(z.minLength(2)),
    atMost: z.optional(z.int().check(z.positive())),
  }),
  z.strictObject({
    ...common,
    kind: z.literal('fivePoint'),
    labels: z.array(plainText(1, 20)).check(z.length(5)),
  }),
  z.strictObject({
    ...common,
    kind: z.literal('number'),
    unit: z.optional(plainText(1, 12)),
    min: z.optional(z.int()),
    max: z.optional(z.int()),
  }),
  z.strictObject({
    ...common,
    kind: z.literal('text'),
    maxLength: z.int().check(z.minimum(1), z.maximum(2000)),
    personal: z.boolean(),
  }),
]);
export type Question = z.infer<typeof question>;

/**
 * How far a survey may be relied on, by its return rate in parts per million. The figures 30 %, 50 %
 * and 70 % are those that a published provincial report prints; they are policy, not law.
 */
export const returnRule = z.strictObject({
  referencePpm: partsPerMillion,
  usablePpm: partsPerMillion,
  conclusivePpm: partsPerMillion,
  source: plainText(1, 200),
});
export type ReturnRule = z.infer<typeof returnRule>;

/** A questionnaire in the assignment. `feeds` names the figure that its satisfaction rate goes into. */
export const questionnaire = z.strictObject({
  id: code,
  version: z.int().check(z.positive()),
  title: plainText(1, 120),
  intro: plainText(0, 1000),
  audience: plainText(1, 60),
  questions: z.array(question).check(
    z.minLength(1),
    z.maxLength(100),
    z.refine((all) => new Set(all.map(({ id }) => id)).size === all.length),
  ),
  /** Five-point questions whose answers make up satisfaction. */
  satisfaction: z.array(code),
  feeds: z.nullable(feeds),
  returnRule: z.nullable(returnRule),
});
export type Questionnaire = z.infer<typeof questionnaire>;
