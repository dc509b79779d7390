import { onBackInReach } from '../platform/online';
import type { FieldSession } from '../store/field-session';
import type { EnrolledIdentity } from '../store/identity';
import { onOwnEntry } from '../store/on-own-entry';
import { onWake } from './background-wake';
import { type RunEnd, type SyncRunner, startRunner } from './sync-runner';

/** An unlocked phone's synchronisation, which waits for its first page. */
export interface WaitingSync extends SyncRunner {
  /** The first run, once a page is shown: reading comes before sending. Further calls do nothing. */
  readonly begin: () => void;
}

/**
 * Prepares synchronisation for an unlocked phone: at its start, a little after something was
 * recorded, when the network is back, when the page is seen again, when the service worker wakes
 * it, and whenever a person asks. The engine itself is loaded by the first run.
 */
export function startSync(session: FieldSession, identity: EnrolledIdentity): WaitingSync {
  let run: (() => Promise<RunEnd>) | null = null;
  const runner = startRunner(async () => {
    run ??= (await import('./sync-work')).syncWork(session, identity);
    return run();
  });
  const stops = [
    onBackInReach(runner.trigger),
    onWake(runner.trigger),
    onOwnEntry(session.db, runner.changed),
  ];
  let begun = false;
  const begin = (): void => {
    if (!begun) runner.trigger();
    begun = true;
  };
  const stop = (): void => {
    for (const each of stops) each();
    runner.stop();
  };
  return { ...runner, begin, stop };
}
