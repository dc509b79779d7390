import * as z from 'zod/mini';
import { code } from '../kernel/identifier';
import { plainText } from '../kernel/plain-text';
import { milliPoints } from '../kernel/quantity';

/** What can be counted in a report without a person. */
export const COUNTED = [
  'cover',
  'tables',
  'scores',
  'elements',
  'sections',
  'reasons',
  'proofs',
  'records',
] as const;
export type Counted = (typeof COUNTED)[number];

const step = z.strictObject({ name: plainText(1, 40), milli: milliPoints });

/**
 * One line of a rubric: its points, and what each fault costs. `sample` says what no source gives and
 * is ours (示例): nothing, the step, or the whole line.
 */
const rubricItem = z.strictObject({
  id: code,
  group: plainText(1, 40),
  name: plainText(1, 60),
  asks: plainText(0, 200),
  pointsMilli: milliPoints,
  steps: z.array(step).check(z.minLength(1), z.maxLength(4)),
  /** Faults of this kind are counted, each at the first step. */
  counts: z.optional(z.enum(COUNTED)),
  sample: z.enum(['none', 'step', 'line']),
});
export type RubricItem = z.infer<typeof rubricItem>;

const WHOLE_MILLI = 100_000;

const isWhole = (items: readonly RubricItem[]): boolean =>
  new Set(items.map(({ id }) => id)).size === items.length &&
  items.reduce((sum, { pointsMilli }) => sum + pointsMilli, 0) === WHOLE_MILLI;

/** By what a bureau rates the reports of agencies: lines of 100 points together, each id once. */
export const rubric = z.strictObject({
  id: code,
  version: z.int().check(z.positive()),
  title: plainText(1, 60),
  source: plainText(1, 200),
  items: z.array(rubricItem).check(z.minLength(1), z.maxLength(60), z.refine(isWhole)),
});
export type Rubric = z.infer<typeof rubric>;
