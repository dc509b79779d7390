import * as z from 'zod/mini';
import { instant } from '../domain/kernel/instant';
import { encodeDeletion } from './deletion-log';
import { readMeta, writeMeta } from './meta';
import type { Store } from './store';
import type { Writer } from './writer';

/** How the last attempt at an assignment ended; the words are the caller's. */
const attempt = z.strictObject({ at: instant, outcome: z.unknown() });
export type AttemptNote = z.infer<typeof attempt>;

const attemptKey = (assignment: string): string => `attempt/${assignment}`;

export const readAttempt = (store: Store, assignment: string): Promise<AttemptNote | null> =>
  readMeta(store, attemptKey(assignment), attempt);

export const saveAttempt = (store: Store, assignment: string, note: AttemptNote): Promise<void> =>
  writeMeta(store, attemptKey(assignment), note);

/** Proof that the bureau's log showed this phone two histories, kept whole for whoever examines it. */
const logFault = z.strictObject({
  at: instant,
  code: z.string(),
  /** The checkpoint held before, and what the server sent, as JSON. */
  evidence: z.string(),
});
export type LogFault = z.infer<typeof logFault>;

const LOG_FAULT = 'logFault';

/** Standing evidence that the log forked; while there is any, nothing is sent. */
export const readLogFault = (store: Store): Promise<LogFault | null> =>
  readMeta(store, LOG_FAULT, logFault);

/** Keeps the first fault; later ones do not overwrite it. */
export async function saveLogFault(store: Store, fault: LogFault): Promise<void> {
  if ((await readLogFault(store)) === null) await writeMeta(store, LOG_FAULT, fault);
}

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
