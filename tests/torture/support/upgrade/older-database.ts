import { type Kysely, Migrator } from 'kysely';
import pg from 'pg';
import { openDatabase } from '../../../../src/server/storage/database';
import { migrations } from '../../../../src/server/storage/migrations/migrations';
import { runSql, type TestPostgres } from '../../../support/postgres';

const COLUMNS = `select table_name as name, array_agg(column_name::text) as columns
  from information_schema.columns
  where table_schema = 'public' and table_name not like 'kysely%' and is_generated = 'NEVER'
  group by table_name order by table_name`;

/** Columns that are stored, by table or view. */
async function columnsOf(url: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const { rows } = await runSql(url, COLUMNS);
  return new Map(rows.map(({ name, columns }) => [name, columns]));
}

const TABLES = `select table_name as name from information_schema.tables
  where table_schema = 'public' and table_type = 'BASE TABLE'`;

const NUMBERED = `select table_name as name, column_name as id
  from information_schema.columns where table_schema = 'public' and is_identity = 'YES'`;

/** Numbers that the database gives go on after those that were copied. */
async function goOnCounting(to: pg.Client): Promise<void> {
  const { rows } = await to.query<{ name: string; id: string }>(NUMBERED);
  for (const { name, id } of rows) {
    await to.query(`select setval(pg_get_serial_sequence('"${name}"', '${id}'),
      coalesce((select max("${id}") from "${name}"), 0) + 1, false)`);
  }
}

async function migrateTo(url: string, version: string): Promise<void> {
  const db: Kysely<unknown> = openDatabase<unknown>(url, undefined, { 'takan.bureau': 'local' });
  try {
    const { error } = await new Migrator({ db, provider: migrations }).migrateTo(version);
    if (error !== undefined) throw error;
  } finally {
    await db.destroy();
  }
}

async function copyTable(from: pg.Client, to: pg.Client, name: string, columns: readonly string[]) {
  const list = columns.map((column) => `"${column}"`).join(', ');
  const { rows } = await from.query(`select coalesce(json_agg(t), '[]')::text as all
    from (select ${list} from "${name}") as t`);
  await to.query(
    `insert into "${name}" (${list}) overriding system value
      select ${list} from json_populate_recordset(null::"${name}", $1)`,
    [rows[0].all],
  );
}

/**
 * A database of an older version of the schema, with the rows of another one as far as that version
 * had place for them.
 * @returns its address, and the names of its tables
 */
export async function olderDatabase(
  postgres: TestPostgres,
  source: string,
  version: string,
): Promise<{ readonly url: string; readonly tables: readonly string[] }> {
  const url = await postgres.newDatabase();
  await migrateTo(url, version);
  const [there, here] = [await columnsOf(source), await columnsOf(url)];
  // What is a view today may have been a table then, and the other way round.
  const { rows: filled } = await runSql(url, TABLES);
  const [from, to] = [source, url].map((each) => new pg.Client({ connectionString: each }));
  if (from === undefined || to === undefined) throw new Error('two databases');
  await Promise.all([from.connect(), to.connect()]);
  try {
    await to.query('set session_replication_role = replica');
    for (const { name } of filled) {
      const kept = (here.get(name) ?? []).filter((column) => there.get(name)?.includes(column));
      if (kept.length > 0) await copyTable(from, to, name, kept);
    }
    await goOnCounting(to);
  } finally {
    await Promise.all([from.end(), to.end()]);
  }
  return { url, tables: [...here.keys()] };
}

/** Every row as text, by table; generated columns too, since what is derived has to come back. */
export async function allRows(url: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const all = new Map<string, readonly string[]>();
  for (const name of (await columnsOf(url)).keys()) {
    const { rows } = await runSql(url, `select to_jsonb(t)::text as row from "${name}" as t`);
    all.set(name, rows.map(({ row }) => String(row)).sort());
  }
  return all;
}
