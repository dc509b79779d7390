import type { ServerDeps } from '../../deps';
import { isDeskFile } from '../desk-files';
import { isErased } from '../erased-records';
import { forgetRecordTexts } from '../search/forget-texts';
import { isShredded } from './shredded';

/** Whether an assignment that still holds it, or the desk, needs the bytes. */
async function isNeeded({ db }: ServerDeps, sha256: string): Promise<boolean> {
  const holders = await db
    .selectFrom('evidence_held as h')
    .leftJoin('evidence_shredded as s', (join) =>
      join.onRef('s.assignment', '=', 'h.assignment').onRef('s.sha256', '=', 'h.sha256'),
    )
    .select('h.assignment')
    .where('h.sha256', '=', sha256)
    .where('s.sha256', 'is', null)
    .execute();
  for (const { assignment } of holders) {
    if (!(await isErased(db, { assignment, sha256 }))) return true;
  }
  return isDeskFile(db, sha256);
}

/**
 * Removes key and bytes of evidence that was destroyed for an assignment and that nothing else needs.
 * In the turn of the digest.
 * @returns whether it was destroyed for that assignment
 */
export async function removeShredded(
  deps: ServerDeps,
  piece: { readonly assignment: string; readonly sha256: string },
): Promise<boolean> {
  if (!(await isShredded(deps.db, piece))) return false;
  await forgetRecordTexts(deps.db, piece);
  if (!(await isNeeded(deps, piece.sha256))) await deps.blobs.remove(piece.sha256);
  return true;
}

/**
 * Removes what rows say is destroyed: after they are committed, and again at every start, so that a
 * server that died in between makes up for it.
 */
export async function removeAllShredded(
  deps: ServerDeps,
  within: { readonly assignment?: string },
): Promise<void> {
  let query = deps.db.selectFrom('evidence_shredded').select(['assignment', 'sha256']);
  if (within.assignment !== undefined) query = query.where('assignment', '=', within.assignment);
  for (const piece of await query.execute()) {
    if ((await deps.blobs.size(piece.sha256)) === null) continue;
    await deps.inTurn(piece.sha256, () => removeShredded(deps, piece));
  }
}
