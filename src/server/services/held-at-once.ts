import { type Kysely, sql } from 'kysely';
import { RECORD_MEDIA_TYPE } from '../../domain/journal/named-bytes';
import type { GrownLog, PlacedWork } from '../storage/log/transparency-log';
import type { Database } from '../storage/tables';
import { type FoundAt, type HeldWork, heldRow, tellFound } from './held-work';

/**
 * Writes that pieces are held, their keys and their leaves in one statement.
 * @returns false, and nothing is written, where the log has grown or holds one of them
 */
export async function appendHeld(
  db: Kysely<Database>,
  placed: readonly PlacedWork<HeldWork>[],
  { lock, signed, checkpoint, leaves, nodes }: GrownLog,
): Promise<boolean> {
  const rows = placed.map(({ work, index }) => heldRow(work, index));
  const { rows: found } = await sql<FoundAt>`
    select place as index, is_keyed as "isKeyed", is_record as "isRecord",
      is_shredded as "isShredded"
    from takan_append_held(
      ${lock}, ${signed.size}, ${signed.root}, ${JSON.stringify(checkpoint)}::json,
      ${JSON.stringify(leaves)}::json, ${JSON.stringify(nodes)}::json,
      ${JSON.stringify(rows)}::json, ${RECORD_MEDIA_TYPE}
    )`.execute(db);
  tellFound(placed, found);
  return found.length > 0;
}
