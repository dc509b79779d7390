import type { Kysely, Transaction } from 'kysely';
import type { Database } from '../../storage/tables';
import { erasedRecords } from '../erased-records';

/** Digests that an assignment still holds: all that was held, and neither destroyed nor erased there. */
export async function digestsHeld(
  db: Kysely<Database> | Transaction<Database>,
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('evidence_held as h')
    .select(['h.assignment', 'h.sha256'])
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('evidence_shredded as s')
            .select('s.leaf_idx')
            .whereRef('s.assignment', '=', 'h.assignment')
            .whereRef('s.sha256', '=', 'h.sha256'),
        ),
      ),
    )
    .execute();
  const erased = new Set(
    (await erasedRecords(db, {})).map(({ assignment, sha256 }) => `${assignment} ${sha256}`),
  );
  const held = rows.filter(({ assignment, sha256 }) => !erased.has(`${assignment} ${sha256}`));
  return [...new Set(held.map(({ sha256 }) => sha256))];
}
