import { type Kysely, sql, type Transaction } from 'kysely';
import type { Database } from '../storage/tables';

/** Rows of the moment: whoever they belong to signs in again. */
const PASSING = ['challenges', 'sessions', 'desk_sessions'];

interface Reference {
  readonly name: string;
  /** Another table of ours that it refers to, or null. */
  readonly refers: string | null;
}

/** What a trigger looks up where a foreign key would look row by row. */
const BY_TRIGGER: readonly Reference[] = [
  { name: 'segments', refers: 'journals' },
  { name: 'noted_entries', refers: 'segments' },
  { name: 'heads', refers: 'segments' },
];

/** Tables so that each comes after those that it refers to. */
function inOrder(references: readonly Reference[]): string[] {
  const waiting = new Map<string, Set<string>>();
  for (const { name, refers } of references) {
    const needs = waiting.get(name) ?? new Set();
    if (refers !== null && refers !== name) needs.add(refers);
    waiting.set(name, needs);
  }
  const ordered: string[] = [];
  while (waiting.size > 0) {
    const ready = [...waiting].filter(([, needs]) => [...needs].every((n) => !waiting.has(n)));
    if (ready.length === 0) throw new Error('tables refer to each other in a circle');
    for (const [name] of ready.sort(([a], [b]) => (a < b ? -1 : 1))) {
      ordered.push(name);
      waiting.delete(name);
    }
  }
  return ordered;
}

/** The tables that hold a bureau's rows and are worth keeping, in the order of their references. */
export async function keptTables(
  db: Kysely<Database> | Transaction<Database>,
): Promise<readonly string[]> {
  const { rows } = await sql<Reference>`
    select c.relname::text as name, f.relname::text as refers
    from pg_class c
    left join pg_constraint k on k.conrelid = c.oid and k.contype = 'f'
    left join pg_class f on f.oid = k.confrelid
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relrowsecurity
      and c.relname <> all(${PASSING}::text[])`.execute(db);
  return inOrder([...rows, ...BY_TRIGGER]);
}

/** The versions of the schema that a database has had, in order. */
export async function schemaOf(
  db: Kysely<Database> | Transaction<Database>,
): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`
    select name from kysely_migration order by name`.execute(db);
  return rows.map(({ name }) => name);
}
