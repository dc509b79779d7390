import { entry, type HashedEntry } from '../domain/journal/entry';
import type { JournalLines } from '../domain/journal/journal-lines';
import { readAct } from '../domain/journal/read-entry';
import { lineContext } from './journals';
import { type EntryRow, entryRow } from './rows';
import { Remembered } from './session-memory';
import type { Store } from './store';

interface HeldEntry extends HashedEntry {
  readonly journal: string;
}

type Held = ReadonlyMap<string, HeldEntry>;

/** Entries of the assignment that was read last, by hash: what is not on the screen is not kept. */
const last = new Remembered<Held>();

// So many are read between two chances of the page to answer.
const PART = 200;

async function decode(store: Store, row: EntryRow): Promise<HeldEntry> {
  const { hash, journal, line } = entryRow.parse(row);
  const text = await store.codec.decodeText(line, lineContext(hash));
  const held = { journal, hash, entry: entry.parse(JSON.parse(text)) };
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

function byJournal(entries: Iterable<HeldEntry>): readonly JournalLines[] {
  const journals = new Map<string, HashedEntry[]>();
  for (const { journal, entry: each, hash } of entries) {
    const own = journals.get(journal) ?? [];
    own.push({ entry: each, hash });
    journals.set(journal, own);
  }
  return [...journals].map(([journal, all]) => ({ journal, entries: all }));
}

/**
 * All entries of an assignment that this phone holds, by journal: what `foldEvaluation` takes.
 * Forks of other devices' journals come with all their branches. A line never changes, so of the
 * assignment that was read last only what came since is read.
 */
export async function readJournals(
  store: Store,
  assignment: string,
): Promise<readonly JournalLines[]> {
  const hashes = await store.db.entries.where('assignment').equals(assignment).primaryKeys();
  const before = last.get(store);
  const held = new Map<string, HeldEntry>();
  const lacking: string[] = [];
  for (const hash of hashes) {
    const known = before?.get(hash);
    if (known === undefined) lacking.push(hash);
    else held.set(hash, known);
  }
  for await (const rows of rowsOf(store, assignment, lacking)) {
    for (const one of await Promise.all(rows.map((row) => decode(store, row)))) {
      held.set(one.hash, one);
    }
  }
  last.set(store, held);
  return byJournal(held.values());
}
