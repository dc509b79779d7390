import { type Kysely, sql, type Transaction } from 'kysely';
import type { Database } from './tables';

/** One act, as it stands in the audit trail. Identifiers only: no names, no content, no tokens. */
export interface AuditLine {
  /** `device:THUMBPRINT`, `desk:ID` (the id of a desk account), `link:ID` or `server`. */
  readonly actor: string;
  readonly action: string;
  readonly at: Date;
  readonly assignment?: string;
  readonly subject?: string;
  readonly detail?: Readonly<Record<string, unknown>>;
}

type Writer = Transaction<Database> | Kysely<Database>;

/** The statement that writes the lines, to be one with the write that they tell of. */
export const auditInsert = (lines: readonly AuditLine[]) => sql`
    insert into audit (at, actor, action, assignment, subject, detail)
    select * from unnest(
      ${lines.map(({ at }) => at)}::timestamptz[], ${lines.map(({ actor }) => actor)}::text[],
      ${lines.map(({ action }) => action)}::text[],
      ${lines.map(({ assignment }) => assignment ?? null)}::text[],
      ${lines.map(({ subject }) => subject ?? null)}::text[],
      ${lines.map(({ detail }) => JSON.stringify(detail ?? {}))}::jsonb[]
    )`;

/** Writes the lines; call it in the transaction of the write that they tell of. */
export async function auditAll(trx: Writer, lines: readonly AuditLine[]): Promise<void> {
  if (lines.length > 0) await auditInsert(lines).execute(trx);
}

/** Writes the line; call it in the transaction of the write that it tells of. */
export const audit = (trx: Writer, line: AuditLine): Promise<void> => auditAll(trx, [line]);
