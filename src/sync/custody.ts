import type { Receipted } from '../store/receipts';

/** Something whose safety is asked for: an own entry by place and bytes, or the bytes of evidence. */
export type CustodyItem =
  | { readonly kind: 'entry'; readonly journal: string; readonly seq: number }
  | { readonly kind: 'evidence'; readonly sha256: string };

/**
 * `phone`: on this phone only. `second-copy`: a team member's phone has signed that it holds it too.
 * `held`: the bureau holds it, and this phone has checked its receipt.
 */
export type Custody = 'phone' | 'second-copy' | 'held';

/** Receipts of one assignment, arranged for questions about custody. */
export interface Coverage {
  /** Last seq that a checked head receipt covers, by journal. */
  readonly entries: ReadonlyMap<string, number>;
  /** Digests of evidence with a checked evidence-held receipt. */
  readonly evidence: ReadonlySet<string>;
  /** What phones of team members have acknowledged; it delivers nothing. */
  readonly copies?: Copies;
}

/** What acknowledgements of team members' phones cover, arranged like receipts. */
export interface Copies {
  readonly entries: ReadonlyMap<string, number>;
  readonly evidence: ReadonlySet<string>;
}

/**
 * What checked receipts cover. An entry is covered by the receipt of a head at or after it; bytes
 * by their own `evidence-held` receipt alone, which the server logs after the file is safe.
 */
export function coverageOf(receipts: readonly Receipted[], copies?: Copies): Coverage {
  const entries = new Map<string, number>();
  const evidence = new Set<string>();
  for (const { leaf } of receipts) {
    if (leaf.kind === 'evidence-held') evidence.add(leaf.sha256);
    if (leaf.kind !== 'head') continue;
    entries.set(leaf.journal, Math.max(leaf.seq, entries.get(leaf.journal) ?? -1));
  }
  return { entries, evidence, ...(copies === undefined ? {} : { copies }) };
}

const covers = (item: CustodyItem, { entries, evidence }: Copies): boolean =>
  item.kind === 'evidence'
    ? evidence.has(item.sha256)
    : item.seq <= (entries.get(item.journal) ?? -1);

/**
 * Where an item is safe. Only receipts that this phone has checked can say `held`; only a signed
 * acknowledgement that came back can say `second-copy`.
 */
export function custodyOf(item: CustodyItem, coverage: Coverage): Custody {
  if (covers(item, coverage)) return 'held';
  const { copies } = coverage;
  return copies !== undefined && covers(item, copies) ? 'second-copy' : 'phone';
}
