import { idle } from '../platform/idle';
import { AssignmentRoutes } from './lazy-assignment';

/** The pages come before the wait for an idle moment may become one for a person. */
const IDLE_LIMIT_MS = 200;

/** Loads the scripts of scoring at once. */
export async function scoringNow(): Promise<void> {
  await AssignmentRoutes.ahead();
  // What is not to be had says so on its page.
  const pages = await import('./assignment-routes').catch(() => null);
  await pages?.firstPagesAhead();
}

/** The same once nobody waits for the page that is there. */
export async function scoringAhead(): Promise<void> {
  await idle(IDLE_LIMIT_MS);
  await scoringNow();
}
