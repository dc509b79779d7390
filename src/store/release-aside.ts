import { encodeDeletion } from './deletion-log';
import { subjectOf } from './put-aside';
import type { QuarantinedItem } from './quarantine';
import type { Writer } from './writer';

async function release(
  writer: Writer,
  item: QuarantinedItem,
  reason: 'queued-again' | 'delivered',
): Promise<void> {
  const { db } = writer;
  const { at } = writer.clock.now();
  const subject = subjectOf(item);
  const log = await encodeDeletion(writer, { at, what: 'quarantine', subject, reason });
  await db.transaction('rw', db.quarantine, db.deletions, async () => {
    await db.quarantine.delete(item.row);
    await db.deletions.add(log);
  });
}

/** Takes a refusal back, so that the data, which never left the store, is sent again. */
export const queueAgain = (writer: Writer, item: QuarantinedItem): Promise<void> =>
  release(writer, item, 'queued-again');

/** Ends a refusal whose data the bureau has receipted since. */
export const settleAside = (writer: Writer, item: QuarantinedItem): Promise<void> =>
  release(writer, item, 'delivered');
