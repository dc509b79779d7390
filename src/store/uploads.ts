import * as z from 'zod/mini';
import { uploadRow } from './rows';
import type { Store } from './store';

/** Where an upload lies, for the codec. */
export const uploadContext = (key: string) => ({ table: 'uploads', key });
const value = z.record(z.string(), z.unknown());

/** Where a resumable upload of some bytes can go on; the members are the carrier's own. */
export interface KeptUpload {
  readonly key: string;
  readonly value: Readonly<Record<string, unknown>>;
}

export async function saveUpload(
  store: Store,
  fingerprint: string,
  kept: KeptUpload,
): Promise<void> {
  const text = JSON.stringify(kept.value);
  const encoded = await store.codec.encodeText(text, uploadContext(kept.key));
  await store.db.uploads.put({ key: kept.key, fingerprint, value: encoded });
}

/** Uploads that began for a fingerprint, or all of them. */
export async function readUploads(
  store: Store,
  fingerprint: string | null,
): Promise<readonly KeptUpload[]> {
  const rows =
    fingerprint === null
      ? await store.db.uploads.toArray()
      : await store.db.uploads.where('fingerprint').equals(fingerprint).toArray();
  return Promise.all(
    rows.map(async (row) => {
      const { key, value: stored } = uploadRow.parse(row);
      const text = await store.codec.decodeText(stored, uploadContext(key));
      return { key, value: value.parse(JSON.parse(text)) };
    }),
  );
}

/** Forgets where an upload could go on: it is finished, or the server forgot it. No bytes go. */
export const forgetUpload = (store: Store, key: string): Promise<void> =>
  store.db.uploads.delete(key);
