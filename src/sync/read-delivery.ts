import { readHeads } from '../store/journals';
import { ownEvidence } from '../store/own-evidence';
import { quarantineOf } from '../store/quarantine';
import { type Receipted, receiptedIn } from '../store/receipts';
import { copiesOf } from '../store/second-copies';
import type { Store } from '../store/store';
import { readAttempt, readLogFault } from '../store/sync-notes';
import { coverageOf } from './custody';
import type { DeliveryFacts } from './delivery';
import { syncOutcome } from './outcome';

/** The newest time on a receipt for work; null where there is none. */
function newest(receipts: readonly Receipted[]): string | null {
  let last: string | null = null;
  for (const { leaf } of receipts) {
    if (leaf.kind !== 'head' && leaf.kind !== 'evidence-held') continue;
    if (last === null || Date.parse(leaf.received) >= Date.parse(last)) last = leaf.received;
  }
  return last;
}

/** Reads what `deliveryState` judges, from the store alone; fit for a live query. */
export async function readDelivery(store: Store, assignment: string): Promise<DeliveryFacts> {
  // All queries go out before anything is awaited: a live query forgets those that follow a decode.
  const reading = readHeads(store, assignment);
  const [heads, receipts, attempt, evidence, quarantine, logFault, copies] = await Promise.all([
    reading,
    receiptedIn(store, assignment),
    readAttempt(store, assignment),
    ownEvidence(store, assignment, reading),
    quarantineOf(store, assignment),
    readLogFault(store),
    copiesOf(store, assignment),
  ]);
  const outcome = syncOutcome.safeParse(attempt?.outcome);
  return {
    coverage: coverageOf(receipts, copies),
    ownHeads: heads
      .filter((head) => head.own || head.restored)
      .map(({ journal, seq }) => ({ journal, seq })),
    ownEvidence: [...evidence.keys()],
    quarantine,
    lastAttempt: attempt && outcome.success ? { at: attempt.at, outcome: outcome.data } : null,
    logForked: logFault !== null,
    lastReceivedAt: newest(receipts),
  };
}
