import { type Kysely, Migrator } from 'kysely';
import pg from 'pg';
import { openDatabase } from '../../../../src/server/storage/database';
import { migrations } from '../../../../src/server/storage/migrations/migrations';
import { runSql, type TestPostgres } from '../../../support/postgres';

/** A column as the schema tells it. */
interface Column {
  readonly column: string;
  readonly type: string;
}

const COLUMNS = `select table_name as name,
    json_agg(json_build_object('column', column_name, 'type', data_type)) as columns
  from information_schema.columns
  where table_schema = 'public' and table_name not like 'kysely%' and is_generated = 'NEVER'
  group by table_name order by table_name`;

/** Columns that are stored, by table or view. */
async function columnsOf(url: string): Promise<ReadonlyMap<string, readonly Column[]>> {
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

/** What a column held before its type changed, where the version had the older one. */
const AS_THEN: Readonly<Record<string, string>> = {
  'rectifications.evidence text': 'evidence[1]',
};

async function copyTable(from: pg.Client, to: pg.Client, name: string, columns: readonly Column[]) {
  const list = columns.map(({ column }) => `"${column}"`).join(', ');
  const then = columns
    .map(({ column, type }) => AS_THEN[`${name}.${column} ${type}`] ?? `"${column}"`)
    .map((said, at) => `${said} as "${columns[at]?.column}"`)
    .join(', ');
  const { rows } = await from.query(`select coalesce(json_agg(t), '[]')::text as all
    from (select ${then} from "${name}") as t`);
  await to.query(
    `insert into "${name}" (${list}) overriding system value
      select ${list} from json_populate_recordset(null::"${name}", $1)`,
    [rows[0].all],
  );
}

/** A database as an older version left it. */
export interface OlderDatabase {
  readonly url: string;
  /** Names of the tables that the version had. */
  readonly had: readonly string[];
  /** Columns of today that it had no place for, by table. */
  readonly later: ReadonlyMap<string, readonly string[]>;
}

/**
 * A database of an older version of the schema, with the rows of another one as far as that version
 * had place for them.
 */
export async function olderDatabase(
  postgres: TestPostgres,
  source: string,
  version: string,
): Promise<OlderDatabase> {
  const url = await postgres.newDatabase();
  await migrateTo(url, version);
  const [there, here] = [await columnsOf(source), await columnsOf(url)];
  const hadColumn = (name: string, column: string) =>
    here.get(name)?.some((each) => each.column === column) ?? false;
  // What is a view today may have been a table then, and the other way round.
  const { rows: filled } = await runSql(url, TABLES);
  const [from, to] = [source, url].map((each) => new pg.Client({ connectionString: each }));
  if (from === undefined || to === undefined) throw new Error('two databases');
  await Promise.all([from.connect(), to.connect()]);
  try {
    await to.query('set session_replication_role = replica');
    for (const { name } of filled) {
      const of = there.get(name) ?? [];
      const kept = (here.get(name) ?? []).filter(({ column }) =>
        of.some((each) => each.column === column),
      );
      if (kept.length > 0) await copyTable(from, to, name, kept);
    }
    await goOnCounting(to);
  } finally {
    await Promise.all([from.end(), to.end()]);
  }
  const later = [...there].map(([name, columns]): [string, readonly string[]] => [
    name,
    columns.map(({ column }) => column).filter((column) => !hadColumn(name, column)),
  ]);
  return { url, had: filled.map(({ name }) => name), later: new Map(later) };
}

export type Row = Readonly<Record<string, unknown>>;

/** Every row by table; generated columns too, since what is derived has to come back. */
export async function allRows(url: string): Promise<ReadonlyMap<string, readonly Row[]>> {
  const all = new Map<string, readonly Row[]>();
  for (const name of (await columnsOf(url)).keys()) {
    const { rows } = await runSql(url, `select to_jsonb(t) as row from "${name}" as t`);
    all.set(
      name,
      rows.map(({ row }) => row),
    );
  }
  return all;
}
