import * as z from 'zod/mini';
import { randomId, sha256Hex } from '../kernel/identifier';
import { instant } from '../kernel/instant';
import { nonNegative } from '../kernel/quantity';

/**
 * The longest line, in UTF-8 bytes, that a journal takes: room for a sealed manifest with every
 * reason at its longest. A longer one is refused before it is written, since nobody would take it.
 */
export const MAX_ENTRY_BYTES = 1_048_576;

/** Heads are kept at every so many entries, so that a long queue can be cut there. */
export const HEAD_INTERVAL = 256;

/**
 * One line of a journal: what every entry carries, whatever its type means. Faults here are
 * structural and refuse the segment; the meaning of `type` and `body` is judged by the fold alone.
 *
 * - `seq` 0, 1, 2 … without gaps; `prev` is the SHA-256 of the predecessor's exact bytes, null at 0.
 * - `seen` names, where they changed since the last entry, the last seq known of other journals.
 * - `at` is the wall clock; `mono` the milliseconds since the start of the app named by `session`,
 *   so that a clock that jumps inside a session shows.
 */
export const entry = z.strictObject({
  v: z.literal(1),
  journal: randomId,
  seq: nonNegative,
  prev: z.nullable(sha256Hex),
  seen: z.record(randomId, nonNegative),
  at: instant,
  mono: z.strictObject({ session: randomId, ms: nonNegative }),
  type: z.string().check(z.regex(/^[a-z][a-zA-Z]*(\.[a-z][a-zA-Z]*)+$/), z.maxLength(64)),
  body: z.record(z.string(), z.unknown()),
});
export type Entry = z.infer<typeof entry>;

/** Payload of the signed head of a journal: one signature that covers every entry up to `seq`. */
export const head = z.strictObject({
  v: z.literal(1),
  journal: randomId,
  seq: nonNegative,
  hash: sha256Hex,
  at: instant,
});
export type Head = z.infer<typeof head>;

/** What travels: consecutive lines of one journal and the compact JWS of the head over the last one. */
export interface Segment {
  readonly lines: readonly string[];
  readonly head: string;
}

/** An entry with the SHA-256 of its exact bytes: its only identity. */
export interface HashedEntry {
  readonly entry: Entry;
  readonly hash: string;
}
