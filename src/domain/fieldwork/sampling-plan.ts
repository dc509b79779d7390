import * as z from 'zod/mini';
import { code, randomId } from '../kernel/identifier';
import { itemKey } from '../kernel/item-key';
import { plainText } from '../kernel/plain-text';
import { nonNegative, partsPerMillion } from '../kernel/quantity';

/** One site or beneficiary that may be drawn. */
export const sampleUnit = z.strictObject({
  id: itemKey,
  name: plainText(1, 120),
  amountFen: z.nullable(nonNegative),
  /** Classes that it belongs to, such as poverty or livelihood projects. */
  classes: z.array(code).check(z.maxLength(20)),
  /** The site of the assignment where it is visited, if that is settled. */
  site: z.nullable(code),
});
export type SampleUnit = z.infer<typeof sampleUnit>;

/**
 * How a sample is drawn from the list. The seed is published with the assignment, before anybody
 * goes out, so that everyone draws the same. `mandatory` classes are in without a draw. No national
 * minimum of coverage exists: what is aimed at is the bureau's setting.
 */
export const samplingPlan = z.strictObject({
  id: code,
  title: plainText(1, 80),
  kind: z.enum(['site', 'beneficiary']),
  seed: randomId,
  /** `count`: so many units. `money`: largest share of money with as few units as the draw allows. */
  by: z.enum(['count', 'money']),
  size: z.nullable(nonNegative),
  moneyPpm: z.nullable(partsPerMillion),
  mandatory: z.array(code),
  /** What people read for a class; one without a name here has its code only. */
  classNames: z.optional(z.record(code, plainText(1, 40))),
  units: z.array(sampleUnit).check(
    z.minLength(1),
    z.maxLength(20_000),
    z.refine((all) => new Set(all.map(({ id }) => id)).size === all.length),
  ),
  source: plainText(0, 200),
});
export type SamplingPlan = z.infer<typeof samplingPlan>;
