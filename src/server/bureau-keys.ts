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

const pinnedKeys = (db: Kysely<Database>) =>
  db.selectFrom('bureau_keys').select(['kid', 'vkey']).executeTakeFirst();

/** Writes down which keys the bureau has; of two nodes that begin at once, one is refused. */
async function pinKeys(db: Kysely<Database>, keys: ServerKeys, folder: string): Promise<void> {
  const { kid } = keys.bureau;
  await db
    .insertInto('bureau_keys')
    .values({ kid, vkey: keys.vkey })
    .onConflict((conflict) => conflict.columns(['bureau']).doNothing())
    .execute();
  const pinned = await pinnedKeys(db);
  if (pinned?.kid === kid && pinned.vkey === keys.vkey) return;
  throw new Refusal(
    `The keys in ${folder} are not those of the bureau whose database this is. All nodes of a bureau have the same keys: put the folder keys of its first node there.`,
  );
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
  const isNew = signed === null && (await pinnedKeys(db)) === undefined;
  if (isNew && !existsSync(lastCheckpoint)) makeKeys(folder);
  const keys = await openKeys(folder);
  const kid = signed === null ? null : kidOf(signed);
  if (signed !== null && kid !== keys.bureau.kid) {
    throw new Refusal(
      `The key in ${folder}/bureau.pem (${keys.bureau.kid}) is not the one that signed what is in the database (${kid}). Restore the folder keys that this database was written with.`,
    );
  }
  await pinKeys(db, keys, folder);
  return keys;
}
