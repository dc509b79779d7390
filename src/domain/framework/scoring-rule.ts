import * as z from 'zod/mini';
import { code } from '../kernel/identifier';
import { plainText } from '../kernel/plain-text';
import { partsPerMillion } from '../kernel/quantity';

/** One 评价要点 (check point) of an indicator: met, partly met or not met. */
const checkpoint = z.strictObject({ id: code, text: plainText(1, 400) });
export type Checkpoint = z.infer<typeof checkpoint>;

/** A figure that a rule needs, in whole units: fen for money, plain counts, days. */
export const figure = z.strictObject({
  id: code,
  label: plainText(1, 60),
  unit: z.enum(['fen', 'count', 'day']),
});
export type Figure = z.infer<typeof figure>;

/** Equal shares of the weight for each check point; `partlyPpm` of a share when partly met. */
const checkpointsRule = z.strictObject({
  kind: z.literal('checkpoints'),
  points: z.array(checkpoint).check(z.minLength(1), z.maxLength(30)),
  partlyPpm: partsPerMillion,
});

/**
 * Ratio to target (财预〔2020〕10号 art. 16): numerator ÷ denominator, divided by `targetPpm`, times the
 * weight; never above the weight.
 */
const ratioRule = z.strictObject({
  kind: z.literal('ratio'),
  numerator: figure,
  denominator: figure,
  targetPpm: partsPerMillion.check(z.positive()),
});

/** A score judged by the evaluator between 0 and the weight; anything taken off needs a reason. */
const judgementRule = z.strictObject({
  kind: z.literal('judgement'),
  guidance: plainText(1, 600),
});

export const scoringRule = z.discriminatedUnion('kind', [
  checkpointsRule,
  ratioRule,
  judgementRule,
]);
export type ScoringRule = z.infer<typeof scoringRule>;
