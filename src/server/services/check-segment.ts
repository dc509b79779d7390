import type { Problem, ProblemCode } from '../../contract/problem';
import { problemOf } from '../../contract/problem-catalogue';
import { type ActOf, actSchema } from '../../domain/journal/act';
import {
  type Entry,
  entry,
  type HashedEntry,
  type Head,
  type Segment,
} from '../../domain/journal/entry';
import { isEntry } from '../../domain/journal/is-entry';
import { fail, ok, type Result } from '../../domain/kernel/result';
import { parseCanonical } from '../../trust/canonical';
import type { PublicJwk } from '../../trust/jwk';
import {
  type JournalPosition,
  readHead,
  SEGMENT_LIMITS,
  type SegmentFault,
  verifySegment,
} from '../../trust/segment';

/** An enrolled device that writes, or brings, segments. */
export interface Sender {
  readonly device: string;
  readonly person: string;
  readonly signing: PublicJwk;
  readonly credentialDigest: string;
}

/** A segment that holds by itself: canonical, chained, signed by its author; its place is not yet checked. */
export interface CheckedSegment {
  readonly segment: Segment;
  readonly head: Head;
  readonly entries: readonly HashedEntry[];
  /** Null when it starts at seq 0. */
  readonly after: JournalPosition | null;
  /** What opens the journal, when the segment starts at seq 0. */
  readonly opening: ActOf<'journal.opened'>['body'] | null;
}

/** Why a segment is refused, and the journal that its head names, when one can be read. */
export interface RefusedSegment {
  readonly journal: string | null;
  readonly problem: Problem;
}

const CODES: Readonly<Record<SegmentFault['code'], ProblemCode>> = {
  'entry-not-canonical': 'entry-not-canonical',
  'entry-malformed': 'entry-malformed',
  'entry-too-large': 'too-large',
  'segment-too-large': 'too-large',
  'segment-empty': 'request-malformed',
  'wrong-journal': 'head-mismatch',
  gap: 'entry-gap',
  'chain-broken': 'chain-broken',
  'head-malformed': 'head-malformed',
  'head-mismatch': 'head-mismatch',
  'wrong-key': 'wrong-key',
  'signature-invalid': 'signature-invalid',
};

function problemOfFault({ code, seq, detail }: SegmentFault): Problem {
  return problemOf(CODES[code], {
    ...(detail === undefined ? {} : { detail }),
    ...(seq === null ? {} : { seq }),
    ...(code === 'gap' && seq !== null ? { expected: seq } : {}),
  });
}

/** The first line's entry; null for an unreadable line, which is left to the full check to name. */
function readFirst(line: string | undefined): Entry | null {
  const value = parseCanonical(line ?? '', SEGMENT_LIMITS.entryBytes);
  if (!value.ok) return null;
  return isEntry(value.value) ? value.value : (entry.safeParse(value.value).data ?? null);
}

/** What the first line claims to follow. */
const claimedPosition = (first: Entry | null): JournalPosition | null =>
  first === null || first.seq === 0 || first.prev === null
    ? null
    : { seq: first.seq - 1, hash: first.prev };

/** Entry 0 must open the journal; whether it opens the right one is checked against the database. */
function readOpening(entries: readonly HashedEntry[]): CheckedSegment['opening'] {
  const first = entries[0]?.entry;
  if (first?.seq !== 0) return null;
  const act = actSchema.safeParse({ type: first.type, body: first.body });
  return act.success && act.data.type === 'journal.opened' ? act.data.body : null;
}

/** A segment whose head can be read; nothing of it is checked. */
export interface ReadSegment {
  readonly segment: Segment;
  /** Thumbprint of the key that it claims to be signed with. */
  readonly kid: string;
  readonly head: Head;
  /** What its first line says; null when that cannot be read. */
  readonly first: Entry | null;
}

/** Reads head and first line of a segment. */
export function openSegment(segment: Segment): Result<ReadSegment, RefusedSegment> {
  const read = readHead(segment.head);
  if (!read.ok) return fail({ journal: null, problem: problemOfFault(read.error) });
  return ok({ segment, ...read.value, first: readFirst(segment.lines[0]) });
}

/** Verifies a segment under its author's key, without looking at what is stored. */
export async function checkSegment(
  { segment, kid, head, first }: ReadSegment,
  author: Sender,
): Promise<Result<CheckedSegment, RefusedSegment>> {
  const { journal } = head;
  if (kid !== author.device) return fail({ journal, problem: problemOf('wrong-key') });
  const after = claimedPosition(first);
  const verified = await verifySegment(segment, { journal, after }, author.signing);
  if (!verified.ok) return fail({ journal, problem: problemOfFault(verified.error) });
  const opening = readOpening(verified.value);
  if (after === null && opening === null) {
    const detail = 'the first entry does not open the journal';
    return fail({ journal, problem: problemOf('entry-malformed', { seq: 0, detail }) });
  }
  return ok({ segment, head, entries: verified.value, after, opening });
}
