import * as z from 'zod/mini';
import { randomId } from '../domain/kernel/identifier';

/** Where phones listen; the desk does at the same path below its own. */
export const LIVE_PATH = '/api/events';

/**
 * What an event of the stream says: something new lies in this assignment for whoever listens, in
 * this session of a panel where it is of one. What it is comes by the next exchange, and never here.
 */
export const liveNews = z.strictObject({
  assignment: randomId,
  session: z.optional(randomId),
});
export type LiveNews = z.infer<typeof liveNews>;
