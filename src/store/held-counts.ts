import type { TakanDatabase } from './database';
import { inOlder } from './in-older';

/** How much of an account's work lies on this phone, and how much of it the bureau has receipted. */
export interface HeldCounts {
  readonly entries: number;
  readonly entriesHeld: number;
  /** Pictures and other files, records of talks and signatures. */
  readonly files: number;
  readonly filesHeld: number;
  readonly drafts: number;
}

/** Parts of the keys of receipts; see `receiptKey`. */
const HEAD = /^head\/([^/]+)\/(\d+)\//;
const HELD = /^evidence-held\/[^/]+\/(.+)$/;

function heldIn(keys: readonly string[]) {
  const seqs = new Map<string, number>();
  const files = new Set<string>();
  for (const key of keys) {
    const [, journal, seq] = HEAD.exec(key) ?? [];
    if (journal !== undefined) seqs.set(journal, Math.max(seqs.get(journal) ?? -1, Number(seq)));
    const [, sha256] = HELD.exec(key) ?? [];
    if (sha256 !== undefined) files.add(sha256);
  }
  return { seqs, files };
}

/**
 * Counted from what stands in clear in any case: places in journals, digests, and what receipts are
 * for. So it can be said while the phone is locked, and is never out of date.
 */
export async function heldCounts(db: TakanDatabase): Promise<HeldCounts> {
  const [heads, receipts, here, older, drafts] = await Promise.all([
    db.heads.toArray(),
    db.receipts.toCollection().primaryKeys(),
    db.blobs.toCollection().primaryKeys(),
    inOlder<string[]>(db, ({ blobs }) => blobs.toCollection().primaryKeys(), []),
    db.drafts.count(),
  ]);
  const held = heldIn(receipts);
  const own = heads.filter((head) => head.own || head.restored);
  const files = [...new Set([...here, ...older])];
  return {
    entries: own.reduce((sum, { seq }) => sum + seq + 1, 0),
    entriesHeld: own.reduce(
      (sum, { journal, seq }) => sum + Math.min(seq, held.seqs.get(journal) ?? -1) + 1,
      0,
    ),
    files: files.length,
    filesHeld: files.filter((sha256) => held.files.has(sha256)).length,
    drafts,
  };
}
