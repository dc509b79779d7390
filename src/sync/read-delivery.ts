import { readHeads } from '../store/journals';
import { ownEvidence } from '../store/own-evidence';
import { quarantineOf } from '../store/quarantine';
import { type CheckedReceipt, receiptsOf } from '../store/receipts';
import { copiesOf } from '../store/second-copies';
import type { Store } from '../store/store';
import { readAttempt, readLogFault } from '../store/sync-notes';
import { coverageOf } from './custody';
import type { DeliveryFacts } from './delivery';
import { syncOutcome } from './outcome';

function newest(receipts: readonly CheckedReceipt[]): string | null {
  const times = receipts
    .filter(({ leaf }) => leaf.kind === 'head' || leaf.kind === 'evidence-held')
    .map(({ leaf }) => leaf.received)
    .sort((a, b) => Date.parse(a) - Date.parse(b));
  return times.at(-1) ?? null;
}

/** Reads what `deliveryState` judges, from the store alone; fit for a live query. */
export async function readDelivery(store: Store, assignment: string): Promise<DeliveryFacts> {
  // All queries go out before anything is awaited: a live query forgets those that follow a decode.
  const [heads, receipts, attempt, evidence, quarantine, logFault, copies] = await Promise.all([
    readHeads(store, assignment),
    receiptsOf(store, assignment),
    readAttempt(store, assignment),
    ownEvidence(store, assignment),
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
