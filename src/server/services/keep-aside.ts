import { problemOf } from '../../contract/problem';
import type { ServerDeps } from '../deps';
import { audit } from '../storage/audit';
import type { CheckedSegment, RefusedSegment } from './check-segment';
import type { Delivery } from './keep-segment';
import { newId } from './random-token';

/**
 * Keeps a whole segment of a revoked device aside, once, until somebody decides: revocation must not
 * destroy honest work.
 */
export async function keepAside(
  deps: ServerDeps,
  { head, segment, entries }: CheckedSegment,
  { assignment, sender }: Delivery,
): Promise<RefusedSegment> {
  const { journal } = head;
  const at = new Date(deps.now());
  const actor = `device:${sender.device}`;
  await deps.db.transaction().execute(async (trx) => {
    const kept = await trx
      .insertInto('aside')
      .values({
        id: newId(),
        assignment,
        journal,
        device: sender.device,
        person: sender.person,
        from_seq: entries[0]?.entry.seq ?? head.seq,
        to_seq: head.seq,
        last_hash: head.hash,
        lines: JSON.stringify(segment.lines),
        head: segment.head,
        received_at: at,
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (kept.numInsertedOrUpdatedRows === 1n) {
      await audit(trx, { actor, action: 'segment.setAside', at, assignment, subject: journal });
    }
  });
  return { journal, problem: problemOf('device-revoked') };
}
