import type { Table } from 'dexie';
import { plainCodec } from './codec';
import type { TakanDatabase } from './database';
import { inOlder } from './in-older';
import { type BytesRow, bytesRow } from './rows';
import type { Store } from './store';

/** Bytes of a picture that the act `evidence.captured` names, and its small picture. */
export interface EvidenceInput {
  readonly sha256: string;
  readonly bytes: Blob;
  readonly thumbnail: Blob | null;
  /** The bytes once more, where whoever digested them still holds them: these are then kept. */
  readonly inMemory?: ArrayBuffer | undefined;
}

type BytesTable = 'blobs' | 'thumbs';

const rowIn = (db: TakanDatabase, table: BytesTable, sha256: string) =>
  (db[table] as Table<BytesRow, string>).get(sha256);

async function read(store: Store, table: BytesTable, sha256: string): Promise<Blob | null> {
  const { db, codec } = store;
  const context = { table, key: sha256 };
  const row = await rowIn(db, table, sha256);
  if (row !== undefined) return codec.decodeBytes(bytesRow.parse(row).bytes, context);
  if (db.older === null) return null;
  const old = await inOlder(db, (older) => rowIn(older, table, sha256), undefined);
  if (old !== undefined) return plainCodec.decodeBytes(bytesRow.parse(old).bytes, context);
  // Moved over between the two looks.
  const moved = await rowIn(db, table, sha256);
  return moved === undefined ? null : codec.decodeBytes(bytesRow.parse(moved).bytes, context);
}

/** The exact bytes of a piece of evidence, null when this phone does not hold them. */
export const evidenceBytes = (store: Store, sha256: string): Promise<Blob | null> =>
  read(store, 'blobs', sha256);

/** Its small picture; the key is the digest of the original. */
export const thumbnail = (store: Store, sha256: string): Promise<Blob | null> =>
  read(store, 'thumbs', sha256);

/** Keeps a small picture that was made, or made again, after its original was kept. */
export async function keepThumbnail(store: Store, sha256: string, small: Blob): Promise<void> {
  const bytes = await store.codec.encodeBytes(small, { table: 'thumbs', key: sha256 });
  await store.db.thumbs.put({ sha256, bytes });
}
