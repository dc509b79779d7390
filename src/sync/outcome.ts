import * as z from 'zod/mini';
import { problem } from '../contract/problem';
import { instant } from '../domain/kernel/instant';

const count = z.int();

/**
 * How an attempt to bring one assignment level with the server ended.
 * - `level`: all that may travel has travelled and is receipted; `refused` counts what waits in
 *   quarantine, `missing` evidence that is named but whose bytes this phone does not hold.
 * - `busy`: another tab is at it. `log-forked`: receipts do not fit the log seen before: stop.
 */
export const syncOutcome = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('level'),
    sentEntries: count,
    sentEvidence: count,
    receivedEntries: count,
    refused: count,
    missing: count,
    serverTime: instant,
    /** Phone's wall clock minus the server's, milliseconds; shown, never judged. */
    clockOffsetMs: count,
  }),
  z.strictObject({ kind: z.literal('busy') }),
  // Not strict: a build has kept more of it than this.
  z.object({ kind: z.literal('offline') }),
  z.strictObject({ kind: z.literal('not-takan') }),
  z.strictObject({ kind: z.literal('unreadable') }),
  z.strictObject({ kind: z.literal('problem'), problem }),
  /** The server answered, but its receipts do not verify under the pinned key. */
  z.strictObject({ kind: z.literal('receipt-invalid'), code: z.string() }),
  z.strictObject({ kind: z.literal('log-forked'), code: z.string() }),
  /** The phone has no room for what came; nothing of that answer was kept. */
  z.strictObject({ kind: z.literal('phone-full') }),
  /** Rounds went by without progress; nothing is lost, and the next attempt goes on. */
  z.strictObject({ kind: z.literal('stalled') }),
]);
export type SyncOutcome = z.infer<typeof syncOutcome>;
