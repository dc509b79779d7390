import type { Table } from 'dexie';
import { type BytesRow, bytesRow } from './rows';
import type { Store } from './store';

/** Bytes of a picture that the act `evidence.captured` names, and its small picture. */
export interface EvidenceInput {
  readonly sha256: string;
  readonly bytes: Blob;
  readonly thumbnail: Blob | null;
}

async function read(
  store: Store,
  table: Table<BytesRow, string>,
  name: 'blobs' | 'thumbs',
  sha256: string,
): Promise<Blob | null> {
  const row = await table.get(sha256);
  if (row === undefined) return null;
  return store.codec.decodeBytes(bytesRow.parse(row).bytes, { table: name, key: sha256 });
}

/** The exact bytes of a piece of evidence, null when this phone does not hold them. */
export const evidenceBytes = (store: Store, sha256: string): Promise<Blob | null> =>
  read(store, store.db.blobs, 'blobs', sha256);

/** Its small picture; the key is the digest of the original. */
export const thumbnail = (store: Store, sha256: string): Promise<Blob | null> =>
  read(store, store.db.thumbs, 'thumbs', sha256);

/** Keeps a small picture that was made, or made again, after its original was kept. */
export async function keepThumbnail(store: Store, sha256: string, small: Blob): Promise<void> {
  const bytes = await store.codec.encodeBytes(small, { table: 'thumbs', key: sha256 });
  await store.db.thumbs.put({ sha256, bytes });
}
