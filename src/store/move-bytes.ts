import { plainCodec } from './codec';
import type { TakanDatabase } from './database';
import { readDeletions } from './deletion-log';
import type { BytesRow } from './rows';
import type { Store } from './store';

interface Erasures {
  /** Whether the log says that bytes were destroyed on somebody's order, as far as it was read. */
  readonly has: (sha256: string) => boolean;
  /** How many lines were read. */
  readonly lines: number;
}

/** Reads what this phone's log says of destroyed bytes; the log only grows, and is read again when it has. */
export function erasuresIn(store: Store): () => Promise<Erasures> {
  let known: Erasures = { has: () => false, lines: -1 };
  return async () => {
    const lines = await store.db.deletions.count();
    if (lines !== known.lines) {
      const all = await readDeletions(store, Number.POSITIVE_INFINITY);
      const erased = all.flatMap(({ what, subject }) => (what === 'record' ? subject : []));
      const set: ReadonlySet<string> = new Set(erased);
      known = { has: (sha256) => set.has(sha256), lines: all.length };
    }
    return known;
  };
}

type BytesTable = 'blobs' | 'thumbs';

/** Puts bytes where no line has come to the log since it was read: one may order them destroyed. */
function putUnlessLogged({ db }: Store, table: BytesTable, row: BytesRow, lines: number) {
  return db.transaction('rw', db.table(table), db.deletions, async () => {
    if ((await db.deletions.count()) !== lines) return false;
    await db.table(table).put(row);
    return true;
  });
}

async function copyBytes(
  to: Store,
  { table, row: { sha256, bytes } }: { table: BytesTable; row: BytesRow },
  erasures: () => Promise<Erasures>,
): Promise<void> {
  const context = { table, key: sha256 };
  const clear = await plainCodec.decodeBytes(bytes, context);
  const sealed = { sha256, bytes: await to.codec.encodeBytes(clear, context) };
  await to.db.room?.make(2 * clear.size);
  for (let written = false; !written; ) {
    const { has, lines } = await erasures();
    if (has(sha256)) return;
    written = await putUnlessLogged(to, table, sealed, lines);
  }
}

/** Moves one row of bytes, unless they were ordered to be destroyed: then it goes on both sides. */
export async function moveBytes(
  from: TakanDatabase,
  to: Store,
  { table, sha256 }: { table: BytesTable; sha256: string },
  erasures: () => Promise<Erasures>,
) {
  const row = await from[table].get(sha256);
  if (row === undefined) return;
  if ((await erasures()).has(sha256)) await to.db[table].delete(sha256);
  else if ((await to.db[table].get(sha256)) === undefined) {
    await copyBytes(to, { table, row }, erasures);
  }
  await from[table].delete(sha256);
}
