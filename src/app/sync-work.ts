import type { FieldSession } from '../store/field-session';
import type { EnrolledIdentity } from '../store/identity';
import type { SyncDeps } from '../sync/sync-deps';
import { askForWake } from './background-wake';
import { carrierTo } from './carrier';
import { runSync } from './sync-run';
import type { RunEnd } from './sync-runner';

/** What a run does on this phone; its runs share one session with the server. */
export function syncWork(session: FieldSession, identity: EnrolledIdentity): () => Promise<RunEnd> {
  const deps: SyncDeps = {
    writer: session.writer,
    transport: carrierTo(session, session.origin),
    identity,
    session: { token: null },
  };
  return () => runSync(deps, askForWake);
}
