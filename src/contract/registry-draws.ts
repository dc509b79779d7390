import * as z from 'zod/mini';
import { randomId } from '../domain/kernel/identifier';
import {
  drawCandidate,
  drawCommitment,
  drawDecline,
  drawPlan,
  drawSeed,
  drawWord,
} from '../domain/registry/draw-plan';

export const drawsQuery = z.strictObject({ after: z.optional(randomId) });
const drawRow = z.object({
  id: randomId,
  title: z.string(),
  madeAt: z.string(),
  step: z.enum(['committed', 'fixed', 'drawn']),
});
/**
 * `GET /api/desk/registry/draws`, the newest first. `fields` are those that people who may be drawn
 * have, and how many they are.
 */
export const drawsResponse = z.object({
  rows: z.array(drawRow),
  next: z.nullable(randomId),
  fields: z.array(z.object({ field: z.string(), people: z.int() })),
});
export type DrawsResponse = z.infer<typeof drawsResponse>;

/**
 * `GET /api/desk/registry/draws/:draw`: everything from which the outcome is computed anew. Names
 * stand beside it, by id, and are no part of it; a person who has left the registry has none.
 */
export const drawResponse = z.object({
  id: randomId,
  plan: drawPlan,
  commitment: drawCommitment,
  madeAt: z.string(),
  candidates: z.nullable(z.array(drawCandidate)),
  fixedAt: z.nullable(z.string()),
  seed: z.nullable(drawSeed),
  word: z.nullable(drawWord),
  drawnAt: z.nullable(z.string()),
  declines: z.array(drawDecline),
  names: z.record(z.string(), z.object({ name: z.string(), employer: z.string() })),
});
export type DrawResponse = z.infer<typeof drawResponse>;
