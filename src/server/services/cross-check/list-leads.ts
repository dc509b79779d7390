import { sql } from 'kysely';
import { LEADS_A_PAGE, type LeadsQuery, type LeadsResponse } from '../../../contract/desk-leads';
import { leadSides } from '../../../domain/cross-check/lead';
import type { ServerDeps } from '../../deps';
import { serverInstant } from '../server-time';
import { lookAtDue } from './look-turn';

/** So few that came in a moment ago are looked at before the list is read; more would keep it waiting. */
const AT_ONCE = 10;
/** Beyond this the number of those that wait says nothing more. */
const COUNTED = 10_000;

/** A part of a name as a pattern that is taken literally. */
const patternOf = (sought: string): string => `%${sought.replace(/[\\%_]/g, '\\$&')}%`;

interface LeadRow {
  readonly lead: string;
  readonly kind: LeadsResponse['leads'][number]['kind'];
  readonly state: LeadsResponse['leads'][number]['state'];
  readonly sides: string;
  readonly finds: number;
  readonly finds_decided: number;
  readonly decisions: number;
  readonly newest_at: Date;
}

/** A lead as lists show it. */
export const listed = (row: LeadRow): LeadsResponse['leads'][number] => ({
  ...{ lead: row.lead, kind: row.kind, state: row.state, finds: row.finds },
  sides: leadSides.parse(JSON.parse(row.sides)),
  since: row.decisions === 0 ? 0 : row.finds - row.finds_decided,
  newestAt: serverInstant(row.newest_at.getTime()),
});

async function countWaiting({ db }: ServerDeps): Promise<number> {
  const some = db.selectFrom('lead_due').select('entry').limit(COUNTED).as('some');
  const { count } = await db
    .selectFrom(some)
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** One page of leads. */
export async function listLeads(
  deps: ServerDeps,
  { state, kind, sought = '', after }: LeadsQuery,
): Promise<LeadsResponse> {
  if ((await countWaiting(deps)) <= AT_ONCE) await lookAtDue(deps, 1);
  let query = deps.db
    .selectFrom('leads')
    .select(['lead', 'kind', 'state', 'sides', 'finds', 'finds_decided', 'decisions', 'newest_at']);
  if (state !== undefined) query = query.where('state', '=', state);
  if (kind !== undefined) query = query.where('kind', '=', kind);
  if (sought.trim() !== '') query = query.where('sought', 'ilike', patternOf(sought.trim()));
  const [ms, lead] = after?.split('~') ?? [];
  if (ms !== undefined && lead !== undefined) {
    const at = new Date(Number(ms));
    query = query.where(
      sql<boolean>`(newest_at < ${at} or (newest_at = ${at} and lead > ${lead}))`,
    );
  }
  const rows = await query
    .orderBy('newest_at', 'desc')
    .orderBy('lead')
    .limit(LEADS_A_PAGE + 1)
    .execute();
  const page = rows.slice(0, LEADS_A_PAGE);
  const last = rows.length > page.length ? page.at(-1) : undefined;
  return {
    leads: page.map(listed),
    next: last === undefined ? null : `${last.newest_at.getTime()}~${last.lead}`,
    waiting: await countWaiting(deps),
  };
}
