import { type Kysely, sql, type Transaction } from 'kysely';
import { RECORD_MEDIA_TYPE } from '../../domain/journal/named-bytes';
import type { ServerDeps } from '../deps';
import { audit } from '../storage/audit';
import type { Database } from '../storage/tables';

type Reader = Kysely<Database> | Transaction<Database>;

/** A personal record that its author ordered destroyed, by the entry that orders it. */
export interface ErasedRecord {
  readonly assignment: string;
  readonly sha256: string;
  readonly entry: string;
}

/**
 * Personal records whose destruction an accepted entry of their own author orders. Evidence is never
 * among them, nor what somebody else wrote: neither can be destroyed by an entry. What was erased
 * follows from the entries alone, so there is nothing that could disagree with them.
 * @param within all assignments and digests where it names none
 */
export async function erasedRecords(
  db: Reader,
  within: Partial<Pick<ErasedRecord, 'assignment' | 'sha256'>>,
): Promise<readonly ErasedRecord[]> {
  // By pattern: a line is canonical, so inside of its strings a quote never stands bare; and what a
  // phone put into a line can make no cast fail.
  const named = sql<string>`substring(e.line from '"sha256":"([0-9a-f]{64})"')`;
  let query = db
    .selectFrom('entries as e')
    .innerJoin('journals as j', 'j.journal', 'e.journal')
    .innerJoin('evidence_names as n', (join) =>
      join.onRef('n.assignment', '=', 'j.assignment').on('n.sha256', '=', named),
    )
    .innerJoin('journals as w', 'w.journal', 'n.journal')
    .select(['j.assignment', 'n.sha256', 'e.hash as entry'])
    .distinct()
    .where('e.type', '=', 'record.erased')
    .where('n.media_type', '=', RECORD_MEDIA_TYPE)
    .whereRef('w.person', '=', 'j.person');
  const { assignment, sha256 } = within;
  if (assignment !== undefined) query = query.where('n.assignment', '=', assignment);
  if (sha256 !== undefined) query = query.where('n.sha256', '=', sha256);
  return query.execute();
}

/** Whether the bytes of a digest were ordered destroyed in an assignment. */
export async function isErased(
  db: Reader,
  { assignment, sha256 }: Pick<ErasedRecord, 'assignment' | 'sha256'>,
): Promise<boolean> {
  return (await erasedRecords(db, { assignment, sha256 })).length > 0;
}

/** Says in the audit trail what the entries of a segment order; in the transaction that keeps them. */
export async function auditErasures(
  trx: Transaction<Database>,
  entries: ReadonlySet<string>,
  line: { readonly actor: string; readonly at: Date; readonly assignment: string },
): Promise<void> {
  for (const { sha256, entry } of await erasedRecords(trx, { assignment: line.assignment })) {
    if (!entries.has(entry)) continue;
    await audit(trx, { ...line, action: 'record.erased', subject: sha256, detail: { entry } });
  }
}

/** Other names of the same bytes: a file that another assignment holds stays for that one. */
async function heldElsewhere(deps: ServerDeps, { assignment, sha256 }: ErasedRecord) {
  const other = await deps.db
    .selectFrom('evidence_names')
    .select('entry')
    .where('sha256', '=', sha256)
    .where((eb) =>
      eb.or([eb('assignment', '!=', assignment), eb('media_type', '!=', RECORD_MEDIA_TYPE)]),
    )
    .executeTakeFirst();
  return other !== undefined;
}

/**
 * Removes the bytes of erased records from the disk. Comes after the entries are committed, and again
 * at every start, so that a server that died in between makes up for it.
 */
export async function destroyErased(
  deps: ServerDeps,
  within: { readonly assignment?: string },
): Promise<void> {
  for (const erased of await erasedRecords(deps.db, within)) {
    if ((await deps.blobs.size(erased.sha256)) === null) continue;
    if (!(await heldElsewhere(deps, erased))) await deps.blobs.remove(erased.sha256);
  }
}
