import type { Problem } from '../../../contract/problem';
import { problemOf } from '../../../contract/problem-catalogue';
import { fail, ok, type Result } from '../../../domain/kernel/result';
import type { ServerDeps } from '../../deps';
import { audit } from '../../storage/audit';

/**
 * Takes an assignment back: nobody enrols for it any more. What its phones hold goes on being taken
 * in, receipted and kept, as before.
 * @returns `not-found` for a commission of which nothing is published, `assignment-withdrawn` a
 *   second time
 */
export async function withdrawCommission(
  deps: ServerDeps,
  {
    commission,
    reason,
    by,
  }: { readonly commission: string; readonly reason: string; readonly by: string },
): Promise<Result<void, Problem>> {
  const at = new Date(deps.now());
  return deps.db.transaction().execute(async (trx) => {
    const row = await trx
      .selectFrom('commissions as c')
      .innerJoin('assignments as a', 'a.assignment', 'c.assignment')
      .select(['a.assignment', 'a.withdrawn_at'])
      .where('c.commission', '=', commission)
      .executeTakeFirst();
    if (row === undefined) return fail(problemOf('not-found'));
    if (row.withdrawn_at !== null) return fail(problemOf('assignment-withdrawn'));
    await trx
      .updateTable('assignments')
      .set({ withdrawn_at: at, withdrawn_reason: reason })
      .where('assignment', '=', row.assignment)
      .execute();
    const { assignment } = row;
    await audit(trx, { actor: by, action: 'assignment.withdrawn', at, assignment });
    return ok(undefined);
  });
}
