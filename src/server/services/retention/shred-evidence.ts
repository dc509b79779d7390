import type { Transaction } from 'kysely';
import type { Problem } from '../../../contract/problem';
import { problemOf } from '../../../contract/problem-catalogue';
import { keptSince } from '../../../domain/desk/retention';
import { fail, ok, type Result } from '../../../domain/kernel/result';
import type { DecidedBy } from '../../../trust/decision';
import type { ServerDeps } from '../../deps';
import { audit } from '../../storage/audit';
import type { LogItem } from '../../storage/log/transparency-log';
import type { Database } from '../../storage/tables';
import { forgetRecordTexts } from '../search/forget-texts';
import { serverInstant } from '../server-time';
import { removeAllShredded } from './remove-shredded';
import { readRetention } from './retention-setting';
import { shreddedOf } from './shredded';

interface DecidedShredding {
  readonly assignment: string;
  readonly reason: string;
  readonly by: readonly DecidedBy[];
  readonly actor: string;
  readonly alongside: (trx: Transaction<Database>) => Promise<void>;
}

/**
 * Why evidence of an assignment cannot be destroyed; null when it can.
 * @returns `retention-running` while its time is not over, none is set, no report was accepted, or one
 *   came in since then
 */
export async function shreddingFault(
  { db, now }: ServerDeps,
  assignment: string,
): Promise<Problem | null> {
  const years = await readRetention(db);
  const newest = await db
    .selectFrom('report_decisions')
    .select('decided_at')
    .where('assignment', '=', assignment)
    .where('verdict', '=', 'accepted')
    .orderBy('decided_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  const isOver =
    years !== null && newest !== undefined && newest.decided_at < keptSince(now(), years);
  if (!isOver) return problemOf('retention-running');
  const later = await db
    .selectFrom('noted_entries as e')
    .innerJoin('journals as j', 'j.journal', 'e.journal')
    .select('e.hash')
    .where('j.assignment', '=', assignment)
    .where('e.type', '=', 'report.sealed')
    .where('e.received_at', '>', newest.decided_at)
    .executeTakeFirst();
  return later === undefined ? null : problemOf('retention-running');
}

/** What is held of it and not destroyed yet. */
async function piecesOf(deps: ServerDeps, assignment: string): Promise<string[]> {
  const held = await deps.db
    .selectFrom('evidence_held')
    .select('sha256')
    .where('assignment', '=', assignment)
    .orderBy('sha256')
    .execute();
  const gone = await shreddedOf(deps.db, assignment);
  return held.map(({ sha256 }) => sha256).filter((sha256) => !gone.has(sha256));
}

/** Notes that nothing is left, unless something came meanwhile; under the lock of the log. */
async function noteEmptied(trx: Transaction<Database>, assignment: string): Promise<void> {
  const count = async (table: 'evidence_held' | 'evidence_shredded'): Promise<number> => {
    const query = trx.selectFrom(table).select((eb) => eb.fn.countAll<number>().as('count'));
    return (await query.where('assignment', '=', assignment).executeTakeFirstOrThrow()).count;
  };
  if ((await count('evidence_held')) !== (await count('evidence_shredded'))) return;
  await trx
    .insertInto('evidence_emptied')
    .values({ assignment })
    .onConflict((conflict) => conflict.columns(['bureau', 'assignment']).doNothing())
    .execute();
}

function itemsOf(deps: ServerDeps, decided: DecidedShredding, pieces: readonly string[]) {
  const { assignment, reason, by, actor, alongside } = decided;
  const at = new Date(deps.now());
  const received = serverInstant(at.getTime());
  return pieces.map(
    (sha256, i): LogItem => ({
      identity: `shredded:${assignment}:${sha256}`,
      leaf: { v: 1, kind: 'shredded', assignment, sha256, received },
      write: async (trx, leaf_idx) => {
        if (i === 0) await alongside(trx);
        const row = { assignment, sha256, reason, shredded_at: at, leaf_idx };
        await trx
          .insertInto('evidence_shredded')
          .values({ ...row, decided_by: JSON.stringify(by) })
          .execute();
        await forgetRecordTexts(trx, { assignment, sha256 });
        if (i === pieces.length - 1) await noteEmptied(trx, assignment);
        if (i > 0) return;
        const line = { actor, action: 'evidence.shredded', at, assignment };
        await audit(trx, { ...line, detail: { pieces: pieces.length, persons: by.length } });
      },
    }),
  );
}

/**
 * Destroys the evidence of an assignment: a leaf and a row for each piece in one transaction, then
 * the keys and the bytes.
 * @returns `retention-running`; `not-found` when nothing is left to destroy
 */
export async function shredEvidence(
  deps: ServerDeps,
  decided: DecidedShredding,
): Promise<Result<void, Problem>> {
  const { assignment } = decided;
  const fault = await shreddingFault(deps, assignment);
  if (fault !== null) return fail(fault);
  const pieces = await piecesOf(deps, assignment);
  if (pieces.length === 0) return fail(problemOf('not-found'));
  await deps.log.append(itemsOf(deps, decided, pieces));
  await removeAllShredded(deps, { assignment });
  return ok(undefined);
}
