import type { Kysely } from 'kysely';
import {
  type CrossCheckLimits,
  crossCheckLimits,
  DEFAULT_LIMITS,
} from '../../../domain/cross-check/limits';
import type { ServerDeps } from '../../deps';
import { audit } from '../../storage/audit';
import type { Database } from '../../storage/tables';
import { type DeskUser, deskActor } from '../accounts/desk-user';

/** From where on the bureau wants things pointed out. */
export async function readLimits(db: Kysely<Database>): Promise<CrossCheckLimits> {
  const row = await db.selectFrom('lead_limits').select('limits').executeTakeFirst();
  // A limit that a later version brought has no value in an older row.
  const stored = crossCheckLimits.safeParse({
    ...DEFAULT_LIMITS,
    ...JSON.parse(row?.limits ?? '{}'),
  });
  return stored.success ? stored.data : DEFAULT_LIMITS;
}

/** Sets the limits, for what is looked at from now on. */
export async function setLimits(
  deps: ServerDeps,
  limits: CrossCheckLimits,
  { person }: Pick<DeskUser, 'person'>,
): Promise<void> {
  const at = new Date(deps.now());
  const row = { limits: JSON.stringify(limits), set_by: person, set_at: at };
  await deps.db.transaction().execute(async (trx) => {
    await trx
      .insertInto('lead_limits')
      .values(row)
      .onConflict((conflict) => conflict.columns(['bureau']).doUpdateSet(row))
      .execute();
    await audit(trx, {
      ...{ actor: deskActor(person), action: 'lead.limits', at },
      detail: { ...limits },
    });
  });
}
