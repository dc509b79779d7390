import { existsSync } from 'node:fs';
import type { Kysely } from 'kysely';
import { readCompact } from '../trust/jws';
import type { DataFolder } from './data-folder';
import { makeKeys, openKeys, type ServerKeys } from './keys';
import { Refusal } from './refusal';
import type { Database } from './storage/tables';

/** Something that the bureau's key signed: a package, or else a credential; null in a new database. */
async function signedByBureau(db: Kysely<Database>): Promise<string | null> {
  const stored = await db.selectFrom('packages').select('jws').limit(1).executeTakeFirst();
  if (stored !== undefined) return stored.jws;
  const device = await db.selectFrom('devices').select('credential').limit(1).executeTakeFirst();
  return device?.credential ?? null;
}

/** The thumbprint of the key that signed. */
function kidOf(jws: string): string | null {
  for (const type of ['takan-package+jws', 'takan-credential+jws'] as const) {
    const read = readCompact(jws, type);
    if (read.ok) return read.value.kid;
  }
  return null;
}

/**
 * The keys that belong to a database, made where the bureau is new. Keys that are gone are never made
 * anew: phones have pinned them.
 * @throws Refusal when a key is missing, or is not the one that signed what is stored.
 */
export async function keysFor(
  db: Kysely<Database>,
  { keys: folder, lastCheckpoint }: DataFolder,
): Promise<ServerKeys> {
  const signed = await signedByBureau(db);
  if (signed === null && !existsSync(lastCheckpoint)) makeKeys(folder);
  const keys = await openKeys(folder);
  const kid = signed === null ? null : kidOf(signed);
  if (signed !== null && kid !== keys.bureau.kid) {
    throw new Refusal(
      `The key in ${folder}/bureau.pem (${keys.bureau.kid}) is not the one that signed what is in the database (${kid}). Restore the folder keys that this database was written with.`,
    );
  }
  return keys;
}
