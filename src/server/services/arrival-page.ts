import { type RawBuilder, sql } from 'kysely';
import type * as z from 'zod/mini';
import type { arrivalsQuery } from '../../contract/desk';
import type { ServerDeps } from '../deps';
import { refuse } from '../http/problem-error';

type Asked = z.infer<typeof arrivalsQuery>;

/** Each costs a look at its entries and signatures, so a page is short. */
const PAGE = 25;

export interface ArrivalRow {
  readonly assignment: string;
  readonly project: string;
  readonly evaluee: string;
  readonly agency: string;
  readonly demonstration: boolean;
  /** When it was made, in microseconds since 1970: what `next` names. */
  readonly at: string;
}

const newestDecision = sql`(select d.verdict from report_decisions d
  where d.assignment = a.assignment order by d.decided_at desc limit 1)`;

/** A report that came in after the newest decision. */
const hasUndecided = sql`exists (
  select from journals j join noted_entries e on e.journal = j.journal and e.type = 'report.sealed'
  where j.assignment = a.assignment and j.panel_session is null
    and e.received_at > coalesce((select max(d.decided_at) from report_decisions d
      where d.assignment = a.assignment), '-infinity'))`;

function inState(state: Asked['state']): RawBuilder<unknown> {
  switch (state) {
    case undefined:
      return sql`true`;
    case 'arrived':
      return hasUndecided;
    case 'quarantined':
      return sql`exists (select from aside q
        where q.assignment = a.assignment and q.decision is null)`;
    case 'returned':
    case 'accepted':
      return sql`${newestDecision} = ${state} and not ${hasUndecided}`;
  }
}

/** Where the words stand in project, unit or agency, taken literally. */
function finds(q: string): RawBuilder<unknown> {
  const pattern = `%${q.normalize('NFC').replace(/[\\%_]/g, '\\$&')}%`;
  return q === ''
    ? sql`true`
    : sql`(a.project ilike ${pattern} or a.evaluee ilike ${pattern} or a.agency ilike ${pattern})`;
}

function startOf(after: string | undefined): RawBuilder<unknown> {
  if (after === undefined) return sql`true`;
  const [at = '', assignment = ''] = after.split('.');
  if (!/^\d{1,17}$/.test(at)) refuse('request-malformed');
  return sql`(a.created_at, a.assignment) <
    (timestamptz 'epoch' + ${at}::bigint * interval '1 microsecond', ${assignment})`;
}

/** A page of assignments, the newest first, and where the next one begins. */
export async function arrivalPage(
  { db }: ServerDeps,
  { q = '', state, after }: Asked,
): Promise<{ readonly rows: readonly ArrivalRow[]; readonly next: string | null }> {
  const { rows } = await sql<ArrivalRow>`
    select a.assignment, a.project, a.evaluee, a.agency, a.demonstration,
      (extract(epoch from a.created_at) * 1000000)::bigint::text as "at"
    from assignments a
    where ${finds(q.trim())} and ${inState(state)} and ${startOf(after)}
    order by a.created_at desc, a.assignment desc limit ${PAGE + 1}`.execute(db);
  const last = rows[PAGE - 1];
  const isMore = rows.length > PAGE && last !== undefined;
  return { rows: rows.slice(0, PAGE), next: isMore ? `${last.at}.${last.assignment}` : null };
}
