import { runSql } from './postgres';

const QUERIES: Readonly<Record<string, string>> = {
  columns: `select table_name, column_name, data_type, is_nullable, column_default, is_identity
    from information_schema.columns where table_schema = 'public'
    order by table_name, ordinal_position`,
  constraints: `select conrelid::regclass::text as table_name, conname,
    pg_get_constraintdef(oid) as definition from pg_constraint
    where connamespace = 'public'::regnamespace and contype <> 'n' order by 1, 2`,
  indexes: `select tablename, indexname, indexdef from pg_indexes
    where schemaname = 'public' order by 1, 2`,
  triggers: `select tgrelid::regclass::text as table_name, tgname,
    pg_get_triggerdef(oid) as definition from pg_trigger where not tgisinternal order by 1, 2`,
  functions: `select proname, pg_get_functiondef(oid) as definition from pg_proc
    where pronamespace = 'public'::regnamespace order by 1`,
  policies: `select tablename, policyname, roles::text, qual, with_check from pg_policies order by 1, 2`,
  rights: `select table_name, privilege_type from information_schema.role_table_grants
    where grantee = 'takan_app' order by 1, 2`,
};

const isOurs = (row: Record<string, unknown>): boolean =>
  !JSON.stringify(row).includes('kysely_migration');

/** A database's schema as text that can be compared: the catalogue's words, sorted, a line a fact. */
export async function dumpSchema(url: string): Promise<string> {
  const lines: string[] = [];
  for (const [name, query] of Object.entries(QUERIES)) {
    const { rows } = await runSql(url, query);
    for (const row of rows.filter(isOurs)) {
      lines.push(`${name}: ${Object.values(row).join(' | ').replace(/\s+/g, ' ')}`);
    }
  }
  return `${lines.join('\n')}\n`;
}
