import { readAssignmentList } from '../store/assignment-list';
import { deliveryState } from '../sync/delivery';
import { syncAssignment } from '../sync/engine';
import type { SyncOutcome } from '../sync/outcome';
import { readDelivery } from '../sync/read-delivery';
import { type RefreshFault, refreshAssignments } from '../sync/refresh-assignments';
import type { SyncDeps } from '../sync/sync-deps';
import type { RunEnd } from './sync-runner';

/** Ends after which trying again by itself brings nothing: all is done, or a person must act. */
const SETTLED: readonly SyncOutcome['kind'][] = ['level', 'log-forked', 'unreadable'];

/** What waits for the network and not for a person: worth waking up for. */
async function anythingWaits(deps: SyncDeps, assignments: readonly string[]): Promise<boolean> {
  for (const assignment of assignments) {
    const { kind } = deliveryState(await readDelivery(deps.writer, assignment));
    if (kind !== 'all-held' && kind !== 'nothing-yet' && kind !== 'log-forked') return true;
  }
  return false;
}

/**
 * True when the look-up found no network: then every attempt would prepare itself for nothing. On a
 * slow one the list of all assignments may come too late where smaller exchanges get through; but
 * none is smaller than those that open a session.
 */
const isOffline = ({ session }: SyncDeps, error: RefreshFault): boolean =>
  error.kind === 'transport' &&
  error.fault.kind === 'offline' &&
  (!error.fault.slow || session.token === null);

/** Brings each assignment level; true when trying again by itself could bring none of them further. */
async function syncEach(deps: SyncDeps, assignments: readonly string[]): Promise<boolean> {
  let settled = true;
  for (const assignment of assignments) {
    const outcome = await syncAssignment(deps, assignment);
    if (!SETTLED.includes(outcome.kind)) settled = false;
  }
  return settled;
}

/**
 * One run: looks for assignments, then brings each level with the server; asks to be woken when
 * something is left that only waits for the network.
 */
export async function runSync(deps: SyncDeps, askForWake: () => Promise<void>): Promise<RunEnd> {
  const refreshed = await refreshAssignments(deps);
  const all = await readAssignmentList(deps.writer);
  const assignments = all.map(({ assignment }) => assignment);
  let settled = refreshed.ok;
  if (!refreshed.ok && isOffline(deps, refreshed.error)) {
    await (await import('../sync/note-unreached')).noteUnreached(deps, assignments);
  } else if (!(await syncEach(deps, assignments))) settled = false;
  if (!settled && (await anythingWaits(deps, assignments))) await askForWake();
  // Last, since its words may have to be loaded, and no work waits for words.
  if (refreshed.ok) return { fault: null, settled };
  const { runFault } = await import('./run-fault');
  return { fault: await runFault(refreshed.error), settled };
}
