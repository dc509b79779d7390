import { type EntryRow, entryRow, type HeadRow, headMarkRow, headRow } from './rows';
import type { Store } from './store';

/** Where a line lies, for the codec. */
export const lineContext = (hash: string) => ({ table: 'entries', key: hash });

/** Where a signed head lies, for the codec. */
export const headContext = (journal: string, seq: number) => ({
  table: 'heads',
  key: `${journal}/${seq}`,
});

/** A line of a journal as it was written. */
export interface KeptLine {
  readonly hash: string;
  readonly seq: number;
  readonly line: string;
}

async function decodeLine(store: Store, row: EntryRow): Promise<KeptLine> {
  const { hash, seq, line } = entryRow.parse(row);
  return { hash, seq, line: await store.codec.decodeText(line, lineContext(hash)) };
}

/** The heads of all journals of an assignment. */
export async function readHeads(store: Store, assignment: string): Promise<readonly HeadRow[]> {
  const rows = await store.db.heads.where('assignment').equals(assignment).toArray();
  return rows.map((row) => headRow.parse(row));
}

/** The signed head of a journal at `seq`: the newest one, or a kept mark; null where none is here. */
export async function signedHeadAt(
  store: Store,
  journal: string,
  seq: number,
): Promise<string | null> {
  const newest = await store.db.heads.get(journal);
  const row =
    newest?.seq === seq ? headRow.parse(newest) : await store.db.headMarks.get([journal, seq]);
  if (row === undefined) return null;
  return store.codec.decodeText(row.jws, headContext(journal, seq));
}

/** Seqs at which signed heads of a journal are kept, ascending, without the newest. */
export async function headMarks(store: Store, journal: string): Promise<readonly number[]> {
  const rows = await store.db.headMarks
    .where('[journal+seq]')
    .between([journal, 0], [journal, Number.MAX_SAFE_INTEGER])
    .toArray();
  return rows.map((row) => headMarkRow.parse(row).seq);
}

/**
 * Lines `from` to `to` (both included) of a journal, in order of seq: of an own journal this phone's
 * own branch alone, of another's all that is here. Not for forked journals of others.
 */
export async function journalLines(
  store: Store,
  journal: string,
  from: number,
  to: number,
): Promise<readonly KeptLine[]> {
  const rows = await store.db.entries
    .where('[journal+seq]')
    .between([journal, from], [journal, to], true, true)
    .toArray();
  const own = rows.filter((row) => row.ownPlace !== undefined);
  return Promise.all((own.length > 0 ? own : rows).map((row) => decodeLine(store, row)));
}
