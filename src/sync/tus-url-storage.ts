import type { PreviousUpload, UrlStorage } from 'tus-js-client';
import type { Store } from '../store/store';
import { forgetUpload, type KeptUpload, readUploads, saveUpload } from '../store/uploads';

// tus-js-client's own record, kept whole; its type has no schema to check it by.
const asPrevious = ({ key, value }: KeptUpload): PreviousUpload =>
  ({ ...value, urlStorageKey: key }) as unknown as PreviousUpload;

/**
 * Where resumable uploads remember how to go on: the phone's database with strict durability. The
 * library's own choice, localStorage, is written so late that a killed browser forgets it.
 */
export function tusUrlStorage(store: Store): UrlStorage {
  return {
    findAllUploads: async () => (await readUploads(store, null)).map(asPrevious),
    findUploadsByFingerprint: async (fingerprint) =>
      (await readUploads(store, fingerprint)).map(asPrevious),
    removeUpload: (key) => forgetUpload(store, key),
    addUpload: async (fingerprint, upload) => {
      // One upload a fingerprint: a second begun for the same bytes takes the place of the first.
      await saveUpload(store, fingerprint, { key: fingerprint, value: { ...upload } });
      return fingerprint;
    },
  };
}
