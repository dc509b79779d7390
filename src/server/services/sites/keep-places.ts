import type { Transaction } from 'kysely';
import type { AssignmentPackage } from '../../../domain/assignment/assignment-package';
import type { Database } from '../../storage/tables';

const PIECE = 1000;

/** Brings the places of an assignment's sites up to the version of its package that is published. */
export async function keepPlaces(
  trx: Transaction<Database>,
  { assignment, sites }: Pick<AssignmentPackage, 'assignment' | 'sites'>,
): Promise<void> {
  await trx.deleteFrom('site_places').where('assignment', '=', assignment).execute();
  const rows = sites.map(({ id: site, name, latE7, lonE7, sample }) => ({
    ...{ assignment, site, name, sample, lat_e7: latE7, lon_e7: lonE7 },
  }));
  for (let i = 0; i < rows.length; i += PIECE) {
    await trx
      .insertInto('site_places')
      .values(rows.slice(i, i + PIECE))
      .onConflict((conflict) => conflict.columns(['bureau', 'assignment', 'site']).doNothing())
      .execute();
  }
}
