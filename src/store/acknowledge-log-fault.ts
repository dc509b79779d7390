import { encodeDeletion } from './deletion-log';
import { LOG_FAULT } from './sync-notes';
import type { Writer } from './writer';

/** A person who has exported the fault and spoken to the bureau lets the phone try again. */
export async function acknowledgeLogFault(writer: Writer): Promise<void> {
  const { db } = writer;
  const { at } = writer.clock.now();
  const deletion = { at, what: 'logFault', subject: LOG_FAULT, reason: 'acknowledged' } as const;
  const log = await encodeDeletion(writer, deletion);
  await db.transaction('rw', db.meta, db.deletions, async () => {
    await db.meta.delete(LOG_FAULT);
    await db.deletions.add(log);
  });
}
