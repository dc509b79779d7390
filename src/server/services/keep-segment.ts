import { ProblemError } from '../http/problem-error';
import type { GroupWriter, LogItem } from '../storage/log/transparency-log';
import { digestOf } from './random-token';
import { type Delivered, refusalsOf } from './segment-place';
import { insertSegments } from './segment-rows';
import { serverInstant } from './server-time';

/** Keeps segments, one or many: what depends on stored entries is checked under the log's lock. */
const SEGMENTS: GroupWriter<Delivered> = {
  refusals: async (trx, works) =>
    (await refusalsOf(trx, works)).map((problem) =>
      problem === null ? null : new ProblemError(problem),
    ),
  write: insertSegments,
};

/**
 * The log item that keeps a checked segment: entries, head and named evidence, with the leaf of the
 * head. Order of arrival cannot confuse it.
 */
export function segmentItem(delivered: Delivered): LogItem {
  const { checked, delivery, at } = delivered;
  const { head, segment, entries } = checked;
  const { assignment } = delivery;
  const { journal, seq, hash } = head;
  const received = serverInstant(at.getTime());
  const signed = digestOf(segment.head);
  // What opens ballots looks for closes that came before it, also in the same batch.
  const closes = entries.some(({ entry }) => entry.type === 'round.closed');
  return {
    identity: `head:${journal}:${seq}:${hash}`,
    leaf: { v: 1, kind: 'head', assignment, journal, seq, hash, head: signed, received },
    write: async (trx, index) => {
      const [refusal = null] = await SEGMENTS.refusals(trx, [delivered]);
      if (refusal !== null) throw refusal;
      await SEGMENTS.write(trx, [{ work: delivered, index }]);
    },
    ...(closes ? {} : { together: { writer: SEGMENTS, work: delivered, key: journal } }),
  };
}
