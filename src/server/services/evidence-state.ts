import { RECORD_MEDIA_TYPE } from '../../domain/journal/named-bytes';
import type { ServerDeps } from '../deps';
import type { Bringer } from '../reads/evidence-read';
import { erasedRecords, lostToErasure } from './erased-records';

/** Log places of those of the digests whose bytes are held for an assignment. */
export async function heldLeaves(
  deps: ServerDeps,
  assignment: string,
  digests: readonly string[],
): Promise<number[]> {
  if (digests.length === 0) return [];
  const rows = await deps.db
    .selectFrom('evidence_held')
    .select(['sha256', 'leaf_idx'])
    .where('assignment', '=', assignment)
    .where('sha256', 'in', [...new Set(digests)])
    .execute();
  if (rows.length === 0) return [];
  const lost = await lostToErasure(deps, assignment);
  return rows.filter((row) => !lost.has(row.sha256)).map((row) => row.leaf_idx);
}

/**
 * Digests that accepted entries of a device name, or that accepted entries of anybody name and the
 * device offers, and whose bytes are not held; oldest first. What was ordered destroyed is not
 * wanted any more.
 */
export async function wantedOf(
  deps: ServerDeps,
  bringer: Omit<Bringer, 'lost'>,
): Promise<string[]> {
  const { assignment } = bringer;
  const erasing = await deps.reads.isErasing(assignment);
  const lost = erasing ? await lostToErasure(deps, assignment) : new Set<string>();
  const rows = await deps.reads.unheld({ ...bringer, lost });
  const wanted = [...new Set(rows.map((row) => row.sha256))];
  // Only records can be erased, and nearly all that is waited for are pictures.
  if (!erasing || !rows.some((row) => row.media_type === RECORD_MEDIA_TYPE)) return wanted;
  const records = await erasedRecords(deps.db, { assignment });
  const erased = new Set(records.map(({ sha256 }) => sha256));
  return wanted.filter((sha256) => !erased.has(sha256));
}
