import type { Kysely } from 'kysely';
import type { ServerConfig } from './config';
import { evidenceKeyFor } from './evidence-key';
import type { SealedBlobStore } from './storage/blob-store';
import { encryptedBlobs } from './storage/encrypted-blobs';
import { evidenceKeys } from './storage/evidence-keys';
import { openBlobs } from './storage/open-blobs';
import type { Database } from './storage/tables';

/**
 * The evidence of a bureau, encrypted where it lies.
 * @param folder those of the data folder for keys and for evidence
 * @throws Refusal when the key does not fit
 */
export async function openEvidence(
  config: Pick<ServerConfig, 's3' | 'bureau'>,
  folder: { readonly keys: string; readonly evidence: string },
  db: Kysely<Database>,
): Promise<SealedBlobStore> {
  const master = await evidenceKeyFor(db, folder.keys);
  const blobs = await openBlobs(config, folder.evidence);
  return encryptedBlobs(blobs, evidenceKeys(db, master, config.bureau), folder.evidence);
}
