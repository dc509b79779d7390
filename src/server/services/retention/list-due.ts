import { sql } from 'kysely';
import type { RetentionResponse } from '../../../contract/retention';
import { keptSince } from '../../../domain/desk/retention';
import type { ServerDeps } from '../../deps';
import { serverInstant } from '../server-time';
import { readRetention } from './retention-setting';

const PAGE = 50;

interface DueRow {
  readonly assignment: string;
  readonly project: string;
  readonly evaluee: string;
  readonly decided_at: Date;
  readonly decision: string;
  readonly pieces: number;
  readonly bytes: number;
  readonly proposed: boolean;
}

/** Where the page before ended: the moment of a decision, and the decision. */
const placeOf = (after: string | undefined) => {
  const [at = '', decision = ''] = (after ?? '').split('.');
  return after === undefined
    ? sql`true`
    : sql`(d.decided_at, d.decision) > (to_timestamp(${Number(at) / 1000}), ${decision})`;
};

/** Evidence of an assignment that is held and not destroyed. */
const HELD = sql`evidence_held h where h.assignment = d.assignment and not exists (
  select from evidence_shredded s where s.assignment = h.assignment and s.sha256 = h.sha256)`;

/**
 * Evaluations whose report was accepted longer ago than evidence is kept, and of whose evidence
 * something is left; the oldest first, a page at a time.
 */
export async function listDue(
  { db, now }: ServerDeps,
  after: string | undefined,
): Promise<RetentionResponse> {
  const years = await readRetention(db);
  if (years === null) return { years, due: [], next: null };
  const { rows } = await sql<DueRow>`
    select d.assignment, d.decision, date_trunc('milliseconds', d.decided_at) as decided_at,
      a.project, a.evaluee, c.pieces, c.bytes,
      exists (select from desk_proposals p where p.kind = 'shredding' and p.state = 'open'
        and p.subject = d.assignment) as proposed
    from report_decisions d
    join assignments a on a.assignment = d.assignment
    cross join lateral (select count(*)::int8 as pieces, sum(h.size)::int8 as bytes from ${HELD}) c
    where d.verdict = 'accepted' and not exists (
        select from evidence_emptied e where e.assignment = d.assignment)
      and d.decided_at < ${keptSince(now(), years)}
      and ${placeOf(after)} and c.pieces > 0
      and not exists (select from report_decisions l where l.assignment = d.assignment
        and l.verdict = 'accepted' and l.decided_at > d.decided_at)
      and not exists (select from journals j join noted_entries e on e.journal = j.journal
        where j.assignment = d.assignment and e.type = 'report.sealed'
          and e.received_at > d.decided_at)
    order by d.decided_at, d.decision limit ${PAGE + 1}`.execute(db);
  const page = rows.slice(0, PAGE);
  const last = rows.length > PAGE ? page.at(-1) : undefined;
  return {
    years,
    due: page.map(({ decided_at, decision: _, ...row }) => ({
      ...row,
      acceptedAt: serverInstant(decided_at.getTime()),
    })),
    next: last === undefined ? null : `${last.decided_at.getTime()}.${last.decision}`,
  };
}
