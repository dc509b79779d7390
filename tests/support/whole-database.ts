import { runSql } from './postgres';

/** Every row of every table, as text. */
export async function wholeDatabase(url: string): Promise<ReadonlyMap<string, string>> {
  const tables = await runSql(
    url,
    `select table_schema || '.' || quote_ident(table_name) as name from information_schema.tables
      where table_schema not in ('pg_catalog', 'information_schema')`,
  );
  const texts = new Map<string, string>();
  for (const { name } of tables.rows) {
    const { rows } = await runSql(url, `select t::text as row from ${name} t`);
    texts.set(name, rows.map(({ row }) => row).join('\n'));
  }
  return texts;
}
