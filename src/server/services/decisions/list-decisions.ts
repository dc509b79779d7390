import type { ServerDeps } from '../../deps';

/** More decisions than an assignment has reports. */
const MOST = 50;

/** Signed decisions on the reports of an assignment, the newest first. */
export async function listDecisions({ db }: ServerDeps, assignment: string): Promise<string[]> {
  const rows = await db
    .selectFrom('report_decisions')
    .select('jws')
    .where('assignment', '=', assignment)
    .orderBy('decided_at', 'desc')
    .limit(MOST)
    .execute();
  return rows.map(({ jws }) => jws);
}
