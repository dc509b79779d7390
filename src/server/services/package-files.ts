import type { Readable } from 'node:stream';
import type { Problem } from '../../contract/problem';

import type { FieldPlan } from '../../domain/fieldwork/field-plan';
import { packageFilesOf } from '../../domain/fieldwork/package-files';
import type { Result } from '../../domain/kernel/result';
import type { ServerDeps } from '../deps';
import { refuse } from '../http/problem-error';
import { audit } from '../storage/audit';
import { keepDeskFile } from './keep-desk-file';

/** A file as whoever brings it announces it; `by` is who, as in the audit trail. */
export interface BroughtFile {
  readonly sha256: string;
  readonly size: number;
  readonly name: string;
  readonly by: string;
}

const rowOf = ({ db }: ServerDeps, sha256: string) =>
  db.selectFrom('package_files').selectAll().where('sha256', '=', sha256).executeTakeFirst();

/**
 * Keeps a file for packages to name: first the bytes are safe on disk, then the row says so. Brought
 * again, nothing changes. Files hold nothing personal, so they are kept as they are.
 */
export async function keepPackageFile(
  deps: ServerDeps,
  file: BroughtFile,
  bytes: Readable,
): Promise<Result<void, Problem>> {
  const { sha256, size, name, by } = file;
  const at = new Date(deps.now());
  return keepDeskFile(deps, file, bytes, async (trx) => {
    const row = await trx
      .insertInto('package_files')
      .values({ sha256, size, name, kept_by: by, kept_at: at })
      .onConflict((conflict) => conflict.columns(['bureau', 'sha256']).doNothing())
      .returning('sha256')
      .executeTakeFirst();
    if (row !== undefined)
      await audit(trx, { actor: by, action: 'file.kept', at, subject: sha256 });
  });
}

/**
 * The digests of the files that a plan names.
 * @throws ProblemError `package-file-missing` when one is not held here in the size that the plan says
 */
export async function requireFiles(deps: ServerDeps, plan: FieldPlan): Promise<readonly string[]> {
  const files = packageFilesOf(plan);
  for (const { sha256, size, name } of files) {
    const held = await rowOf(deps, sha256);
    const onDisk = await deps.blobs.size(sha256);
    if (held?.size !== size || onDisk !== size) refuse('package-file-missing', { detail: name });
  }
  return files.map(({ sha256 }) => sha256);
}

/** The size of a file that some version of the assignment's package names; null when none does. */
export async function namedFileSize(
  { db, blobs }: ServerDeps,
  assignment: string,
  sha256: string,
): Promise<number | null> {
  const named = await db
    .selectFrom('package_file_names')
    .select('sha256')
    .where('assignment', '=', assignment)
    .where('sha256', '=', sha256)
    .executeTakeFirst();
  return named === undefined ? null : blobs.size(sha256);
}
