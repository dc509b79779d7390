import type { Kysely } from 'kysely';
import { RECORD_MEDIA_TYPE } from '../../domain/journal/named-bytes';
import { fixedStatement } from '../storage/fixed-statement';
import { grownValues } from '../storage/log/grown-values';
import type { GrownLog, PlacedWork } from '../storage/log/transparency-log';
import type { Database } from '../storage/tables';
import { type FoundAt, type HeldWork, heldRow, tellFound } from './held-work';

const append = fixedStatement<FoundAt>(`
  select place as index, is_keyed as "isKeyed", is_record as "isRecord",
    is_shredded as "isShredded"
  from takan_append_held(
    $1, $2, $3, $4, $5, $6, $7::timestamptz, $8::int[], $9::int8[], $10::text[], $11::json, $12
  )`);

/**
 * Writes that pieces are held, their keys and their leaves in one statement.
 * @returns false, and nothing is written, where the log has grown or holds one of them
 */
export async function appendHeld(
  db: Kysely<Database>,
  placed: readonly PlacedWork<HeldWork>[],
  grown: GrownLog,
): Promise<boolean> {
  const rows = placed.map(({ work, index, identity }, i) => ({
    ...{ ...heldRow(work, index), identity, leaf: grown.leaves[i]?.leaf },
  }));
  const found = await append(db, [...grownValues(grown), JSON.stringify(rows), RECORD_MEDIA_TYPE]);
  tellFound(placed, found);
  return found.length > 0;
}
