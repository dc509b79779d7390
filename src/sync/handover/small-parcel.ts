import * as z from 'zod/mini';
import { incomingSegment } from '../../contract/sync';
import { randomId } from '../../domain/kernel/identifier';
import { fail, ok, type Result } from '../../domain/kernel/result';
import { readAssignment } from '../../store/assignments';
import type { HeadRow } from '../../store/rows';
import type { Store } from '../../store/store';
import { type Bytes, unshared, utf8 } from '../../trust/bytes';
import { acknowledgement } from './acknowledge';
import { handableJournals, segmentsOf } from './segments-of';
import { EMPTY_REPORT, type TakeReport } from './take-report';
import { type Taker, takeSegment } from './take-segment';

/** What a parcel may come to when it is unpacked; far more than a screen can show. */
const MOST_BYTES = 16 * 1024 * 1024;

/** Entries with what proves them, small enough to be shown as pictures. Never the bytes of evidence. */
const entriesParcel = z.strictObject({
  v: z.literal(1),
  kind: z.literal('entries'),
  assignment: randomId,
  segments: z.array(incomingSegment),
});
export type EntriesParcel = z.infer<typeof entriesParcel>;

const parcel = z.discriminatedUnion('kind', [entriesParcel, acknowledgement]);
export type SmallParcel = z.infer<typeof parcel>;

const through = (bytes: Bytes, transform: GenericTransformStream): ReadableStream<Uint8Array> =>
  new Blob([bytes]).stream().pipeThrough(transform);

/** A parcel as compressed bytes, for any carrier of bytes. */
export async function packSmall(value: SmallParcel): Promise<Bytes> {
  const stream = through(utf8(JSON.stringify(value)), new CompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** The parcel in compressed bytes; `format` for anything else, also for what swells without end. */
export async function unpackSmall(bytes: Uint8Array): Promise<Result<SmallParcel, 'format'>> {
  try {
    const stream = through(unshared(bytes), new DecompressionStream('deflate-raw'));
    const decoder = new TextDecoder();
    let text = '';
    for (const reader = stream.getReader(); ; ) {
      const { done, value } = await reader.read();
      if (done) break;
      text += decoder.decode(value, { stream: true });
      if (text.length > MOST_BYTES) return fail('format');
    }
    const read = parcel.safeParse(JSON.parse(text + decoder.decode()));
    return read.success ? ok(read.data) : fail('format');
  } catch {
    return fail('format');
  }
}

/**
 * The entries of an assignment that this phone can hand on.
 * @param isWanted which journals, where not all
 */
export async function entriesOf(
  store: Store,
  assignment: string,
  isWanted: (head: HeadRow) => boolean = () => true,
): Promise<EntriesParcel> {
  const segments = [];
  for (const head of (await handableJournals(store, assignment)).heads.filter(isWanted)) {
    for await (const segment of segmentsOf(store, head)) segments.push(segment);
  }
  return { v: 1, kind: 'entries', assignment, segments };
}

/** Takes entries in, each segment verified as if the server had sent it. */
export async function takeEntries(
  taker: Taker,
  assignment: string,
  value: EntriesParcel,
): Promise<Result<TakeReport, 'foreign'>> {
  const kept = await readAssignment(taker.store, assignment);
  if (kept === null || value.assignment !== assignment) return fail('foreign');
  const heads: Record<string, { seq: number; hash: string }> = {};
  const persons = new Set<string>();
  const refused: { id: string; code: string }[] = [];
  let added = 0;
  for (const each of value.segments) {
    const taken = await takeSegment(taker, kept, each);
    if (!taken.ok) {
      refused.push({ id: each.journal, code: taken.error.code });
      continue;
    }
    const { segment } = taken.value;
    const last = segment.entries.at(-1);
    added += taken.value.added;
    persons.add(segment.person);
    if (last !== undefined) heads[segment.journal] = { seq: last.entry.seq, hash: last.hash };
  }
  return ok({ ...EMPTY_REPORT, added, heads, persons: [...persons], refused, whole: true });
}
