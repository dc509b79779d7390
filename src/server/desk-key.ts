import { createSecretKey, type KeyObject, randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Kysely } from 'kysely';
import { Refusal } from './refusal';
import type { Database } from './storage/tables';
import { writeDurably } from './storage/write-durably';

const KEY_BYTES = 32;

/**
 * The key under which secrets of desk accounts lie in the database, so that a copy of the database
 * alone opens none. It stands beside the bureau's keys, and is made when nothing was sealed yet.
 * @throws Refusal when it is missing and secrets are stored, or is no key.
 */
export async function deskKeyFor(db: Kysely<Database>, folder: string): Promise<KeyObject> {
  const path = join(folder, 'desk.key');
  if (!existsSync(path)) {
    const sealed = await db
      .selectFrom('desk_users')
      .select('name')
      .where('totp', 'is not', null)
      .limit(1)
      .executeTakeFirst();
    if (sealed !== undefined) {
      throw new Refusal(
        `The key ${path} is missing, and second factors of desk accounts were sealed with it. Restore the folder keys from a backup.`,
      );
    }
    writeDurably(path, randomBytes(KEY_BYTES).toString('base64url'), 0o600);
  }
  const bytes = Buffer.from(readFileSync(path, 'utf8').trim(), 'base64url');
  if (bytes.length !== KEY_BYTES) throw new Refusal(`${path} is not a key of ${KEY_BYTES} bytes.`);
  return createSecretKey(bytes);
}
