import { createCipheriv, createDecipheriv, type KeyObject, randomBytes } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import type { SealedBlob } from './blob-store';
import type { BlobKey, BlobKeys } from './encrypted-blobs';
import { gathered } from './gathered';
import type { Database } from './tables';

const IV_BYTES = 12;
const TAG_BYTES = 16;

/** Whose key it is and of which bytes: a row put under another digest or bureau does not open. */
const boundTo = (bureau: string, sha256: string, stored: string): Buffer =>
  Buffer.from(`takan evidence key 1\n${bureau}\n${sha256}\n${stored}`);

/** Base64url of IV, AES-256-GCM ciphertext, tag. */
function wrap(master: KeyObject, key: Buffer, aad: Buffer): string {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', master, iv).setAAD(aad);
  const sealed = [iv, cipher.update(key), cipher.final(), cipher.getAuthTag()];
  return Buffer.concat(sealed).toString('base64url');
}

/** @throws when it was wrapped under another key, or for other bytes */
function unwrap(master: KeyObject, wrapped: string, aad: Buffer): Buffer {
  const bytes = Buffer.from(wrapped, 'base64url');
  const iv = bytes.subarray(0, IV_BYTES);
  const opened = createDecipheriv('aes-256-gcm', master, iv, { authTagLength: TAG_BYTES })
    .setAAD(aad)
    .setAuthTag(bytes.subarray(-TAG_BYTES));
  return Buffer.concat([opened.update(bytes.subarray(IV_BYTES, -TAG_BYTES)), opened.final()]);
}

/** The keys of a bureau's evidence as rows of its database, each wrapped under `master`. */
export function evidenceKeys(db: Kysely<Database>, master: KeyObject, bureau: string): BlobKeys {
  const find = async (sha256: string): Promise<BlobKey | null> => {
    const row = await db
      .selectFrom('evidence_keys')
      .select(['stored', 'wrapped'])
      .where('sha256', '=', sha256)
      .executeTakeFirst();
    if (row === undefined) return null;
    const { stored, wrapped } = row;
    return { stored, key: unwrap(master, wrapped, boundTo(bureau, sha256, stored)) };
  };
  // Of many pieces that come at the same time one commit keeps the keys.
  const add = gathered(async (rows: readonly SealedBlob[]) => {
    const { rows: added } = await sql<SealedBlob>`
      insert into evidence_keys (sha256, stored, wrapped)
      select * from unnest(
        ${rows.map(({ sha256 }) => sha256)}::text[], ${rows.map(({ stored }) => stored)}::text[],
        ${rows.map(({ wrapped }) => wrapped)}::text[]
      ) on conflict (bureau, sha256) do nothing returning sha256, stored, wrapped`.execute(db);
    const kept = new Map(added.map(({ sha256, wrapped }) => [sha256, wrapped]));
    return rows.map(({ sha256, wrapped }) => kept.get(sha256) === wrapped);
  });
  return {
    find,
    seal: (sha256, { stored, key }) => ({
      ...{ sha256, stored, wrapped: wrap(master, key, boundTo(bureau, sha256, stored)) },
    }),
    add,
    replace: async (old, { sha256, stored, wrapped }) => {
      const { numUpdatedRows: replaced } = await db
        .updateTable('evidence_keys')
        .set({ stored, wrapped })
        .where('sha256', '=', sha256)
        .where('stored', '=', old)
        .executeTakeFirstOrThrow();
      return replaced === 1n;
    },
    forget: async (sha256) => {
      const row = await db
        .deleteFrom('evidence_keys')
        .where('sha256', '=', sha256)
        .returning('stored')
        .executeTakeFirst();
      return row?.stored ?? null;
    },
  };
}
