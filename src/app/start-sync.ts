import { idle } from '../platform/idle';
import { onBackInReach } from '../platform/online';
import type { FieldSession } from '../store/field-session';
import type { EnrolledIdentity } from '../store/identity';
import { onOwnEntry } from '../store/on-own-entry';
import { onWake } from './background-wake';
import { type RunEnd, type SyncRunner, startRunner } from './sync-runner';

/** The first pages are loaded and used before anything is loaded that only saves waiting. */
const LISTEN_AFTER_MS = 20_000;

/** The first page is drawn to its end before the first run begins, which may not be put off for long. */
const IDLE_LIMIT_MS = 1_000;

/** An unlocked phone's synchronisation, which waits for its first page. */
export interface WaitingSync extends SyncRunner {
  /** The first run, once a page is shown: reading comes before sending. Further calls do nothing. */
  readonly begin: () => void;
}

/**
 * Prepares synchronisation for an unlocked phone: at its start, a little after something was
 * recorded, when the network is back, when the page is seen again, when the service worker wakes
 * it, when the server tells of something new, and whenever a person asks. The engine itself is loaded
 * by the first run.
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
  const listen = async (): Promise<void> => {
    // A script that does not come leaves the other triggers.
    const live = await import('./live').catch(() => null);
    live?.startLive(session, runner.trigger, stops);
  };
  let begun = false;
  const begin = (): void => {
    if (begun) return;
    begun = true;
    void idle(IDLE_LIMIT_MS).then(runner.trigger);
    setTimeout(listen, LISTEN_AFTER_MS);
  };
  const stop = (): void => {
    // Emptied, so that what is only now being loaded knows that it comes too late.
    for (const each of stops.splice(0)) each();
    runner.stop();
  };
  return { ...runner, begin, stop };
}
