import { createSecretKey, randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import { bureauRole, openDatabase } from '../../src/server/storage/database';
import type { BlobKeys } from '../../src/server/storage/encrypted-blobs';
import { evidenceKeys } from '../../src/server/storage/evidence-keys';
import { migrate } from '../../src/server/storage/migrate';
import type { Database } from '../../src/server/storage/tables';

export interface KeptKeys {
  readonly db: Kysely<Database>;
  readonly keys: BlobKeys;
  close(): Promise<void>;
}

/** Keys of evidence as rows of an empty database. */
export async function openEvidenceKeys(url: string): Promise<KeptKeys> {
  const owner = openDatabase<unknown>(url, undefined, { 'takan.bureau': 'local' });
  await migrate(owner, 'local');
  await owner.destroy();
  const db = openDatabase(url, bureauRole('local'));
  const keys = evidenceKeys(db, createSecretKey(randomBytes(32)), 'local');
  return { db, keys, close: () => db.destroy() };
}
