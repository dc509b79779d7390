import { entry, type HashedEntry } from '../domain/journal/entry';
import type { JournalLines } from '../domain/journal/journal-lines';
import { readAct } from '../domain/journal/read-entry';
import { HeldJournals, type JournalsRead } from './held-journals';
import { lineContext } from './journals';
import { type EntryRow, entryRow } from './rows';
import { Remembered } from './session-memory';
import type { Store } from './store';

/** Entries of the assignment that was read last: what is not on the screen is not kept. */
const last = new Remembered<HeldJournals>();

// So many are read between two chances of the page to answer.
const PART = 200;

/** Gives an equal text that it was given before, so that many lines hold one. */
type Shared = (text: string) => string;

function sharing(): Shared {
  const known = new Map<string, string>();
  return (text) => {
    const before = known.get(text);
    if (before === undefined) known.set(text, text);
    return before ?? text;
  };
}

async function decode(
  store: Store,
  { hash, line }: EntryRow,
  shared: Shared,
): Promise<HashedEntry> {
  const text = await store.codec.decodeText(line, lineContext(hash));
  const read = entry.parse(JSON.parse(text));
  // A line names its journal and the line before it, as many others do.
  const [journal, prev] = [shared(read.journal), read.prev === null ? null : shared(read.prev)];
  const held = { hash: shared(hash), entry: { ...read, journal, prev } };
  // Its meaning is read here, where there are pauses, and not by the fold, which has none.
  readAct(held);
  return held;
}

/** Rows of these hashes in pieces; many by their places in journals, which the disk gives faster. */
async function* rowsOf(
  { db }: Store,
  assignment: string,
  hashes: readonly string[],
): AsyncGenerator<readonly EntryRow[]> {
  const left = new Set(hashes);
  const heads = left.size > PART ? await db.heads.where({ assignment }).toArray() : [];
  for (const { journal, seq } of heads) {
    for (let from = 0; from <= seq; from += PART) {
      const range = [journal, from + PART] as const;
      const places = db.entries.where('[journal+seq]').between([journal, from], range);
      // Of an entry that has been read, the line is not wanted again.
      yield (await places.toArray()).filter(({ hash }) => left.delete(hash));
    }
  }
  const rest = [...left];
  for (let at = 0; at < rest.length; at += PART) {
    const rows = await db.entries.bulkGet(rest.slice(at, at + PART));
    yield rows.filter((row) => row !== undefined);
  }
}

/**
 * What came since an assignment was read, found where its journals have grown. Null where that is not
 * all: a branch of a fork that lies further down, or anything that is here no more.
 */
function grownRows({ db }: Store, held: HeldJournals): Promise<readonly EntryRow[] | null> {
  const { assignment } = held;
  return db.transaction('r', db.heads, db.entries, async () => {
    const heads = await db.heads.where({ assignment }).toArray();
    const grown = heads.filter(({ journal, seq }) => seq > held.top(journal));
    const parts = grown.map(({ journal, seq }) =>
      db.entries
        .where('[journal+seq]')
        .between([journal, held.top(journal) + 1], [journal, seq], true, true)
        .toArray(),
    );
    const rows = (await Promise.all(parts)).flat();
    const all = await db.entries.where({ assignment }).count();
    return all === held.size + rows.length ? rows : null;
  });
}

/** @param turn before which none is opened, so that the page can answer in between */
async function decodeAll(
  store: Store,
  rows: readonly EntryRow[],
  shared: Shared = sharing(),
  turn: Promise<unknown> = Promise.resolve(),
): Promise<readonly HashedEntry[]> {
  const checked = rows.map((row) => entryRow.parse(row));
  await turn;
  return Promise.all(checked.map((row) => decode(store, row, shared)));
}

/** Everything that is there, of which only what was not read before is decrypted. */
async function readAll(store: Store, assignment: string): Promise<readonly HashedEntry[]> {
  const hashes = await store.db.entries.where('assignment').equals(assignment).primaryKeys();
  const before = last.get(store);
  const held: HashedEntry[] = [];
  const lacking: string[] = [];
  for (const hash of hashes) {
    const known = before?.assignment === assignment ? before.get(hash) : undefined;
    if (known === undefined) lacking.push(hash);
    else held.push(known);
  }
  // All are fetched before the first is opened, since the key may still be on the way.
  const parts: Promise<readonly HashedEntry[]>[] = [];
  const shared = sharing();
  for await (const rows of rowsOf(store, assignment, lacking)) {
    const part = decodeAll(store, rows, shared, parts.at(-1));
    // Whoever waits for all of them hears of it.
    part.catch(() => undefined);
    parts.push(part);
  }
  for (const part of parts) held.push(...(await part));
  return held;
}

/**
 * All entries of an assignment that this phone holds, by journal. A line never changes, so of the
 * assignment that was read last only what came since is read.
 */
export async function readGrown(store: Store, assignment: string): Promise<JournalsRead> {
  const before = last.get(store);
  if (before?.assignment === assignment) {
    const rows = await grownRows(store, before);
    // Added at once: another reading may have come in between, which is on top of the same.
    if (rows !== null) return before.add(await decodeAll(store, rows));
  }
  const all = await readAll(store, assignment);
  const now = last.get(store);
  if (now?.assignment === assignment) {
    const isMore = all.filter(({ hash }) => now.get(hash) !== undefined).length === now.size;
    if (isMore) return now.add(all);
  }
  const held = new HeldJournals(assignment);
  last.set(store, held);
  return held.add(all);
}

/**
 * All entries of an assignment that this phone holds, by journal: what `foldEvaluation` takes.
 * Forks of other devices' journals come with all their branches.
 */
export const readJournals = async (
  store: Store,
  assignment: string,
): Promise<readonly JournalLines[]> => (await readGrown(store, assignment)).journals;
