import { type Kysely, sql, type Transaction } from 'kysely';
import { RECORD_MEDIA_TYPE } from '../../domain/journal/named-bytes';
import type { ServerDeps } from '../deps';
import { audit } from '../storage/audit';
import type { Database } from '../storage/tables';
import { isDeskFile } from './desk-files';
import { isShredded, shreddedOf } from './retention/shredded';
import { forgetRecordTexts } from './search/forget-texts';

type Reader = Kysely<Database> | Transaction<Database>;

/** A personal record that its author ordered destroyed, by the entry that orders it. */
export interface ErasedRecord {
  readonly assignment: string;
  readonly sha256: string;
  readonly entry: string;
}

type Erasable = Pick<ErasedRecord, 'assignment' | 'sha256'>;
type Within = Partial<Erasable>;

// By pattern: a line is canonical, so inside of its strings a quote never stands bare; and what a
// phone put into a line can make no cast fail.
const digestIn = (line: 'e.line' | 'oe.line') =>
  sql<string>`substring(${sql.ref(line)} from '"sha256":"([0-9a-f]{64})"')`;

/** Orders of persons to destroy what an entry of their own names as a personal record. */
function orders(db: Reader, { assignment, sha256 }: Within) {
  const named = digestIn('e.line');
  let query = db
    .selectFrom('noted_entries as e')
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
  if (assignment !== undefined) query = query.where('n.assignment', '=', assignment);
  if (sha256 !== undefined) query = query.where('n.sha256', '=', sha256);
  return query;
}

/**
 * Personal records whose destruction accepted entries order, of everybody who names them as a record
 * of theirs. Evidence is never among them, nor what somebody names who has ordered nothing: anybody
 * can name any digest, so a name makes nobody the only author. What was erased follows from the entries alone, so there is nothing that could
 * disagree with them.
 * @param within all assignments and digests where it names none
 */
export async function erasedRecords(db: Reader, within: Within): Promise<readonly ErasedRecord[]> {
  return orders(db, within)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('evidence_names as o')
            .innerJoin('journals as oj', 'oj.journal', 'o.journal')
            .select('o.entry')
            .whereRef('o.assignment', '=', 'n.assignment')
            .whereRef('o.sha256', '=', 'n.sha256')
            .where((eb) =>
              eb.or([
                eb('o.media_type', '!=', RECORD_MEDIA_TYPE),
                eb.not(
                  eb.exists(
                    eb
                      .selectFrom('noted_entries as oe')
                      .innerJoin('journals as ow', 'ow.journal', 'oe.journal')
                      .select('oe.hash')
                      .where('oe.type', '=', 'record.erased')
                      .whereRef('ow.assignment', '=', 'n.assignment')
                      .whereRef('ow.person', '=', 'oj.person')
                      .where(digestIn('oe.line'), '=', eb.ref('n.sha256')),
                  ),
                ),
              ]),
            ),
        ),
      ),
    )
    .execute();
}

/** Whether the bytes of a digest were ordered destroyed in an assignment. */
export async function isErased(db: Reader, { assignment, sha256 }: Erasable): Promise<boolean> {
  return (await erasedRecords(db, { assignment, sha256 })).length > 0;
}

/**
 * Says in the audit trail what the entries of a segment order, and what of it is not destroyed because
 * others name it; in the transaction that keeps them.
 */
export async function auditErasures(
  trx: Transaction<Database>,
  entries: ReadonlySet<string>,
  line: { readonly actor: string; readonly at: Date; readonly assignment: string },
): Promise<void> {
  const { assignment } = line;
  const ordered = await orders(trx, { assignment }).execute();
  const fresh = ordered.filter(({ entry }) => entries.has(entry));
  if (fresh.length === 0) return;
  const erased = new Set((await erasedRecords(trx, { assignment })).map(({ sha256 }) => sha256));
  for (const { sha256, entry } of fresh) {
    const action = erased.has(sha256) ? 'record.erased' : 'record.held-by-others';
    await audit(trx, { ...line, action, subject: sha256, detail: { entry } });
  }
}

/**
 * Digests of an assignment whose bytes an order removed before somebody else named them: they are
 * waited for like any others, whatever was received once.
 */
export async function lostToErasure(
  deps: ServerDeps,
  assignment: string,
): Promise<ReadonlySet<string>> {
  const ordered = await orders(deps.db, { assignment }).execute();
  if (ordered.length === 0) return new Set();
  const erased = new Set((await erasedRecords(deps.db, { assignment })).map((each) => each.sha256));
  const shredded = await shreddedOf(deps.db, assignment);
  const lost = new Set<string>();
  for (const { sha256 } of ordered) {
    if (shredded.has(sha256)) continue;
    if (!erased.has(sha256) && (await deps.blobs.size(sha256)) === null) lost.add(sha256);
  }
  return lost;
}

/** Other uses of the same bytes: what another assignment names and kept, or the desk brought, stays. */
async function heldElsewhere({ db }: ServerDeps, { assignment, sha256 }: Erasable) {
  const others = await db
    .selectFrom('evidence_names')
    .select('assignment')
    .distinct()
    .where('sha256', '=', sha256)
    .where('assignment', '!=', assignment)
    .execute();
  for (const other of others) {
    const piece = { ...other, sha256 };
    if (!(await isErased(db, piece)) && !(await isShredded(db, piece))) return true;
  }
  return isDeskFile(db, sha256);
}

/**
 * Removes bytes that are ordered destroyed and that nothing else uses. In the turn of the digest.
 * @returns whether they are ordered destroyed
 */
export async function removeErased(deps: ServerDeps, erasable: Erasable): Promise<boolean> {
  const { assignment, sha256 } = erasable;
  if (!(await isErased(deps.db, { assignment, sha256 }))) return false;
  await forgetRecordTexts(deps.db, { assignment, sha256 });
  if (!(await heldElsewhere(deps, erasable))) await deps.blobs.remove(sha256);
  return true;
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
    await deps.inTurn(erased.sha256, () => removeErased(deps, erased));
  }
}
