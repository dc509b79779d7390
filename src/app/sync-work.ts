import type { Role } from '../domain/assignment/role';
import type { FieldSession } from '../store/field-session';
import type { EnrolledIdentity } from '../store/identity';
import type { SyncDeps } from '../sync/sync-deps';
import { askForWake } from './background-wake';
import { carrierTo } from './carrier';
import { runSync } from './sync-run';
import type { RunEnd } from './sync-runner';

/** Whose phones fetch what lies before a panel. */
const SCORING: readonly Role[] = ['expert', 'panelChair'];

/** What a run does on this phone; its runs share one session with the server. */
export function syncWork(session: FieldSession, identity: EnrolledIdentity): () => Promise<RunEnd> {
  const deps: SyncDeps = {
    writer: session.writer,
    transport: carrierTo(session, session.origin),
    identity,
    session: { token: null },
  };
  let look: (() => void) | null = null;
  const keepMaterials = async (): Promise<void> => {
    look ??= (await import('./material-keeper')).materialKeeper(session, deps.session);
    look();
  };
  return async () => {
    const end = await runSync(deps, askForWake);
    // Beside it: nothing waits for pictures. A script that does not come is asked for again.
    if (SCORING.includes(session.who.role)) keepMaterials().catch(() => undefined);
    return end;
  };
}
