import type { WrappedKeys } from '../trust/wrapped-keys';
import { assignmentContext } from './assignment-text';
import { CANARY_KEY } from './canary';
import { plainCodec, type StoreContext, storedText } from './codec';
import type { TakanDatabase } from './database';
import { DELETION_CONTEXT } from './deletion-log';
import { draftContext } from './drafts';
import { readIdentity, saveIdentity } from './identity';
import { headContext, lineContext } from './journals';
import { metaContext } from './meta';
import { quarantineContext } from './quarantine';
import { receiptContext } from './receipts';
import type { Store } from './store';
import { uploadContext } from './uploads';

export type Row = Readonly<Record<string, unknown>>;
export type TextTable = keyof typeof TEXTS;

const text = (row: Row, name: string): string => String(row[name]);

/** Every table with text: where the text stands in a row, and what it is bound to. */
const TEXTS = {
  assignments: ['value', (row: Row) => assignmentContext(text(row, 'assignment'))],
  entries: ['line', (row: Row) => lineContext(text(row, 'hash'))],
  heads: ['jws', (row: Row) => headContext(text(row, 'journal'), Number(row.seq))],
  headMarks: ['jws', (row: Row) => headContext(text(row, 'journal'), Number(row.seq))],
  drafts: ['value', (row: Row) => draftContext(text(row, 'assignment'), text(row, 'field'))],
  receipts: ['value', (row: Row) => receiptContext(text(row, 'key'))],
  quarantine: ['value', (row: Row) => quarantineContext(text(row, 'subject'))],
  uploads: ['value', (row: Row) => uploadContext(text(row, 'key'))],
  deletions: ['value', () => DELETION_CONTEXT],
  meta: ['value', (row: Row) => metaContext(text(row, 'key'))],
} as const satisfies Record<string, readonly [string, (row: Row) => StoreContext]>;

export const TEXT_TABLES = Object.keys(TEXTS) as readonly TextTable[];

/** Rows in memory and in one transaction at a time. */
export const AT_ONCE = 200;

/** A row of the old database as it stands in the new one. */
export async function encryptedRow(to: Store, table: TextTable, row: Row): Promise<Row> {
  // Read before anybody unlocks the phone, and about nobody.
  if (table === 'meta' && row.key === CANARY_KEY) return row;
  const [column, contextOf] = TEXTS[table];
  const context = contextOf(row);
  const clear = await plainCodec.decodeText(storedText.parse(row[column]), context);
  return { ...row, [column]: await to.codec.encodeText(clear, context) };
}

async function copyTable(from: TakanDatabase, to: Store, name: TextTable): Promise<void> {
  const keys = await from.table(name).toCollection().primaryKeys();
  for (let start = 0; start < keys.length; start += AT_ONCE) {
    const rows: readonly Row[] = await from.table(name).bulkGet(keys.slice(start, start + AT_ONCE));
    const copies = await Promise.all(rows.map((row) => encryptedRow(to, name, row)));
    await to.db.table(name).bulkPut(copies);
  }
}

/**
 * Writes all text of an unencrypted database, and who it belongs to, into a new one under `to`'s
 * codec. Safe to be killed and begun again at any time: the old database is only read, and what an
 * earlier attempt left in the new one, under keys that were never used, goes first.
 * @param keys those of the device with the master key of `to`'s codec
 */
export async function encryptTexts(
  from: TakanDatabase,
  to: Store,
  keys: WrappedKeys,
): Promise<void> {
  const identity = await readIdentity({ db: from, codec: plainCodec });
  if (identity?.state !== 'enrolled') throw new Error('only an enrolled phone has work to encrypt');
  await Promise.all(to.db.tables.map((table) => table.clear()));
  for (const name of TEXT_TABLES) await copyTable(from, to, name);
  await saveIdentity(to, { ...identity, keys });
}
