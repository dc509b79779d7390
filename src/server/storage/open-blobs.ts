import type { PlainBlobStore } from './blob-store';
import { openBlobStore } from './file-blob-store';
import type { S3Settings } from './s3-client';

/** The evidence of a bureau: in a bucket where one is set, else in a folder. */
export async function openBlobs(
  { s3, bureau }: { readonly s3: S3Settings | null; readonly bureau: string },
  folder: string,
): Promise<PlainBlobStore> {
  if (s3 === null) return openBlobStore(folder);
  // Who keeps evidence on a disk need not load it.
  const { openS3BlobStore } = await import('./s3-blob-store');
  return openS3BlobStore(s3, bureau, folder);
}
