import * as z from 'zod/mini';
import { instant } from '../domain/kernel/instant';
import { encodeMeta, readMeta, writeMeta } from './meta';
import type { Store } from './store';

/** How the last attempt at an assignment ended; the words are the caller's. */
const attempt = z.strictObject({ at: instant, outcome: z.unknown() });
export type AttemptNote = z.infer<typeof attempt>;

const attemptKey = (assignment: string): string => `attempt/${assignment}`;

export const readAttempt = (store: Store, assignment: string): Promise<AttemptNote | null> =>
  readMeta(store, attemptKey(assignment), attempt);

export const saveAttempt = (store: Store, assignment: string, note: AttemptNote): Promise<void> =>
  writeMeta(store, attemptKey(assignment), note);

/** Keeps one ending for several assignments, in one write. */
export async function saveAttempts(
  store: Store,
  assignments: readonly string[],
  note: AttemptNote,
): Promise<void> {
  const rows = assignments.map((each) => encodeMeta(store, attemptKey(each), note));
  await store.db.meta.bulkPut(await Promise.all(rows));
}

/** What the server's clock said when an assignment was last level, and how far the phone's was ahead. */
const serverClock = z.strictObject({ serverAt: instant, aheadMs: z.int() });
export type ServerClock = z.infer<typeof serverClock>;

const clockKey = (assignment: string): string => `serverClock/${assignment}`;

/** Null before the assignment was level for the first time; a later attempt that fails keeps it. */
export const readServerClock = (store: Store, assignment: string): Promise<ServerClock | null> =>
  readMeta(store, clockKey(assignment), serverClock);

export const saveServerClock = (
  store: Store,
  assignment: string,
  clock: ServerClock,
): Promise<void> => writeMeta(store, clockKey(assignment), clock);

/** Proof that the bureau's log showed this phone two histories, kept whole for whoever examines it. */
const logFault = z.strictObject({
  at: instant,
  code: z.string(),
  /** The checkpoint held before, and what the server sent, as JSON. */
  evidence: z.string(),
});
export type LogFault = z.infer<typeof logFault>;

/** Name of the fact. */
export const LOG_FAULT = 'logFault';

/** Standing evidence that the log forked; while there is any, nothing is sent. */
export const readLogFault = (store: Store): Promise<LogFault | null> =>
  readMeta(store, LOG_FAULT, logFault);

/** Keeps the first fault; later ones do not overwrite it. */
export async function saveLogFault(store: Store, fault: LogFault): Promise<void> {
  if ((await readLogFault(store)) === null) await writeMeta(store, LOG_FAULT, fault);
}
