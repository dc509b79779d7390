import { fail } from '../../domain/kernel/result';
import { ProblemError } from '../http/problem-error';
import type { GroupWriter, LogItem } from '../storage/log/transparency-log';
import { digestOf } from './random-token';
import { type Delivered, lookAtSegments, type Standing } from './segment-place';
import { insertSegments } from './segment-rows';
import { appendSegments } from './segments-at-once';
import { serverInstant } from './server-time';

/** Keeps segments, one or many: what depends on stored entries is checked under the log's lock. */
const SEGMENTS: GroupWriter<Delivered, Standing> = {
  look: async (trx, works) =>
    (await lookAtSegments(trx, works)).map((each) =>
      each.ok ? each : fail(new ProblemError(each.error)),
    ),
  write: insertSegments,
  atOnce: appendSegments,
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
    ...(delivered.asking === undefined ? {} : { onlyAtOnce: true }),
    write: async (trx, index) => {
      const [looked] = await SEGMENTS.look(trx, [delivered]);
      if (looked?.ok !== true) throw looked?.error;
      await SEGMENTS.write(trx, [{ work: delivered, seen: looked.value, index }]);
    },
    ...(closes
      ? {}
      : {
          together: {
            writer: SEGMENTS as GroupWriter<unknown, unknown>,
            work: delivered,
            key: journal,
          },
        }),
  };
}
