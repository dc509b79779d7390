import * as z from 'zod/mini';
import { code } from '../kernel/identifier';
import { plainText } from '../kernel/plain-text';
import { nonNegative } from '../kernel/quantity';
import { fail, ok, type Result } from '../kernel/result';
import { type Fault, fault } from './fault';
import type { Counted, Rubric, RubricItem } from './rubric';

/** How often a person found each step of a line, and why where that is not what was counted. */
export const judgement = z.strictObject({
  item: code,
  times: z.array(nonNegative.check(z.maximum(999))).check(z.minLength(1), z.maxLength(4)),
  reason: plainText(0, 500),
});
export type Judgement = z.infer<typeof judgement>;

/** A line as it was rated: what was counted, what stands, and what it costs. */
export const ratedLine = z.strictObject({
  item: code,
  faults: z.array(fault),
  times: z.array(nonNegative),
  /** Empty where what was counted stands. */
  reason: plainText(0, 500),
  scoreMilli: nonNegative,
});
export type RatedLine = z.infer<typeof ratedLine>;

export type Counts = Readonly<Partial<Record<Counted, readonly Fault[]>>>;

/** How often each step of a line was counted: faults fall under the first step. */
export const countedTimes = (item: RubricItem, faults: readonly Fault[]): readonly number[] =>
  item.steps.map((_, i) => (i === 0 ? faults.length : 0));

/** Points that are left of a line, in thousandths; no line gives less than none. */
export const leftOf = ({ pointsMilli, steps }: RubricItem, times: readonly number[]): number =>
  Math.max(0, pointsMilli - steps.reduce((sum, { milli }, i) => sum + milli * (times[i] ?? 0), 0));

/** The faults that were counted for a line. */
export const faultsOf = ({ counts: kind }: RubricItem, counts: Counts): readonly Fault[] =>
  kind === undefined ? [] : (counts[kind] ?? []);

export type JudgementFault = 'unknown-line' | 'wrong-steps' | 'no-reason';

function faultIn(
  rubric: Rubric,
  counts: Counts,
  judged: readonly Judgement[],
): JudgementFault | null {
  const items = new Map(rubric.items.map((item) => [item.id, item]));
  if (new Set(judged.map(({ item }) => item)).size !== judged.length) return 'unknown-line';
  for (const { item: id, times, reason } of judged) {
    const item = items.get(id);
    if (item === undefined) return 'unknown-line';
    if (times.length !== item.steps.length) return 'wrong-steps';
    const counted = countedTimes(item, faultsOf(item, counts));
    const isCounted = times.every((time, i) => time === counted[i]);
    if (!isCounted && reason.trim() === '') return 'no-reason';
  }
  return null;
}

/**
 * Rates a report line by line: what a person judged stands for what was counted, and says why.
 *
 * @returns `unknown-line` where a line is not in the rubric or is judged twice; `wrong-steps`;
 *   `no-reason` where a judgement differs from the count and does not say why
 */
export function rateReport(
  rubric: Rubric,
  counts: Counts,
  judged: readonly Judgement[],
): Result<readonly RatedLine[], JudgementFault> {
  const wrong = faultIn(rubric, counts, judged);
  if (wrong !== null) return fail(wrong);
  const by = new Map(judged.map((each) => [each.item, each]));
  return ok(
    rubric.items.map((item) => {
      const faults = [...faultsOf(item, counts)];
      const own = by.get(item.id);
      const times = [...(own?.times ?? countedTimes(item, faults))];
      const reason = own?.reason ?? '';
      return { item: item.id, faults, times, reason, scoreMilli: leftOf(item, times) };
    }),
  );
}

/** The points of all lines together, in thousandths. */
export const ratedTotal = (lines: readonly RatedLine[]): number =>
  lines.reduce((sum, { scoreMilli }) => sum + scoreMilli, 0);

/** The mean of scores in thousandths, to the nearest; null of none. */
export const meanMilli = (scores: readonly number[]): number | null =>
  scores.length === 0
    ? null
    : Math.round(scores.reduce((sum, each) => sum + each, 0) / scores.length);
