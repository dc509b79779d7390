import { sql, type Transaction } from 'kysely';
import type { Database } from '../../storage/tables';

type Trx = Transaction<Database>;

/** A number that so many assignments have is the trade's way of speaking, and none's own. */
const COMMON = 20;
/** Numbers that two sketches have in common at least, and reports that one is held against. */
const LEAST = 3;
const MOST = 5;

/** Puts the sketch of an assignment's newest report in place of the one before. */
export async function keepSketch(
  trx: Trx,
  assignment: string,
  sketch: readonly number[],
): Promise<void> {
  await trx.deleteFrom('text_prints').where('assignment', '=', assignment).execute();
  if (sketch.length === 0) return;
  await trx
    .insertInto('text_prints')
    .values(sketch.map((gram) => ({ gram, assignment })))
    .execute();
}

/** The assignments whose sketches have most in common with this one, common numbers left out. */
export async function likeSketches(
  trx: Trx,
  assignment: string,
  sketch: readonly number[],
): Promise<readonly string[]> {
  const { rows } = await sql<{ assignment: string }>`
    with found as (
      select g.gram, p.assignment, count(*) over (partition by g.gram) as held
      from unnest(${sketch}::int8[]) as g (gram)
      cross join lateral (select assignment from text_prints t
        where t.gram = g.gram and t.assignment <> ${assignment} limit ${COMMON + 1}) p)
    select assignment from found where held <= ${COMMON}
    group by assignment having count(*) >= ${LEAST}
    order by count(*) desc, assignment limit ${MOST}`.execute(trx);
  return rows.map((row) => row.assignment);
}
