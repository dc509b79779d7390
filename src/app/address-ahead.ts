import { idle } from '../platform/idle';
import type { FieldSession } from '../store/field-session';
import { AssignmentRoutes } from './lazy-assignment';

/** Addresses of an assignment's pages. */
const ASSIGNMENT = /^\/a\/([^/]+)/;

/** The pages come before the wait for an idle moment may become one for a person. */
const IDLE_LIMIT_MS = 200;

/** A passphrase that fitted must not seem to be refused because an evaluation is long. */
const LONGEST_MS = 2_000;

/** Loads the scripts of scoring, once nobody waits for the page that is there. */
export async function scoringAhead(): Promise<void> {
  await idle(IDLE_LIMIT_MS);
  await AssignmentRoutes.ahead();
  // What is not to be had says so on its page.
  const pages = await import('./assignment-routes').catch(() => null);
  await pages?.firstPagesAhead();
}

/** Where the address leads to an assignment: its scripts, while the phone is still locked. */
export const addressAhead = async (): Promise<void> =>
  ASSIGNMENT.test(location.pathname) ? scoringAhead() : undefined;

/**
 * Reads what the page of the address is drawn from, so that it is drawn once and whole; a page that
 * takes longer comes first and says that it is being opened.
 */
export async function readAddressAhead(session: FieldSession): Promise<void> {
  const [, assignment] = ASSIGNMENT.exec(location.pathname) ?? [];
  if (assignment === undefined) return;
  const reads = await import('./assignment-reads').catch(() => null);
  const enough = new Promise<void>((resolve) => setTimeout(resolve, LONGEST_MS));
  await Promise.race([reads?.beginReads(session, assignment), enough]);
}
