import { sql } from 'kysely';
import type * as z from 'zod/mini';
import { GAPS_A_PAGE, type gapsQuery, type gapsResponse } from '../../../contract/self-gaps';
import type { ServerDeps } from '../../deps';
import { refreshResults } from './refresh-results';

/** A page of newest reports with the unit's own scores, the largest gap first. */
export async function listGaps(
  deps: ServerDeps,
  { q = '', unexplained, after }: z.infer<typeof gapsQuery>,
): Promise<z.infer<typeof gapsResponse>> {
  await refreshResults(deps);
  let query = deps.db
    .selectFrom('self_gaps as g')
    .innerJoin('assignments as a', 'a.assignment', 'g.assignment')
    .select(['g.assignment', 'g.report', 'a.project', 'a.evaluee', 'a.agency', 'g.indicators'])
    .select(['g.self_milli as selfMilli', 'g.verified_milli as verifiedMilli'])
    .select(['g.net_milli as netMilli', 'g.size_milli as sizeMilli', 'g.unexplained'])
    .select(['g.largest', 'g.largest_milli']);
  if (unexplained !== undefined) query = query.where('g.unexplained', '>', 0);
  if (q.trim() !== '') {
    const pattern = `%${q
      .trim()
      .normalize('NFC')
      .replace(/[\\%_]/g, '\\$&')}%`;
    query = query.where(sql<boolean>`(a.project ilike ${pattern} or a.evaluee ilike ${pattern})`);
  }
  const [size, assignment] = after?.split('~') ?? [];
  if (size !== undefined && assignment !== undefined) {
    const start = sql<boolean>`(-g.size_milli, g.assignment) > (${-Number(size)}, ${assignment})`;
    query = query.where(start);
  }
  const rows = await query
    .orderBy(sql`-g.size_milli`)
    .orderBy('g.assignment')
    .limit(GAPS_A_PAGE + 1)
    .execute();
  const page = rows.slice(0, GAPS_A_PAGE);
  const last = rows.length > page.length ? page.at(-1) : undefined;
  return {
    gaps: page.map(({ largest, largest_milli: milli, ...gap }) => ({
      ...gap,
      largest: largest === null || milli === null ? null : { indicator: largest, milli },
    })),
    next: last === undefined ? null : `${last.sizeMilli}~${last.assignment}`,
  };
}
