import { createHash } from 'node:crypto';
import { copyFile, mkdir, open, readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { type Kysely, sql, type Transaction } from 'kysely';
import { EVIDENCE_KEY } from '../evidence-key';
import { Refusal } from '../refusal';
import { deskFiles } from '../services/desk-files';
import { digestsHeld } from '../services/retention/digests-held';
import { serverInstant } from '../services/server-time';
import type { BlobStore } from '../storage/blob-store';
import type { Database } from '../storage/tables';
import { writeDurably } from '../storage/write-durably';
import { BACKUP_PATH, type BackupManifest } from './backup-form';
import { keptTables, schemaOf } from './kept-tables';

/** What a backup is made of. */
export interface BackupSources {
  readonly db: Kysely<Database>;
  readonly bureau: string;
  readonly vkey: string;
  /** Null: evidence is copied by other means. */
  readonly blobs: BlobStore | null;
  /** Folder of the keys, when they are to go along. */
  readonly keys: string | null;
  readonly now: number;
}

const ROWS_A_FETCH = 500;
/** A row of these may have eight megabytes. */
const LARGE_ROWS: Readonly<Record<string, number>> = { segments: 16 };
/** A server that started once has all of them. */
const KEY_FILES = ['bureau.pem', 'log.pem', 'desk.key', EVIDENCE_KEY];

/** Where a row refers to another one of its own table, that one comes first. */
const ORDERS: Readonly<Record<string, string>> = { segments: 'order by journal, first_seq' };

/** Writes the rows of a table, a line of JSON each, as the database itself says them. */
async function writeRows(trx: Transaction<Database>, name: string, path: string) {
  const hash = createHash('sha256');
  const file = await open(path, 'wx', 0o600);
  let rows = 0;
  try {
    await sql`declare kept no scroll cursor for
      select row_to_json(t)::text as line from ${sql.id(name)} t ${sql.raw(ORDERS[name] ?? '')}`.execute(
      trx,
    );
    for (;;) {
      const fetched = await sql<{ line: string }>`
        fetch ${sql.lit(LARGE_ROWS[name] ?? ROWS_A_FETCH)} from kept`.execute(trx);
      if (fetched.rows.length === 0) break;
      const text = fetched.rows.map(({ line }) => `${line}\n`).join('');
      hash.update(text);
      await file.writeFile(text);
      rows += fetched.rows.length;
    }
    await sql`close kept`.execute(trx);
    await file.sync();
  } finally {
    await file.close();
  }
  return { name, rows, sha256: hash.digest('hex') };
}

async function writeTables(trx: Transaction<Database>, out: string) {
  const tables: BackupManifest['tables'] = [];
  for (const name of await keptTables(trx)) {
    tables.push(await writeRows(trx, name, join(out, BACKUP_PATH.rows(name))));
  }
  const newest = await trx
    .selectFrom('log_checkpoints')
    .select('note')
    .orderBy('size', 'desc')
    .limit(1)
    .executeTakeFirst();
  const held = await digestsHeld(trx);
  const files = await deskFiles(trx);
  return {
    tables,
    schema: [...(await schemaOf(trx))],
    checkpoint: newest?.note ?? null,
    digests: [...new Set([...held, ...files])].sort(),
  };
}

/** Copies bytes out of the store, checking each digest; what is gone is named. */
async function writeEvidence(blobs: BlobStore, digests: readonly string[], out: string) {
  const missing: string[] = [];
  let [files, bytes] = [0, 0];
  for (const sha256 of digests) {
    const size = await blobs.size(sha256);
    if (size === null) {
      missing.push(sha256);
      continue;
    }
    const path = join(out, BACKUP_PATH.evidence(sha256));
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    const hash = createHash('sha256');
    const file = await open(path, 'wx', 0o600);
    await pipeline(
      blobs.read(sha256),
      async function* (chunks: AsyncIterable<Buffer>) {
        for await (const chunk of chunks) {
          hash.update(chunk);
          yield chunk;
        }
      },
      file.createWriteStream({ flush: true }),
    );
    if (hash.digest('hex') !== sha256) missing.push(sha256);
    files += 1;
    bytes += size;
  }
  return { files, bytes, missing };
}

async function prepareFolder(out: string): Promise<void> {
  await mkdir(join(out, 'rows'), { recursive: true, mode: 0o700 });
  const there = (await readdir(out)).filter((name) => name !== 'rows');
  if (there.length > 0)
    throw new Refusal(`${out} is not empty: a backup gets a folder of its own.`);
}

/**
 * Writes everything of a bureau into an empty folder: rows of one moment, evidence, keys when asked.
 * The server may go on meanwhile. The manifest comes last: a folder without one is no backup.
 */
export async function writeBackup(sources: BackupSources, out: string): Promise<BackupManifest> {
  await prepareFolder(out);
  const { digests, ...rows } = await sources.db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute((trx) => writeTables(trx, out));
  const { blobs, keys } = sources;
  const evidence = blobs === null ? null : await writeEvidence(blobs, digests, out);
  if (keys !== null) {
    await mkdir(join(out, BACKUP_PATH.keys), { mode: 0o700 });
    for (const name of KEY_FILES) {
      await copyFile(join(keys, name), join(out, BACKUP_PATH.keys, name));
    }
  }
  const manifest: BackupManifest = {
    ...{ v: 1, bureau: sources.bureau, madeAt: serverInstant(sources.now), vkey: sources.vkey },
    ...{ ...rows, evidence, keys: keys !== null },
  };
  writeDurably(join(out, BACKUP_PATH.manifest), `${JSON.stringify(manifest, null, 2)}\n`);
  return manifest;
}
