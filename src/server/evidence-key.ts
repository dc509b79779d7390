import { createHmac, createSecretKey, type KeyObject, randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Kysely } from 'kysely';
import { Refusal } from './refusal';
import type { Database } from './storage/tables';
import { writeDurably } from './storage/write-durably';

/** Its file among the keys. */
export const EVIDENCE_KEY = 'evidence.key';

const KEY_BYTES = 32;

const pinned = async (db: Kysely<Database>): Promise<string | undefined> =>
  (await db.selectFrom('evidence_key_pins').select('fingerprint').executeTakeFirst())?.fingerprint;

const fingerprintOf = (key: Buffer): string =>
  createHmac('sha256', key).update('takan evidence key').digest('hex');

/** Writes down which key it is; of two nodes that begin at once with different ones, one is refused. */
async function pin(db: Kysely<Database>, fingerprint: string, path: string): Promise<void> {
  await db
    .insertInto('evidence_key_pins')
    .values({ fingerprint })
    .onConflict((conflict) => conflict.columns(['bureau']).doNothing())
    .execute();
  if ((await pinned(db)) === fingerprint) return;
  throw new Refusal(
    `${path} is not the key that this bureau's evidence is encrypted with. All nodes have the same keys: restore the folder keys.`,
  );
}

/**
 * The key under which the keys of evidence are wrapped, made where the bureau has none. It stands
 * beside the bureau's other keys, so that a copy of the database and of the evidence opens nothing.
 * @throws Refusal when it is missing and was used, is another one, or is no key
 */
export async function evidenceKeyFor(db: Kysely<Database>, folder: string): Promise<KeyObject> {
  const path = join(folder, EVIDENCE_KEY);
  if (!existsSync(path)) {
    if ((await pinned(db)) !== undefined) {
      throw new Refusal(
        `The key ${path} is missing, and evidence is encrypted with it. Restore the folder keys from a copy.`,
      );
    }
    writeDurably(path, randomBytes(KEY_BYTES).toString('base64url'), 0o600);
  }
  const bytes = Buffer.from(readFileSync(path, 'utf8').trim(), 'base64url');
  if (bytes.length !== KEY_BYTES) throw new Refusal(`${path} is not a key of ${KEY_BYTES} bytes.`);
  await pin(db, fingerprintOf(bytes), path);
  return createSecretKey(bytes);
}
