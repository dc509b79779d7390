import type { Kysely, Transaction } from 'kysely';
import type { Database } from './tables';

/** One act, as it stands in the audit trail. Identifiers only: no names, no content, no tokens. */
export interface AuditLine {
  /** `device:THUMBPRINT`, `desk:ID` (the id of a desk account) or `server`. */
  readonly actor: string;
  readonly action: string;
  readonly at: Date;
  readonly assignment?: string;
  readonly subject?: string;
  readonly detail?: Readonly<Record<string, unknown>>;
}

/** Writes the line; call it in the transaction of the write that it tells of. */
export async function audit(
  trx: Transaction<Database> | Kysely<Database>,
  { actor, action, at, assignment, subject, detail }: AuditLine,
): Promise<void> {
  await trx
    .insertInto('audit')
    .values({
      actor,
      action,
      at,
      assignment: assignment ?? null,
      subject: subject ?? null,
      detail: JSON.stringify(detail ?? {}),
    })
    .execute();
}
