import { fail } from '../../domain/kernel/result';
import { ProblemError } from '../http/problem-error';
import { type GroupWriter, type LogItem, NotAtOnce } from '../storage/log/transparency-log';
import { digestOf } from './random-token';
import { type Asking, type Delivered, lookAtSegments, type Standing } from './segment-place';
import { insertSegments } from './segment-rows';
import { appendSegments, rowsAtOnce, type SegmentWork } from './segments-at-once';
import { serverInstant } from './server-time';

/** Of a segment of which nothing is left but what one statement writes, nothing else may be written. */
function wholeOf(work: SegmentWork): Delivered {
  if ('rows' in work) throw new NotAtOnce();
  return work.delivered;
}

/** Keeps segments, one or many: what depends on stored entries is checked under the log's lock. */
const SEGMENTS: GroupWriter<SegmentWork, Standing> = {
  look: async (trx, works) =>
    (await lookAtSegments(trx, works.map(wholeOf))).map((each) =>
      each.ok ? each : fail(new ProblemError(each.error)),
    ),
  write: (trx, kept) =>
    insertSegments(
      trx,
      kept.map(({ work, ...placed }) => ({ ...placed, work: wholeOf(work) })),
    ),
  atOnce: appendSegments,
};

/** What names a segment in the log, and the leaf of its head. Order of arrival cannot confuse it. */
function headItem({ checked, delivery, at }: Delivered): Pick<LogItem, 'identity' | 'leaf'> {
  const { head, segment } = checked;
  const { assignment } = delivery;
  const { journal, seq, hash } = head;
  const received = serverInstant(at.getTime());
  const signed = digestOf(segment.head);
  return {
    identity: `head:${journal}:${seq}:${hash}`,
    leaf: { v: 1, kind: 'head', assignment, journal, seq, hash, head: signed, received },
  };
}

const together = (work: SegmentWork, key: string): NonNullable<LogItem['together']> => ({
  ...{ writer: SEGMENTS as GroupWriter<unknown, unknown>, work, key },
});

/** The log item that keeps a checked segment: entries, head and named evidence, with its leaf. */
export function segmentItem(delivered: Delivered): LogItem {
  const { head, entries } = delivered.checked;
  const work = { delivered };
  // What opens ballots looks for closes that came before it, also in the same batch.
  const closes = entries.some(({ entry }) => entry.type === 'round.closed');
  return {
    ...headItem(delivered),
    write: async (trx, index) => {
      const [looked] = await SEGMENTS.look(trx, [work]);
      if (looked?.ok !== true) throw looked?.error;
      await SEGMENTS.write(trx, [{ work, seen: looked.value, index }]);
    },
    ...(closes ? {} : { together: together(work, head.journal) }),
  };
}

/**
 * The log item that keeps a checked segment in one statement or not at all, with what that statement
 * asks and tells; null for a segment that it may not keep.
 */
export function itemAtOnce(delivered: Delivered, asking: Asking): LogItem | null {
  const rows = rowsAtOnce(delivered);
  if (rows === null) return null;
  return {
    ...{ ...headItem(delivered), onlyAtOnce: true },
    write: () => Promise.reject(new NotAtOnce()),
    together: together({ rows, asking }, delivered.checked.head.journal),
  };
}
