import { acknowledgeLogFault } from '../../../../src/store/acknowledge-log-fault';
import { quarantineOf } from '../../../../src/store/quarantine';
import { queueAgain } from '../../../../src/store/release-aside';
import { readLogFault } from '../../../../src/store/sync-notes';
import { deliveryState } from '../../../../src/sync/delivery';
import { syncAssignment } from '../../../../src/sync/engine';
import { readDelivery } from '../../../../src/sync/read-delivery';
import type { SyncDeps } from '../../../../src/sync/sync-deps';

const ATTEMPTS = 6;

/** What it took a person until everything was delivered over an honest line. */
export interface Asked {
  /** Refusals that had to be queued again by hand. */
  queued: number;
  /** Faults of the log that had to be acknowledged. */
  faults: number;
}

/** A person looks at the phone and does what its pages offer. */
async function personLooks({ writer }: SyncDeps, assignment: string, asked: Asked): Promise<void> {
  if ((await readLogFault(writer)) !== null) {
    await acknowledgeLogFault(writer);
    asked.faults += 1;
  }
  for (const item of await quarantineOf(writer, assignment)) {
    if (item.direction !== 'sent') continue;
    await queueAgain(writer, item);
    asked.queued += 1;
  }
}

/**
 * Synchronises until everything is delivered: first by itself, and then with a person's help.
 * @throws Error with how the last attempt ended, when that is not enough
 */
export async function deliverHonestly(
  phone: SyncDeps,
  assignment: string,
  asked: Asked,
): Promise<void> {
  const ends: string[] = [];
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const outcome = await syncAssignment(phone, assignment);
    const state = deliveryState(await readDelivery(phone.writer, assignment));
    if (state.kind === 'all-held' || state.kind === 'nothing-yet') return;
    ends.push(`${JSON.stringify(outcome)} ${JSON.stringify(state)}`);
    if (attempt > 0) await personLooks(phone, assignment, asked);
  }
  throw new Error(`the line is honest, and not everything is delivered:\n${ends.join('\n')}`);
}
