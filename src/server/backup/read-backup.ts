import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Kysely, sql, type Transaction } from 'kysely';
import { Refusal } from '../refusal';
import { deskFiles } from '../services/desk-files';
import { digestsHeld } from '../services/retention/digests-held';
import type { BlobStore } from '../storage/blob-store';
import { type CheckpointPlaces, keepLastCheckpoint } from '../storage/log/last-checkpoint';
import type { Database } from '../storage/tables';
import { BACKUP_PATH, type BackupManifest, backupManifest } from './backup-form';
import { schemaOf } from './kept-tables';

/** Reads what a backup says of itself. @throws Refusal where a folder holds none. */
export function openBackup(folder: string): BackupManifest {
  const path = join(folder, BACKUP_PATH.manifest);
  if (!existsSync(path)) {
    throw new Refusal(`There is no backup in ${folder}: it has no ${BACKUP_PATH.manifest}.`);
  }
  const read = backupManifest.safeParse(JSON.parse(readFileSync(path, 'utf8')));
  if (read.success) return read.data;
  throw new Refusal(`${path} is no backup of this program's form.`);
}

const ROWS_A_STATEMENT = 500;
const CHARS_A_STATEMENT = 16 * 1024 * 1024;

/** The columns of a table that hold what was written; the database makes the others of them. */
async function writtenColumns(trx: Transaction<Database>, table: string) {
  const { rows } = await sql<{ name: string }>`
    select attname as name from pg_attribute
    where attrelid = ${table}::regclass and attnum > 0 and not attisdropped and attgenerated = ''
    order by attnum`.execute(trx);
  return rows.map(({ name }) => name);
}

async function insertLines(
  trx: Transaction<Database>,
  table: string,
  columns: readonly string[],
  lines: readonly string[],
): Promise<void> {
  if (lines.length === 0) return;
  await sql`
    insert into ${sql.id(table)} (${sql.join(columns.map((name) => sql.id(name)))})
      overriding system value
    select ${sql.join(columns.map((name) => sql.id('r', name)))} from unnest(${lines}::text[]) with ordinality as l(line, place),
      json_populate_record(null::${sql.id(table)}, l.line::json) r
    order by l.place`.execute(trx);
}

/** The lines of a file; what other readers of lines take for an end may stand inside of one. */
async function* linesOf(path: string): AsyncGenerator<string> {
  let rest = '';
  for await (const chunk of createReadStream(path, 'utf8')) {
    const parts = `${rest}${chunk}`.split('\n');
    rest = parts.pop() ?? '';
    yield* parts;
  }
  if (rest !== '') yield rest;
}

/** Writes a table's rows again, each exactly as it was. @throws Refusal where the file was altered. */
async function readTable(
  trx: Transaction<Database>,
  folder: string,
  { name, rows, sha256 }: BackupManifest['tables'][number],
): Promise<void> {
  const path = join(folder, BACKUP_PATH.rows(name));
  const columns = await writtenColumns(trx, name);
  const hash = createHash('sha256');
  let count = 0;
  let waiting: string[] = [];
  let chars = 0;
  for await (const line of linesOf(path)) {
    hash.update(`${line}\n`);
    waiting.push(line);
    chars += line.length;
    count += 1;
    if (waiting.length < ROWS_A_STATEMENT && chars < CHARS_A_STATEMENT) continue;
    await insertLines(trx, name, columns, waiting);
    waiting = [];
    chars = 0;
  }
  await insertLines(trx, name, columns, waiting);
  if (count !== rows || hash.digest('hex') !== sha256) {
    throw new Refusal(`${path} is not as it was written: the backup is damaged.`);
  }
}

/** @throws Refusal unless the bureau has no rows and the schema is the backup's. */
async function checkTarget(
  trx: Transaction<Database>,
  { bureau, schema, tables }: BackupManifest,
): Promise<void> {
  const here = await schemaOf(trx);
  if (here.join() !== schema.join()) {
    throw new Refusal(
      `The backup was made with schema ${schema.at(-1)}, and this program has ${here.at(-1)}. Restore it with the version of the program that made it, then upgrade.`,
    );
  }
  for (const { name } of tables) {
    const { rows } = await sql`select 1 from ${sql.id(name)} limit 1`.execute(trx);
    if (rows.length === 0) continue;
    throw new Refusal(
      `The database holds rows of bureau ${bureau} already (${name}). A backup goes into an empty one.`,
    );
  }
}

/**
 * Writes all rows of a backup, in one transaction under the role of its bureau.
 * @param places what was signed last, outside of the backup: a backup that is behind is refused, and
 *   nothing of it written
 * @throws Refusal when the database is not empty, of another schema, or a file was altered
 */
export function readRows(
  db: Kysely<Database>,
  folder: string,
  manifest: BackupManifest,
  places: CheckpointPlaces,
): Promise<void> {
  return db.transaction().execute(async (trx) => {
    await checkTarget(trx, manifest);
    for (const table of manifest.tables) await readTable(trx, folder, table);
    await keepLastCheckpoint(trx, places);
  });
}

/**
 * Lets numbers that the database gives go on after those that a backup brought, in every column that
 * gets them from it.
 */
export async function continueNumbers(owner: Kysely<unknown>): Promise<void> {
  const { rows } = await sql<{ table: string; column: string }>`
    select c.relname as "table", a.attname as "column" from pg_attribute a
    join pg_class c on c.oid = a.attrelid
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attidentity <> ''`.execute(
    owner,
  );
  for (const { table, column } of rows) {
    await sql`
      select setval(
        pg_get_serial_sequence(${table}, ${column}),
        greatest((select max(${sql.id(column)}) from ${sql.id(table)}), 1)
      )`.execute(owner);
  }
}

/** Puts evidence back where it belongs, each piece checked; returns the digests that are missing. */
export async function readEvidenceBack(
  db: Kysely<Database>,
  folder: string,
  blobs: BlobStore,
): Promise<readonly string[]> {
  const [held, files] = await Promise.all([digestsHeld(db), deskFiles(db)]);
  const missing: string[] = [];
  for (const sha256 of new Set([...held, ...files])) {
    const path = join(folder, BACKUP_PATH.evidence(sha256));
    const size = (await stat(path).catch(() => null))?.size;
    if (size !== undefined) {
      const kept = await blobs.keep(createReadStream(path), { sha256, size });
      if (kept.ok) continue;
    }
    if ((await blobs.size(sha256)) === null) missing.push(sha256);
  }
  return missing;
}
