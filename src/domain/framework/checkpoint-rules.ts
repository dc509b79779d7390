import * as z from 'zod/mini';
import { code } from '../kernel/identifier';
import { plainText } from '../kernel/plain-text';
import { partsPerMillion } from '../kernel/quantity';

/** One 评价要点 (check point); `shares` of the weight, 1 where the rule does not say. */
export const checkpoint = z.strictObject({
  id: code,
  text: plainText(1, 400),
  shares: z.optional(z.int().check(z.minimum(1), z.maximum(1000))),
});
export type Checkpoint = z.infer<typeof checkpoint>;

/**
 * Shares of the weight for check points: met whole, partly `partlyPpm` of the share, not met
 * nothing. With `notApplicable` a point may be left out, and its share falls to the others.
 */
export const checkpointsRule = z.strictObject({
  kind: z.literal('checkpoints'),
  points: z.array(checkpoint).check(z.minLength(1), z.maxLength(30)),
  partlyPpm: partsPerMillion,
  notApplicable: z.optional(z.literal(true)),
});
export type CheckpointsRule = z.infer<typeof checkpointsRule>;

/** 直接赋分 (财预〔2021〕101号): yes earns the weight, no earns `noPpm` of it. */
export const yesNoRule = z.strictObject({
  kind: z.literal('yesNo'),
  question: checkpoint,
  noPpm: partsPerMillion,
});
export type YesNoRule = z.infer<typeof yesNoRule>;
