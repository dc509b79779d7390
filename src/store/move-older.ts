import { carryJournal } from './carry-journal';
import { plainCodec } from './codec';
import type { TakanDatabase } from './database';
import { DELETION_CONTEXT } from './deletion-log';
import { AT_ONCE, encryptedRow, type Row, TEXT_TABLES, type TextTable } from './encrypt-older';
import { erasuresIn, moveBytes } from './move-bytes';
import { deletionRow, quarantineRow } from './rows';
import type { Store } from './store';

type Key = string;
type Hold = <T>(work: () => Promise<T>) => Promise<T>;

const JOURNALS: readonly TextTable[] = ['entries', 'heads', 'headMarks'];

type Late = 'deletions' | 'quarantine';

/**
 * Whether a row of a table that gives numbers is there under any of them: both sides have given them,
 * so the same one may be another row's here, and a move that was killed has given it a new one.
 */
async function isThereUnnumbered(to: Store, name: Late, row: Row): Promise<boolean> {
  if (name === 'quarantine') {
    const { assignment, subject } = quarantineRow.parse(row);
    const same = to.db.quarantine.where({ assignment }).filter((each) => each.subject === subject);
    return (await same.count()) > 0;
  }
  const textOf = ({ codec }: Pick<Store, 'codec'>, each: unknown) =>
    codec.decodeText(deletionRow.parse(each).value, DELETION_CONTEXT);
  const text = await textOf({ codec: plainCodec }, row);
  const { deletions } = to.db;
  const first = await deletions.get(Number(row.id));
  if (first !== undefined && (await textOf(to, first)) === text) return true;
  const texts = (await deletions.toArray()).map((each) => textOf(to, each));
  return (await Promise.all(texts)).includes(text);
}

/** Whether the new database has what the row says, or something newer. */
async function isThere(to: Store, name: TextTable, key: Key, row: Row): Promise<boolean> {
  if (name === 'deletions' || name === 'quarantine') return isThereUnnumbered(to, name, row);
  const there: Row | undefined = await to.db.table(name).get(key);
  if (there === undefined) return false;
  if (name === 'drafts') return Number(there.revision) >= Number(row.revision);
  return name !== 'heads' || (await to.db.entries.get(String(row.hash))) !== undefined;
}

/** True when the row's text stands in the new database afterwards. */
async function carryRow(to: Store, name: TextTable, key: Key, row: Row): Promise<boolean> {
  if (await isThere(to, name, key, row)) return true;
  // Entries and heads came over with their journal, or stay.
  if (JOURNALS.includes(name)) return false;
  const { id: _, ...unnumbered } = await encryptedRow(to, name, row);
  await to.db.table(name).put(unnumbered);
  return true;
}

/** Deletes rows that are still what was carried over: a draft takes no lock and may have changed. */
async function dropCarried(from: TakanDatabase, name: TextTable, carried: Map<Key, Row>) {
  const table = from.table<Row, Key>(name);
  await from.transaction('rw', table, async () => {
    const keys = [...carried.keys()];
    const now = await table.bulkGet(keys);
    const same = (key: Key, i: number) =>
      JSON.stringify(now[i]) === JSON.stringify(carried.get(key));
    await table.bulkDelete(keys.filter(same));
  });
}

async function moveTextsOf(from: TakanDatabase, to: Store, name: TextTable, attempt: Attempt) {
  const table = from.table<Row, Key>(name);
  const keys = await table.toCollection().primaryKeys();
  for (let start = 0; start < keys.length; start += AT_ONCE) {
    const some = keys.slice(start, start + AT_ONCE);
    const rows = await table.bulkGet(some);
    const carried = new Map<Key, Row>();
    for (const [i, key] of some.entries()) {
      const row = rows[i];
      if (row === undefined) continue;
      await attempt(async () => {
        if (await carryRow(to, name, key, row)) carried.set(key, row);
      });
    }
    await dropCarried(from, name, carried);
  }
}

type Attempt = (work: () => Promise<void>) => Promise<void>;

/** Runs pieces of work, each whether or not one before it failed. */
function attempts() {
  const failed: unknown[] = [];
  const attempt: Attempt = (work) => work().catch((error: unknown) => void failed.push(error));
  const settle = () => {
    if (failed.length > 0) throw failed[0];
  };
  return { attempt, settle };
}

/**
 * Takes the texts of an unencrypted database off it. What was written there after it was copied is
 * carried over first; what cannot be stays. While no tab writes: see `holdWriters`.
 * @throws the first error of a row, once all others were tried
 */
export async function moveTexts(from: TakanDatabase, to: Store): Promise<void> {
  const { attempt, settle } = attempts();
  for (const head of await from.heads.toArray()) {
    await attempt(() => carryJournal(from, to, head));
  }
  for (const name of TEXT_TABLES) await moveTextsOf(from, to, name, attempt);
  settle();
  await from.identity.clear();
}

/**
 * Moves what is left of an unencrypted database over, its bytes one after another: each is deleted
 * there once it is on the disk here, so that it takes room for one only. One that fails stays, and
 * the others go on. Can be cut off anywhere and begun again.
 * @param hold runs what must not meet a tab that writes
 * @throws the first error, once everything was tried
 */
export async function moveOlder(from: TakanDatabase, to: Store, hold: Hold): Promise<void> {
  const { attempt, settle } = attempts();
  await attempt(() => hold(() => moveTexts(from, to)));
  const erasures = erasuresIn(to);
  for (const table of ['thumbs', 'blobs'] as const) {
    for (const sha256 of await from[table].toCollection().primaryKeys()) {
      await attempt(() => moveBytes(from, to, { table, sha256 }, erasures));
    }
  }
  settle();
}

/** Whether nothing of a person's is left in a database. */
export async function isEmptied(db: TakanDatabase): Promise<boolean> {
  const names = [...TEXT_TABLES, 'identity', 'blobs', 'thumbs'];
  const counts = await Promise.all(names.map((name) => db.table(name).count()));
  return counts.every((count) => count === 0);
}
