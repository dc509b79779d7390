import {
  type Entry,
  entry,
  type HashedEntry,
  type Head,
  head,
  MAX_ENTRY_BYTES,
  type Segment,
} from '../domain/journal/entry';
import { fail, ok, type Result } from '../domain/kernel/result';
import { utf8 } from './bytes';
import { MOST_UTF8_BYTES, parseCanonical } from './canonical';
import { sha256Hex, sha256HexOfAll } from './digest';
import type { PublicJwk } from './jwk';
import { readCompact, type Signer, verifyCompact } from './jws';
import { readPayload, signPayload } from './signed-payload';

/** Why a segment is refused; `seq` is the place of the faulty line, null when the head is at fault. */
export interface SegmentFault {
  readonly code:
    | 'entry-not-canonical'
    | 'entry-malformed'
    | 'entry-too-large'
    | 'segment-too-large'
    | 'segment-empty'
    | 'wrong-journal'
    | 'gap'
    | 'chain-broken'
    | 'head-malformed'
    | 'head-mismatch'
    | 'wrong-key'
    | 'signature-invalid';
  readonly seq: number | null;
  readonly detail?: string;
}

/** The entry that a segment follows: its seq and the SHA-256 of its bytes. */
export interface JournalPosition {
  readonly seq: number;
  readonly hash: string;
}

/** Bounds on what one segment may hold, in bytes of UTF-8. */
export interface SegmentLimits {
  readonly entryBytes: number;
  readonly totalBytes: number;
}

/** 1 MiB a line, 8 MiB a segment. */
export const SEGMENT_LIMITS: SegmentLimits = {
  entryBytes: MAX_ENTRY_BYTES,
  totalBytes: 8_388_608,
};

/** SHA-256 of a line's exact bytes: an entry's identity, and its successor's `prev`. */
export const hashLine = (line: string): Promise<string> => sha256Hex(line);

/** The head of a journal as a compact JWS of type `takan-head+jws`. */
export const signHead = (signer: Signer, value: Head): Promise<string> =>
  signPayload(signer, 'takan-head+jws', head, value);

/** What a head says and whose key signed it, its signature not yet checked. */
export function readHead(
  jws: string,
): Result<{ readonly kid: string; readonly head: Head }, SegmentFault> {
  const read = readCompact(jws, 'takan-head+jws');
  if (!read.ok) return fail({ code: 'head-malformed', seq: null, detail: read.error });
  const payload = readPayload(read.value.payloadText, head);
  if (!payload.ok) return fail({ code: 'head-malformed', seq: null, detail: payload.error });
  return ok({ kid: read.value.kid, head: payload.value });
}

/** Takes most lines, and most segments, as they are; says null of what has to be looked at more closely. */
interface QuickReader {
  readonly read: (line: string) => Entry | null;
  readonly readAll: (lines: readonly string[]) => readonly Entry[] | null;
  readonly isEntry: (value: unknown) => value is Entry;
}

let quick: QuickReader | null = null;

/** Sets what spares this program the full check of most lines; phones and pages go without. */
export function readEntriesWith(own: QuickReader): void {
  quick = own;
}

function readEntry(line: string, seq: number, maxBytes: number): Result<Entry, SegmentFault> {
  const taken = line.length * MOST_UTF8_BYTES <= maxBytes ? quick?.read(line) : null;
  if (taken) return ok(taken);
  const value = parseCanonical(line, maxBytes);
  if (!value.ok) {
    const code = value.error === 'too-large' ? 'entry-too-large' : 'entry-not-canonical';
    return fail({ code, seq, detail: value.error });
  }
  if (quick?.isEntry(value.value) === true) return ok(value.value);
  const parsed = entry.safeParse(value.value);
  if (parsed.success) return ok(parsed.data);
  const members = new Set(parsed.error.issues.map((issue) => issue.path.join('.')));
  return fail({ code: 'entry-malformed', seq, detail: [...members].join(', ') });
}

