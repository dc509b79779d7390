import { settleErasures } from '../store/erasures-due';
import { isQuotaError } from '../store/quota-error';
import { readLogFault, saveAttempts } from '../store/sync-notes';
import type { SyncOutcome } from './outcome';
import type { SyncDeps } from './sync-deps';
import { SYNC_LOCK } from './sync-lock';

async function note({ writer }: SyncDeps, assignments: readonly string[]): Promise<void> {
  const standing = await readLogFault(writer);
  const outcome: SyncOutcome =
    standing === null ? { kind: 'offline' } : { kind: 'log-forked', code: standing.code };
  for (const assignment of assignments) await settleErasures(writer, assignment);
  await saveAttempts(writer, assignments, { at: writer.clock.now().at, outcome });
}

/**
 * Notes for all assignments at once that the server could not be reached, where that is known already:
 * to try each would read its whole work for nothing. While another tab synchronises, nothing is noted.
 */
export async function noteUnreached(deps: SyncDeps, assignments: readonly string[]): Promise<void> {
  try {
    await deps.writer.locks.ifFree(SYNC_LOCK, () => note(deps, assignments));
  } catch (error) {
    // A full phone says so wherever somebody records something.
    if (!isQuotaError(error)) throw error;
  }
}
