import type { Kysely } from 'kysely';
import { fixedStatement } from '../storage/fixed-statement';
import type { Database } from '../storage/tables';
import type { Bringer } from './evidence-read';
import type { StoredJournal } from './journal-reads';

/** How an assignment stands once an exchange is kept, as far as its answer tells of it. */
export interface Aftermath {
  readonly revoked: boolean;
  readonly journals: readonly StoredJournal[];
  /** Whether the assignment has a panel session. */
  readonly hasPanels: boolean;
  /** Whether anybody ordered a record of it destroyed. */
  readonly erasing: boolean;
  /** Digests that {@link Bringer} can bring and that were never received, oldest first. */
  readonly unheld: readonly string[];
}

interface Row extends Omit<Aftermath, 'unheld'> {
  readonly unheld: readonly { readonly sha256: string; readonly device: string }[];
}

// Lists in queries of their own, as `listed` has them.
const aftermaths = fixedStatement<Row>(`
    select d.device is null or d.revoked_at is not null as revoked,
      exists (select from journals p
        where p.assignment = a.assignment and p.panel_session is not null) as "hasPanels",
      exists (select from journals p
        join noted_entries e on e.journal = p.journal and e.type = 'record.erased'
        where p.assignment = a.assignment) as erasing,
      coalesce(n.unheld, '[]') as unheld, coalesce(k.journals, '[]') as journals
    from unnest((select $1::text[]), (select $2::text[])) with ordinality
      as a(assignment, device, place)
    left join devices d on d.device = a.device
    cross join lateral (
      select json_agg(json_build_object('sha256', n.sha256, 'device', j.device)
        order by e.received_at, e.seq) as unheld
      from evidence_names n
      join journals j on j.journal = n.journal
      join noted_entries e on e.hash = n.entry
      left join evidence_held h on h.assignment = n.assignment and h.sha256 = n.sha256
      where n.assignment = a.assignment and h.sha256 is null
        and (j.device = a.device or n.sha256 = any((select $3::text[])::text[]))
    ) as n
    cross join lateral (
      select json_agg(json_build_object('journal', j.journal, 'device', j.device,
          'credential', w.credential, 'person', j.person, 'role', m.role,
          'panel_session', j.panel_session, 'panel_indicator', j.panel_indicator,
          'last', s.last, 'fork', case when s.held > s.last + 1 then (
            select min(twice.seq) from (
              select e.seq from entries e where e.journal = j.journal
              group by e.seq having count(*) > 1
            ) as twice
          ) end) order by j.opened_at, j.journal) as journals
      from journals j
      join devices w on w.device = j.device
      left join members m on m.person = j.person and m.assignment = j.assignment
      cross join lateral (
        select max(e.last_seq) as last, sum(e.last_seq - e.first_seq + 1) as held
        from segments e where e.journal = j.journal
      ) as s
      where j.assignment = a.assignment
    ) as k
    order by a.place`);

/** What several exchanges look up for their answers, in their order. */
export async function readAftermaths(
  db: Kysely<Database>,
  asked: readonly Omit<Bringer, 'lost'>[],
): Promise<Aftermath[]> {
  const offered = [...new Set(asked.flatMap((each) => each.offered))];
  const assignments = asked.map(({ assignment }) => assignment);
  const rows = await aftermaths(db, [assignments, asked.map(({ device }) => device), offered]);
  return rows.map(({ unheld, ...row }, i) => {
    const bringer = asked[i];
    const brings = new Set(bringer?.offered);
    const own = unheld.filter((e) => e.device === bringer?.device || brings.has(e.sha256));
    return { ...row, unheld: [...new Set(own.map(({ sha256 }) => sha256))] };
  });
}
