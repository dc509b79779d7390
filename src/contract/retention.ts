import * as z from 'zod/mini';
import { retentionYears } from '../domain/desk/retention';
import { plainText } from '../domain/kernel/plain-text';

const due = z.object({
  assignment: z.string(),
  project: z.string(),
  evaluee: z.string(),
  acceptedAt: z.string(),
  /** Evidence that is left: how many pieces, and their bytes. */
  pieces: z.int(),
  bytes: z.int(),
  /** That it be destroyed is proposed, and waits for a second person. */
  proposed: z.boolean(),
});

/** `GET /api/desk/retention`: evaluations whose evidence was kept as long as it has to be. */
export const retentionQuery = z.strictObject({
  after: z.optional(z.string().check(z.maxLength(100))),
});
export const retentionResponse = z.object({
  years: retentionYears,
  due: z.array(due),
  next: z.nullable(z.string()),
});
export type RetentionResponse = z.infer<typeof retentionResponse>;

/** `POST /api/desk/retention`: for how many years; null: not set. */
export const retentionRequest = z.strictObject({ years: retentionYears });

/** `POST /api/desk/assignments/:id/shredding`: that its evidence be destroyed, and why. */
export const shreddingRequest = z.strictObject({ reason: plainText(1, 500) });
