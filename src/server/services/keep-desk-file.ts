import type { Readable } from 'node:stream';
import type { Transaction } from 'kysely';
import type { Problem } from '../../contract/problem';
import { problemOf } from '../../contract/problem-catalogue';
import { fail, ok, type Result } from '../../domain/kernel/result';
import type { ServerDeps } from '../deps';
import type { Database } from '../storage/tables';

/**
 * Keeps a file that the desk brings: first the bytes, then the row that says so. The row is written in
 * the turn of the digest and only while the bytes are there: the same bytes may lie there as evidence
 * that is being destroyed.
 */
export async function keepDeskFile(
  deps: ServerDeps,
  file: { readonly sha256: string; readonly size: number },
  bytes: Readable,
  write: (trx: Transaction<Database>) => Promise<void>,
): Promise<Result<void, Problem>> {
  const { sha256, size } = file;
  const kept = await deps.blobs.keep(bytes, { sha256, size });
  if (!kept.ok) return fail(problemOf(kept.error));
  return deps.inTurn(sha256, async () => {
    if ((await deps.blobs.size(sha256)) === null) return fail(problemOf('body-truncated'));
    await deps.db.transaction().execute(write);
    return ok(undefined);
  });
}
