import * as z from 'zod/mini';
import { code } from '../kernel/identifier';
import { plainText } from '../kernel/plain-text';
import { milliPoints } from '../kernel/quantity';

/**
 * What a self-evaluation validation compares (自评复核), indicator by indicator. A difference from
 * `reasonFromMilli` on, up or down, wants a reason.
 */
export const comparisonForm = z.strictObject({
  v: z.literal(1),
  type: z.literal('comparison'),
  id: code,
  version: plainText(1, 40),
  title: plainText(1, 120),
  source: plainText(1, 200),
  columns: z.strictObject({
    self: plainText(1, 40),
    verified: plainText(1, 40),
    difference: plainText(1, 40),
    reason: plainText(1, 40),
  }),
  reasonFromMilli: milliPoints.check(z.positive()),
});
export type ComparisonForm = z.infer<typeof comparisonForm>;

/** One indicator as the unit scored it and as it was verified, in thousandths of a point. */
export interface ComparedScore {
  readonly indicator: string;
  readonly selfMilli: number;
  readonly verifiedMilli: number;
  readonly reason: string;
}

/** Verified less self: negative where the unit gave itself too much. */
export const differenceMilli = ({ verifiedMilli, selfMilli }: ComparedScore): number =>
  verifiedMilli - selfMilli;

/** Indicators whose difference still lacks a reason; a reason of blanks is none. */
export const unexplainedDifferences = (
  { reasonFromMilli }: ComparisonForm,
  compared: readonly ComparedScore[],
): readonly string[] =>
  compared
    .filter((each) => Math.abs(differenceMilli(each)) >= reasonFromMilli)
    .filter(({ reason }) => reason.trim() === '')
    .map(({ indicator }) => indicator);
