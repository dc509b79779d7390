import * as z from 'zod/mini';
import { entry } from '../domain/journal/entry';
import { namedBytes } from '../domain/journal/named-bytes';
import { sha256Hex } from '../domain/kernel/identifier';
import { nonNegative } from '../domain/kernel/quantity';
import { lineContext } from './journals';
import { type EntryRow, entryRow, type HeadRow } from './rows';
import type { Store } from './store';

/**
 * The bytes that the lines of one journal speak of, up to the line of `hash`. Lines are chained by
 * their hashes, so this hash alone says from which lines it comes.
 */
export const ownNames = z.strictObject({
  seq: nonNegative,
  hash: sha256Hex,
  /** Sizes of bytes by digest. */
  named: z.record(sha256Hex, nonNegative),
  /** Digests of records that were ordered destroyed. */
  erased: z.array(sha256Hex),
});
export type OwnNames = z.infer<typeof ownNames>;

const order = z.object({ sha256: sha256Hex });

// So many lines are read between two chances of the page to answer.
const PART = 100;

/** Rows of a journal by seq, both ends included: of an own one without the branches of others. */
async function rowsOf(store: Store, { journal, own }: HeadRow, from: number, to: number) {
  const rows = await store.db.entries
    .where('[journal+seq]')
    .between([journal, from], [journal, to], true, true)
    .toArray();
  return own ? rows.filter(({ ownPlace }) => ownPlace !== undefined) : rows;
}

/** Adds what lines say; `names` is the caller's own. */
async function addLines(store: Store, rows: readonly EntryRow[], names: OwnNames): Promise<void> {
  const lines = await Promise.all(
    rows.map((row) => {
      const { hash, line } = entryRow.parse(row);
      return store.codec.decodeText(line, lineContext(hash));
    }),
  );
  for (const line of lines) {
    // Most lines name none; the look spares reading them.
    if (!line.includes('"sha256":"')) continue;
    const said = entry.parse(JSON.parse(line));
    const bytes = namedBytes(said);
    if (bytes !== null) names.named[bytes.sha256] = bytes.size;
    const ordered = said.type === 'record.erased' ? order.safeParse(said.body) : null;
    if (ordered?.success) names.erased.push(ordered.data.sha256);
  }
}

/** `fits`: exactly the lines that lead to the hash are here, so that it stands for them later on. */
interface Said {
  readonly names: OwnNames;
  readonly fits: boolean;
}

/**
 * What the lines of a journal up to its head say of bytes, those of its branches too where it is a
 * restored one. Goes on from `before` where that comes from lines of this very journal, and reads all
 * of them where it does not.
 */
export async function namesUpTo(
  store: Store,
  head: HeadRow,
  before: OwnNames | null,
): Promise<Said> {
  const { seq, hash, own, forked } = head;
  if (before?.hash === hash) return { names: before, fits: true };
  const names: OwnNames = {
    seq,
    hash,
    named: { ...before?.named },
    erased: [...(before?.erased ?? [])],
  };
  const start = before?.seq ?? 0;
  // Branches may go on behind the head.
  const last = own || !forked ? seq : Number.MAX_SAFE_INTEGER;
  const hashes: string[] = [];
  for (let from = start; from <= seq; from += PART) {
    const rows = await rowsOf(store, head, from, from + PART > seq ? last : from + PART - 1);
    // The first line after which it goes on has been read.
    await addLines(store, rows.slice(before !== null && from === start ? 1 : 0), names);
    hashes.push(...rows.map((row) => row.hash));
  }
  const whole = hashes.length === seq - start + 1 && hashes.at(-1) === hash;
  if (before === null) return { names, fits: whole };
  return whole && hashes[0] === before.hash ? { names, fits: true } : namesUpTo(store, head, null);
}
