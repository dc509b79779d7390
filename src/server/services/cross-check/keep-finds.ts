import { sql } from 'kysely';
import type { LeadBasis, LeadKind, LeadSide } from '../../../domain/cross-check/lead';
import { newId } from '../random-token';
import type { LookGround } from './look-ground';

/** A pair of subjects under its one key. */
export interface LeadSubjects {
  readonly key: string;
  readonly kind: LeadKind;
  readonly sides: readonly Pick<LeadSide, 'assignment' | 'site'>[];
}

/** One thing that a lead rests on; two of one name are the same. */
export interface Find {
  readonly find: string;
  readonly basis: LeadBasis;
}

async function named(
  { trx }: LookGround,
  sides: LeadSubjects['sides'],
): Promise<readonly LeadSide[]> {
  const rows = await trx
    .selectFrom('assignments')
    .select(['assignment', 'project', 'agency'])
    .where(
      'assignment',
      'in',
      sides.map(({ assignment }) => assignment),
    )
    .execute();
  const known = new Map(rows.map((row) => [row.assignment, row]));
  return sides.map(({ assignment, site }) => {
    const { project = '', agency = '' } = known.get(assignment) ?? {};
    return { assignment, project, agency, site };
  });
}

/** The id of the lead of a key, made where there is none. */
async function leadFor(ground: LookGround, { key, kind, sides }: LeadSubjects): Promise<string> {
  const of = ground.trx.selectFrom('leads').select('lead').where('key', '=', key);
  const known = await of.executeTakeFirst();
  if (known !== undefined) return known.lead;
  const said = await named(ground, sides);
  const sought = [...new Set(said.flatMap(({ project, agency, site }) => [project, agency, site]))]
    .filter((word) => word !== null)
    .join('\n');
  const lead = newId();
  await ground.trx
    .insertInto('leads')
    .values({
      ...{ lead, key, kind, sides: JSON.stringify(said), sought, finds: 0, state: 'open' },
      ...{ decisions: 0, finds_decided: 0, found_at: ground.at, newest_at: ground.at },
    })
    .execute();
  return lead;
}

/**
 * Adds finds to the lead of a key, which is made where there is none. Finds that are there already
 * change nothing, so that looking twice gives nothing twice.
 */
export async function keepFinds(
  ground: LookGround,
  subjects: LeadSubjects,
  finds: readonly Find[],
): Promise<void> {
  if (finds.length === 0) return;
  const { trx, at } = ground;
  const lead = await leadFor(ground, subjects);
  const added = await trx
    .insertInto('lead_finds')
    .values(
      finds.map(({ find, basis }) => ({
        ...{ lead, find, basis: JSON.stringify(basis), found_at: at },
      })),
    )
    .onConflict((conflict) => conflict.columns(['bureau', 'lead', 'find']).doNothing())
    .returning('find')
    .execute();
  if (added.length === 0) return;
  await trx
    .updateTable('leads')
    .set({ finds: sql`finds + ${added.length}`, newest_at: at })
    .where('lead', '=', lead)
    .execute();
}
