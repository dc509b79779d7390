import { sql, type Transaction } from 'kysely';
import type { Problem } from '../../contract/problem';
import { problemOf } from '../../contract/problem-catalogue';
import type { ServerDeps } from '../deps';
import { ProblemError } from '../http/problem-error';
import { audit } from '../storage/audit';
import type { Database } from '../storage/tables';
import type { CheckedSegment } from './check-segment';
import { newId } from './random-token';
import type { Delivery } from './segment-place';

/** What one device may have waiting: far more than honest work, and no way to fill the disk. */
export const MOST_ASIDE = { segments: 1000, bytes: 256 * 1024 * 1024 } as const;

async function refuseBeyondMost(trx: Transaction<Database>, device: string): Promise<void> {
  const { rows } = await sql<{ segments: number; bytes: number }>`
    select count(*) as "segments", coalesce(sum(pg_column_size(lines)), 0) as "bytes"
    from aside where device = ${device} and decision is null`.execute(trx);
  const waiting = rows[0] ?? { segments: 0, bytes: 0 };
  if (waiting.segments > MOST_ASIDE.segments || waiting.bytes > MOST_ASIDE.bytes) {
    throw new ProblemError(problemOf('too-many-requests', { detail: 'too much waits already' }));
  }
}

async function insertAside(
  trx: Transaction<Database>,
  { head, segment, entries }: CheckedSegment,
  { assignment, author, carrier }: Delivery,
  at: Date,
): Promise<void> {
  const { journal } = head;
  const { device, person } = author;
  const kept = await trx
    .insertInto('aside')
    .values({
      ...{ id: newId(), assignment, journal, device, person },
      from_seq: entries[0]?.entry.seq ?? head.seq,
      to_seq: head.seq,
      last_hash: head.hash,
      lines: JSON.stringify(segment.lines),
      head: segment.head,
      received_at: at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (kept.numInsertedOrUpdatedRows !== 1n) return;
  await refuseBeyondMost(trx, device);
  const actor = `device:${carrier}`;
  const detail = carrier === device ? {} : { carriedFor: device };
  await audit(trx, { actor, action: 'segment.setAside', at, assignment, subject: journal, detail });
}

/**
 * Keeps a whole segment of a revoked device aside, once, until somebody decides: revocation must not
 * destroy honest work. What exceeds {@link MOST_ASIDE} stays on the phone until the desk has decided.
 * @returns `device-revoked`, or `too-many-requests` for what was not kept
 */
export async function keepAside(
  deps: ServerDeps,
  checked: CheckedSegment,
  delivery: Delivery,
): Promise<Problem> {
  const at = new Date(deps.now());
  try {
    await deps.db.transaction().execute((trx) => insertAside(trx, checked, delivery, at));
    return problemOf('device-revoked');
  } catch (error) {
    if (error instanceof ProblemError) return error.problem;
    throw error;
  }
}
