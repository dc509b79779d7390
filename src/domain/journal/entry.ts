import * as z from 'zod/mini';
import { randomId, sha256Hex } from '../kernel/identifier';
import { instant, isInstant } from '../kernel/instant';
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

const RANDOM_ID = /^[A-Za-z0-9_-]{21}[AQgw]$/;
const SHA256 = /^[0-9a-f]{64}$/;
const TYPE = /^[a-z][a-zA-Z]*(\.[a-z][a-zA-Z]*)+$/;
const MOST_TYPE = 64;
const MEMBERS = 9;

const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && Number(value) >= 0;
const isText = (value: unknown, form: RegExp): boolean =>
  typeof value === 'string' && form.test(value);
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function isMono(value: unknown): boolean {
  if (!isRecord(value) || Object.keys(value).length !== 2) return false;
  return isText(value.session, RANDOM_ID) && isCount(value.ms);
}

function isSeen(value: unknown): boolean {
  if (!isRecord(value)) return false;
  for (const key of Object.keys(value)) {
    if (!RANDOM_ID.test(key) || !isCount(value[key])) return false;
  }
  return true;
}

/**
 * Whether a value that JSON gave is an {@link entry}, as the schema has it and many times faster. What
 * is at fault in one that is none, the schema says.
 */
export function isEntry(value: unknown): value is Entry {
  if (!isRecord(value) || Object.keys(value).length !== MEMBERS) return false;
  const { v, journal, seq, prev, seen, at, mono, type, body } = value;
  return (
    v === 1 &&
    isText(journal, RANDOM_ID) &&
    isCount(seq) &&
    (prev === null || isText(prev, SHA256)) &&
    isSeen(seen) &&
    isInstant(at) &&
    isMono(mono) &&
    isText(type, TYPE) &&
    String(type).length <= MOST_TYPE &&
    isRecord(body)
  );
}

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
