import * as z from 'zod/mini';
import { randomId, sha256Hex } from '../kernel/identifier';
import { plainText } from '../kernel/plain-text';
import { field } from './registered-person';

/** What a draw is for, whom it concerns, and how many experts of which field it takes. */
export const drawPlan = z.strictObject({
  title: plainText(1, 120),
  parties: z.array(plainText(1, 120)).check(z.minLength(1), z.maxLength(20)),
  quotas: z
    .array(z.strictObject({ field, count: z.int().check(z.minimum(1), z.maximum(50)) }))
    .check(
      z.minLength(1),
      z.maxLength(20),
      z.refine((quotas) => new Set(quotas.map((each) => each.field)).size === quotas.length),
    ),
});
export type DrawPlan = z.infer<typeof drawPlan>;

/** Somebody who stood on the list when it was fixed; who has reasons to keep out is not drawn. */
export const drawCandidate = z.strictObject({
  person: randomId,
  fields: z.array(field),
  recusal: z.array(z.enum(['employer', 'relation'])),
});
export type DrawCandidate = z.infer<typeof drawCandidate>;

/** Somebody drawn who does not come, and why. */
export const drawDecline = z.strictObject({ person: randomId, reason: plainText(1, 500) });
export type DrawDecline = z.infer<typeof drawDecline>;

/** A draw's seed: 256 random bits in base64url; its commitment is the SHA-256 of this text. */
export const drawSeed = z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/));

/** What those present say after the list is fixed, so that the seed alone decides nothing. */
export const drawWord = plainText(0, 60);

export const drawCommitment = sha256Hex;
