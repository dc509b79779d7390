import * as z from 'zod/mini';
import { firstOfMonth, lastOfMonth, month } from '../kernel/calendar-date';
import { policySource } from './policy-rule';

/**
 * In-year monitoring: `dualTrack` where goals and budget execution are both watched (双监控),
 * `everyProject` where none is left out, and when reports are due (null when not said).
 */
export const monitoringPolicy = z.strictObject({
  dualTrack: z.boolean(),
  everyProject: z.boolean(),
  points: z.nullable(
    z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('months'), months: z.array(month).check(z.minLength(1)) }),
      z.strictObject({ kind: z.literal('quarterly') }),
    ]),
  ),
  source: policySource,
});
export type MonitoringPolicy = z.infer<typeof monitoringPolicy>;

/** The days between which a monitoring report falls, as YYYY-MM-DD, both included. */
export interface MonitoringPoint {
  readonly from: string;
  readonly to: string;
}

const QUARTERS = [1, 4, 7, 10];

/** Monitoring points of a year; empty when the place names none. */
export function monitoringPoints(
  { monitoring }: { readonly monitoring: MonitoringPolicy | null },
  year: number,
): readonly MonitoringPoint[] {
  const points = monitoring?.points;
  if (!points) return [];
  const firsts = points.kind === 'months' ? points.months : QUARTERS;
  const length = points.kind === 'months' ? 1 : 3;
  return firsts.map((first) => ({
    from: firstOfMonth(year, first),
    to: lastOfMonth(year, first + length - 1),
  }));
}
