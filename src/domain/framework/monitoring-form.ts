import * as z from 'zod/mini';
import { month } from '../kernel/calendar-date';
import { code } from '../kernel/identifier';
import { plainText } from '../kernel/plain-text';
import { partsPerMillion } from '../kernel/quantity';
import { monitoringTerms } from './unscored-rules';

const track = z.strictObject({
  id: z.enum(['objectives', 'budget']),
  label: plainText(1, 40),
});

const aspect = z.strictObject({
  id: code,
  label: plainText(1, 40),
  points: z.array(plainText(1, 120)).check(z.minLength(1)),
});

/** By the end of `month`, execution below `belowPpm` of the year's budget is warned of. */
const executionStep = z.strictObject({ month, belowPpm: partsPerMillion });

/** Steps in the order of their months, so that the last one reached is the one that holds. */
const executionSteps = z.array(executionStep).check(
  z.minLength(1),
  z.refine((steps) => steps.every(({ month }, at) => month > (steps[at - 1]?.month ?? 0))),
);

/**
 * When to warn. `reliability` is `full` where the text was read, `secondary` where only reports of
 * it were: a bureau confirms such figures before it relies on them.
 */
export const monitoringWarnings = z.strictObject({
  source: plainText(1, 200),
  reliability: z.enum(['full', 'secondary']),
  execution: executionSteps,
  trackGapPpm: partsPerMillion,
  handleWithinWorkingDays: z.optional(z.int().check(z.positive(), z.maximum(365))),
});
export type MonitoringWarnings = z.infer<typeof monitoringWarnings>;

/**
 * A form of in-year dual-track monitoring (双监控): objectives and budget execution, indicator by
 * indicator, without points. When it is due stands in policy packs.
 */
export const monitoringForm = z.extend(monitoringTerms, {
  v: z.literal(1),
  type: z.literal('monitoring'),
  id: code,
  version: plainText(1, 40),
  title: plainText(1, 120),
  source: plainText(1, 200),
  tracks: z.array(track).check(z.minLength(1)),
  aspects: z.array(aspect).check(z.minLength(1)),
  notes: z.array(plainText(1, 200)),
  /** The month at whose end its figures stand. */
  through: month,
  warnings: z.optional(monitoringWarnings),
});
export type MonitoringForm = z.infer<typeof monitoringForm>;
