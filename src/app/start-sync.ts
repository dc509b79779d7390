import { onBackInReach } from '../platform/online';
import type { FieldSession } from '../store/field-session';
import type { EnrolledIdentity } from '../store/identity';
import type { SyncDeps } from '../sync/sync-deps';
import { askForWake, onWake } from './background-wake';
import { carrierTo } from './carrier';
import { runSync } from './sync-run';
import { type SyncRunner, startRunner } from './sync-runner';

/**
 * Starts synchronisation for an unlocked phone: now, when the network is back, when the page is
 * seen again, when the service worker wakes it, and whenever a person asks.
 */
export function startSync(session: FieldSession, identity: EnrolledIdentity): SyncRunner {
  const deps: SyncDeps = {
    writer: session.writer,
    transport: carrierTo(session, session.origin),
    identity,
    session: { token: null },
  };
  const runner = startRunner(() => runSync(deps, askForWake));
  const stopReach = onBackInReach(runner.trigger);
  const stopWake = onWake(runner.trigger);
  runner.trigger();
  return {
    ...runner,
    stop: () => {
      stopReach();
      stopWake();
      runner.stop();
    },
  };
}
