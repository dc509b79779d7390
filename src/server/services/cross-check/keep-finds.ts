import { sql } from 'kysely';
import type { LeadBasis, LeadKind, LeadSide } from '../../../domain/cross-check/lead';
import { newId } from '../random-token';
import type { LookGround } from './look-ground';

/** A pair of subjects under its one key. */
export interface LeadSubjects {
  readonly key: string;
  readonly kind: LeadKind;
  readonly sides: readonly {
    readonly assignment: string;
    readonly site: string | null;
    /** It is about the agency of the assignment, and no single one of them. */
    readonly isWholeAgency?: boolean;
  }[];
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
  return sides.map(({ assignment, site, isWholeAgency = false }) => {
    const { project = '', agency = '' } = known.get(assignment) ?? {};
    if (isWholeAgency) return { assignment: null, project: null, agency, site };
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

/**
 * Brings the one find of a statistic up to date, as long as nobody decided on it: what was decided on
 * stays as it was seen.
 */
export async function keepStatistic(
  ground: LookGround,
  subjects: LeadSubjects,
  { find, basis }: Find,
): Promise<void> {
  await keepFinds(ground, subjects, [{ find, basis }]);
  const { trx, at } = ground;
  const said = JSON.stringify(basis);
  const open = trx
    .selectFrom('leads')
    .select('lead')
    .where('key', '=', subjects.key)
    .where('decisions', '=', 0);
  const changed = await trx
    .updateTable('lead_finds')
    .set({ basis: said, found_at: at })
    .where('lead', 'in', open)
    .where('find', '=', find)
    .where('basis', '<>', said)
    .returning('lead')
    .executeTakeFirst();
  if (changed === undefined) return;
  await trx.updateTable('leads').set({ newest_at: at }).where('lead', '=', changed.lead).execute();
}