function readEntries(
  lines: readonly string[],
  first: number,
  limits: SegmentLimits,
): Result<readonly Entry[], SegmentFault> {
  const entries: Entry[] = [];
  let total = 0;
  // Bytes are counted only where there may be too many of them.
  const chars = lines.reduce((sum, line) => sum + line.length, 0);
  const exact = chars * MOST_UTF8_BYTES > limits.totalBytes;
  const mayBeLarge =
    exact || lines.some(({ length }) => length * MOST_UTF8_BYTES > limits.entryBytes);
  const taken = mayBeLarge ? null : quick?.readAll(lines);
  if (taken) return ok(taken);
  for (const [i, line] of lines.entries()) {
    total += exact ? utf8(line).length : line.length;
    if (total > limits.totalBytes) return fail({ code: 'segment-too-large', seq: first + i });
    const read = readEntry(line, first + i, limits.entryBytes);
    if (!read.ok) return read;
    entries.push(read.value);
  }
  return ok(entries);
}

/**
 * A broken link lies between two lines. When the later one is itself confirmed by what follows it,
 * the earlier one was altered; so the fault names the line that differs from what was chained.
 */
function brokenLink(first: number, i: number, hashes: readonly string[], next: string | null) {
  const later = hashes[i] === next;
  const seq = later && i > 0 ? first + i - 1 : first + i;
  return {
    code: 'chain-broken',
    seq,
    detail: `entry ${first + i} names another predecessor`,
  } as const;
}

function checkChain(
  entries: readonly Entry[],
  hashes: readonly string[],
  after: JournalPosition | null,
  last: Head,
): SegmentFault | null {
  const first = after === null ? 0 : after.seq + 1;
  for (const [i, each] of entries.entries()) {
    const seq = first + i;
    if (each.journal !== last.journal) return { code: 'wrong-journal', seq };
    if (each.seq !== seq) return { code: 'gap', seq, detail: `found ${each.seq}` };
    const prev = i > 0 ? hashes[i - 1] : (after?.hash ?? null);
    if (each.prev !== prev) {
      return brokenLink(first, i, hashes, entries[i + 1]?.prev ?? last.hash);
    }
  }
  const end = first + entries.length - 1;
  if (last.seq !== end)
    return { code: 'head-mismatch', seq: end, detail: `head is at ${last.seq}` };
  if (last.hash !== hashes.at(-1))
    return { code: 'head-mismatch', seq: end, detail: 'other bytes' };
  return null;
}

/**
 * Reads a segment that follows `after` (null: from seq 0) without looking at the signature: every
 * line canonical and an entry, one journal, no gap, an unbroken chain that ends in the head.
 */
export async function readSegment(
  segment: Segment,
  after: JournalPosition | null,
  limits: SegmentLimits = SEGMENT_LIMITS,
): Promise<Result<readonly HashedEntry[], SegmentFault>> {
  if (segment.lines.length === 0) return fail({ code: 'segment-empty', seq: null });
  const last = readHead(segment.head);
  return last.ok ? readLines(segment, after, last.value.head, limits) : last;
}

async function readLines(
  segment: Segment,
  after: JournalPosition | null,
  last: Head,
  limits: SegmentLimits,
): Promise<Result<readonly HashedEntry[], SegmentFault>> {
  if (segment.lines.length === 0) return fail({ code: 'segment-empty', seq: null });
  const entries = readEntries(segment.lines, after === null ? 0 : after.seq + 1, limits);
  if (!entries.ok) return entries;
  const hashes = await sha256HexOfAll(segment.lines);
  const fault = checkChain(entries.value, hashes, after, last);
  if (fault !== null) return fail(fault);
  return ok(entries.value.map((each, i) => ({ entry: each, hash: hashes[i] ?? '' })));
}

/** Verifies a segment of one journal that follows `expected.after`, signed by the key `jwk`. */
export async function verifySegment(
  segment: Segment,
  expected: { readonly journal: string; readonly after: JournalPosition | null },
  jwk: PublicJwk,
  limits: SegmentLimits = SEGMENT_LIMITS,
): Promise<Result<readonly HashedEntry[], SegmentFault>> {
  const last = readHead(segment.head);
  if (!last.ok) return last;
  if (last.value.head.journal !== expected.journal) {
    return fail({ code: 'wrong-journal', seq: null, detail: 'the head names another journal' });
  }
  const read = await readLines(segment, expected.after, last.value.head, limits);
  if (!read.ok) return read;
  const verified = await verifyCompact(segment.head, 'takan-head+jws', jwk);
  if (verified.ok) return read;
  const code = verified.error === 'wrong-key' ? 'wrong-key' : 'signature-invalid';
  return fail({ code, seq: null, detail: verified.error });
}
