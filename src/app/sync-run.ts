import { readAssignments } from '../store/assignments';
import { deliveryState } from '../sync/delivery';
import { syncAssignment } from '../sync/engine';
import type { SyncOutcome } from '../sync/outcome';
import { readDelivery } from '../sync/read-delivery';
import { refreshAssignments } from '../sync/refresh-assignments';
import type { SyncDeps } from '../sync/sync-deps';
import { runFault } from './run-fault';
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
 * One run: looks for assignments, then brings each level with the server; asks to be woken when
 * something is left that only waits for the network.
 */
export async function runSync(deps: SyncDeps, askForWake: () => Promise<void>): Promise<RunEnd> {
  const refreshed = await refreshAssignments(deps);
  const all = await readAssignments(deps.writer);
  const assignments = all.map((kept) => kept.package.assignment);
  let settled = refreshed.ok;
  for (const assignment of assignments) {
    const outcome = await syncAssignment(deps, assignment);
    if (!SETTLED.includes(outcome.kind)) settled = false;
  }
  if (!settled && (await anythingWaits(deps, assignments))) await askForWake();
  // Last, since its words may have to be loaded, and no work waits for words.
  return { fault: refreshed.ok ? null : await runFault(refreshed.error), settled };
}
