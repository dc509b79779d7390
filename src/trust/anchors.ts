import type { CapturedEvidence } from '../domain/journal/evaluation';
import { epochMs, type Instant } from '../domain/kernel/instant';
import type { Leaf } from './leaf';

/** Receipt times of one assignment: what was there no later than when. */
export interface Anchors {
  /** Receipts over heads by journal. */
  readonly heads: ReadonlyMap<string, readonly { readonly seq: number; readonly at: Instant }[]>;
  /** Receipts over bytes by digest. */
  readonly bytes: ReadonlyMap<string, Instant>;
}

/** The times that leaves of the bureau's log carry, arranged for questions about evidence. */
export function anchorsOf(leaves: readonly Leaf[]): Anchors {
  const heads = new Map<string, { seq: number; at: Instant }[]>();
  const bytes = new Map<string, Instant>();
  for (const leaf of leaves) {
    if (leaf.kind === 'evidence-held') bytes.set(leaf.sha256, leaf.received);
    if (leaf.kind !== 'head') continue;
    const mark = { seq: leaf.seq, at: leaf.received };
    const known = heads.get(leaf.journal);
    if (known === undefined) heads.set(leaf.journal, [mark]);
    else known.push(mark);
  }
  return { heads, bytes };
}

/**
 * The first receipt that a piece of evidence lies under: one over its bytes, or one over a head at
 * or after its entry, which names their digest. Null while there is none.
 */
export function anchoredAt(
  { journal, seq, evidence }: Pick<CapturedEvidence, 'journal' | 'seq' | 'evidence'>,
  { heads, bytes }: Anchors,
): Instant | null {
  const over = (heads.get(journal) ?? []).filter((mark) => mark.seq >= seq).map(({ at }) => at);
  const held = bytes.get(evidence.sha256);
  const times = held === undefined ? over : [...over, held];
  return times.reduce<Instant | null>(
    (first, at) => (first === null || epochMs(at) < epochMs(first) ? at : first),
    null,
  );
}
