import { RECORD_MEDIA_TYPE } from '../../domain/journal/named-bytes';
import type { ServerDeps } from '../deps';
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

/** A device, and what it says that it can bring. */
export interface Bringer {
  readonly assignment: string;
  readonly device: string;
  /** Digests that it holds without a receipt, also those that entries of others name. */
  readonly offered: readonly string[];
}

/**
 * Digests that accepted entries of a device name, or that accepted entries of anybody name and the
 * device offers, and whose bytes are not held; oldest first. What was ordered destroyed is not
 * wanted any more.
 */
export async function wantedOf(
  deps: ServerDeps,
  { assignment, device, offered }: Bringer,
): Promise<string[]> {
  const lost = await lostToErasure(deps, assignment);
  const rows = await deps.db
    .selectFrom('evidence_names as n')
    .innerJoin('journals as j', 'j.journal', 'n.journal')
    .innerJoin('entries as e', 'e.hash', 'n.entry')
    .leftJoin('evidence_held as h', (join) =>
      join.onRef('h.assignment', '=', 'n.assignment').onRef('h.sha256', '=', 'n.sha256'),
    )
    .select(['n.sha256', 'n.media_type'])
    .where('n.assignment', '=', assignment)
    .where((eb) =>
      eb.or([
        eb('j.device', '=', device),
        ...(offered.length === 0 ? [] : [eb('n.sha256', 'in', [...new Set(offered)])]),
      ]),
    )
    .where((eb) =>
      eb.or([
        eb('h.sha256', 'is', null),
        ...(lost.size === 0 ? [] : [eb('n.sha256', 'in', [...lost])]),
      ]),
    )
    .orderBy('e.received_at')
    .orderBy('e.seq')
    .execute();
  const wanted = [...new Set(rows.map((row) => row.sha256))];
  // Only records can be erased, and nearly all that is waited for are pictures.
  if (!rows.some((row) => row.media_type === RECORD_MEDIA_TYPE)) return wanted;
  const records = await erasedRecords(deps.db, { assignment });
  const erased = new Set(records.map(({ sha256 }) => sha256));
  return wanted.filter((sha256) => !erased.has(sha256));
}
