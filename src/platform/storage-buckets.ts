/** The part of the Storage Buckets API (Chromium) that is used here. */
export interface Buckets {
  open(name: string): Promise<{ getDirectory(): Promise<FileSystemDirectoryHandle> }>;
  delete(name: string): Promise<void>;
}

/** A place of its own, with books of its own: what happens to it happens to nothing else. */
export const RESERVE_BUCKET = 'takan-reserve';

/**
 * What is really taken of the disk in advance, to be given back when others have filled it: enough
 * for any camera frame several times over, and for days of entries.
 */
export const RESERVE_BYTES = 32 * 1024 * 1024;

/** Null where the browser has none. */
export const storageBuckets = (): Buckets | null =>
  (navigator as { readonly storageBuckets?: Buckets }).storageBuckets ?? null;
