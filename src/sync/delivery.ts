import type { QuarantinedItem } from '../store/quarantine';
import type { Coverage } from './custody';
import { custodyOf } from './custody';
import type { SyncOutcome } from './outcome';

/** What this phone knows of its own work in one assignment; read by `readDelivery`. */
export interface DeliveryFacts {
  readonly coverage: Coverage;
  /** Last seq of each of this phone's journals. */
  readonly ownHeads: readonly { readonly journal: string; readonly seq: number }[];
  /** Digests that this phone's entries name. */
  readonly ownEvidence: readonly string[];
  readonly quarantine: readonly QuarantinedItem[];
  readonly lastAttempt: { readonly at: string; readonly outcome: SyncOutcome } | null;
  readonly logForked: boolean;
  /** Newest time that the bureau's log put on a receipt for this phone's work. */
  readonly lastReceivedAt: string | null;
}

/** Counts of own entries and pieces of evidence, delivered and not. */
export interface DeliveryCounts {
  readonly entries: number;
  readonly entriesHeld: number;
  readonly evidence: number;
  readonly evidenceHeld: number;
}

/**
 * The one sign of whether work is safe. `all-held` comes from checked receipts alone: neither an
 * answer of the server nor an empty queue can produce it.
 */
export type DeliveryState = DeliveryCounts &
  (
    | { readonly kind: 'nothing-yet' }
    | { readonly kind: 'all-held'; readonly lastReceivedAt: string }
    | { readonly kind: 'waiting' }
    | { readonly kind: 'offline' }
    | { readonly kind: 'not-takan' }
    | { readonly kind: 'failed'; readonly outcome: SyncOutcome }
    | { readonly kind: 'refused'; readonly items: number }
    | { readonly kind: 'log-forked' }
  );

/** Counts what is held and what is not. */
export function countDelivery(facts: DeliveryFacts): DeliveryCounts {
  const { coverage, ownHeads, ownEvidence } = facts;
  let entries = 0;
  let entriesHeld = 0;
  for (const { journal, seq } of ownHeads) {
    entries += seq + 1;
    entriesHeld += Math.min(seq, coverage.entries.get(journal) ?? -1) + 1;
  }
  const held = ownEvidence.filter(
    (sha256) => custodyOf({ kind: 'evidence', sha256 }, coverage) === 'held',
  );
  return { entries, entriesHeld, evidence: ownEvidence.length, evidenceHeld: held.length };
}

/** Derives the state; the gravest fact wins. */
export function deliveryState(facts: DeliveryFacts): DeliveryState {
  const counts = countDelivery(facts);
  if (facts.logForked) return { ...counts, kind: 'log-forked' };
  if (counts.entries === 0) return { ...counts, kind: 'nothing-yet' };
  const all = counts.entriesHeld === counts.entries && counts.evidenceHeld === counts.evidence;
  if (all && facts.lastReceivedAt !== null) {
    return { ...counts, kind: 'all-held', lastReceivedAt: facts.lastReceivedAt };
  }
  const refused = facts.quarantine.filter((item) => item.direction === 'sent').length;
  if (refused > 0) return { ...counts, kind: 'refused', items: refused };
  const outcome = facts.lastAttempt?.outcome ?? null;
  if (outcome?.kind === 'offline' || outcome?.kind === 'not-takan') {
    return { ...counts, kind: outcome.kind };
  }
  if (outcome === null || outcome.kind === 'level' || outcome.kind === 'busy') {
    return { ...counts, kind: 'waiting' };
  }
  return { ...counts, kind: 'failed', outcome };
}
