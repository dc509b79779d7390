import * as z from 'zod/mini';
import { plainText } from '../kernel/plain-text';
import { partsPerMillion } from '../kernel/quantity';

/** A score judged by the evaluator between 0 and the weight; anything taken off needs a reason. */
export const judgementRule = z.strictObject({
  kind: z.literal('judgement'),
  guidance: plainText(1, 600),
});
export type JudgementRule = z.infer<typeof judgementRule>;

/**
 * Qualitative bands (财预〔2020〕10号 art. 16: 100–80, 80–60, 60–0 % of the weight): a judged score
 * whose band is named. Bands are half-open from `fromPpm` up, best first, the last from zero.
 */
export const bandsRule = z.strictObject({
  kind: z.literal('bands'),
  bands: z
    .array(z.strictObject({ label: plainText(1, 40), fromPpm: partsPerMillion }))
    .check(z.minLength(2), z.maxLength(8)),
  guidance: plainText(0, 600),
});
export type BandsRule = z.infer<typeof bandsRule>;
