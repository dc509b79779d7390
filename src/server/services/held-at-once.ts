import type { Kysely } from 'kysely';
import { RECORD_MEDIA_TYPE } from '../../domain/journal/named-bytes';
import { fixedStatement } from '../storage/fixed-statement';
import type { GrownLog, PlacedWork } from '../storage/log/transparency-log';
import type { Database } from '../storage/tables';
import { type FoundAt, type HeldWork, heldRow, tellFound } from './held-work';

const append = fixedStatement<FoundAt>(`
  select place as index, is_keyed as "isKeyed", is_record as "isRecord",
    is_shredded as "isShredded"
  from takan_append_held($1, $2, $3, $4::json, $5::json, $6::json, $7::json, $8)`);

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
  const found = await append(db, [
    ...[lock, signed.size, signed.root, JSON.stringify(checkpoint), JSON.stringify(leaves)],
    ...[JSON.stringify(nodes), JSON.stringify(rows), RECORD_MEDIA_TYPE],
  ]);
  tellFound(placed, found);
  return found.length > 0;
}
