import * as z from 'zod/mini';
import { randomId, sha256Hex } from '../domain/kernel/identifier';
import { instant } from '../domain/kernel/instant';
import { nonNegative } from '../domain/kernel/quantity';
import { problem } from './problem';
import { consistency, receipt } from './receipt';
import { MOST_HEAD, MOST_LINES, MOST_SEGMENTS, MOST_UNRECEIPTED } from './sync-limits';

// Without a bound of its own: a line that is too long refuses its segment, not the whole exchange.
const line = z.string().check(z.minLength(1));
const jws = z.string().check(z.minLength(1), z.maxLength(MOST_HEAD));

/** `POST /api/assignments/:id/sync`: one exchange brings both sides level. */
export const syncRequest = z.strictObject({
  /** Last seq that the phone holds, for each journal it knows. */
  have: z.record(randomId, nonNegative),
  /**
   * Entries, each segment up to a signed head: the phone's own, and those of a team member that it
   * carries. Repeating them does no harm.
   */
  segments: z
    .array(
      z.strictObject({
        lines: z.array(line).check(z.minLength(1), z.maxLength(MOST_LINES)),
        head: jws,
      }),
    )
    .check(z.maxLength(MOST_SEGMENTS)),
  /** Size of the newest checkpoint that the phone has checked; 0 when it has none. */
  checkpointSize: nonNegative,
  /** Evidence that the phone holds without a receipt, its own first. */
  unreceipted: z.array(sha256Hex).check(z.maxLength(MOST_UNRECEIPTED)),
});
export type SyncRequest = z.infer<typeof syncRequest>;

/** Entries of one journal from another device, or of this one where the server is ahead. */
export const incomingSegment = z.object({
  journal: randomId,
  lines: z.array(z.string()),
  head: z.string(),
  /** Credential JWS of the device that signed, so that the phone can check the head itself. */
  credential: z.string(),
});
export type IncomingSegment = z.infer<typeof incomingSegment>;

export const syncResponse = z.object({
  segments: z.array(incomingSegment),
  /** More entries wait: ask again with the new `have`. */
  more: z.boolean(),
  /** Of the head of every segment sent (kept now or before) and of all evidence in `unreceipted` that is held. */
  receipts: z.array(receipt),
  consistency: z.nullable(consistency),
  refused: z.array(z.object({ segment: z.int(), journal: z.nullable(z.string()), problem })),
  /** Journals whose server copy holds another entry at a seq sent: both are kept and flagged. */
  forked: z.array(z.object({ journal: randomId, seq: nonNegative })),
  /** Last seq that the server holds of this device's journals, and of those in `have` that it may read. */
  holds: z.record(z.string(), nonNegative),
  /** Evidence whose bytes the server lacks: named by accepted entries of this device, or in `unreceipted`. */
  wanted: z.array(sha256Hex),
  /** RFC 3339; the phone shows how far its own clock is off, and refuses nothing for it. */
  serverTime: instant,
});
export type SyncResponse = z.infer<typeof syncResponse>;

/** Answer to `PUT /api/assignments/:id/evidence/:sha256` and to the end of a tus upload. */
export const evidenceResponse = z.object({
  receipt,
  /** That the log of the receipt goes on from the checkpoint that the request named. */
  consistency: z.optional(consistency),
});

/** What a PUT of evidence may name: the size of the newest checkpoint that the phone has checked. */
export const evidenceQuery = z.object({
  checkpoint: z.optional(z.string().check(z.regex(/^[1-9]\d{0,14}$/))),
});
export type EvidenceResponse = z.infer<typeof evidenceResponse>;
