import { type RawBuilder, sql } from 'kysely';
import { type DeskSite, SITES_A_PAGE, type SitesResponse } from '../../../contract/desk-sites';
import { cellE7, type SiteBox } from '../../../domain/sites/site-box';
import type { ServerDeps } from '../../deps';

interface Cell {
  readonly count: number;
  readonly latE7: number;
  readonly lonE7: number;
  readonly assignment: string;
  readonly name: string;
  readonly report: string | null;
}

const within = ({ south, west, north, east }: SiteBox): RawBuilder<unknown> =>
  sql`p.lat_e7 between ${south} and ${north} and p.lon_e7 between ${west} and ${east}
    and not exists (select from assignments w
      where w.assignment = p.assignment and w.withdrawn_at is not null)`;

/** Sites gathered by the cells of a grid that lies still in the world: as many as a screen has cells. */
async function cellsIn({ db }: ServerDeps, box: SiteBox): Promise<readonly Cell[]> {
  const cell = cellE7(box.zoom);
  const { rows } = await sql<Cell>`
    select c.*, r.report from (
      select count(*)::integer as count, round(avg(p.lat_e7))::integer as "latE7",
        round(avg(p.lon_e7))::integer as "lonE7", min(p.assignment) as assignment,
        min(p.name) as name
      from site_places p where ${within(box)}
      group by floor(p.lat_e7::float8 / ${cell}), floor(p.lon_e7::float8 / ${cell})
    ) as c left join report_results r on c.count = 1 and r.assignment = c.assignment`.execute(db);
  return rows;
}

const afterOf = (after: string | undefined): RawBuilder<unknown> => {
  if (after === undefined) return sql`true`;
  const [assignment = '', site = '', ...name] = after.split('~');
  return sql`(p.name collate "C", p.assignment, p.site) > (${name.join('~')}, ${assignment}, ${site})`;
};

async function sitesIn({ db }: ServerDeps, box: SiteBox, after: string | undefined) {
  const { rows } = await sql<DeskSite>`
    select p.assignment, p.site, p.name, a.project, a.evaluee, r.report,
      p.lat_e7 as "latE7", p.lon_e7 as "lonE7", p.sample
    from (
      select * from site_places p where ${within(box)} and ${afterOf(after)}
      order by p.name collate "C", p.assignment, p.site limit ${SITES_A_PAGE + 1}
    ) as p join assignments a using (assignment) left join report_results r using (assignment)
    order by p.name collate "C", p.assignment, p.site`.execute(db);
  return rows;
}

/** What lies within a part of the ground: in cells for the map, and by name for the list beside it. */
export async function listSites(
  deps: ServerDeps,
  box: SiteBox,
  after: string | undefined,
): Promise<SitesResponse> {
  const [cells, rows] = await Promise.all([cellsIn(deps, box), sitesIn(deps, box, after)]);
  const sites = rows.slice(0, SITES_A_PAGE);
  const last = rows.length > sites.length ? sites.at(-1) : undefined;
  return {
    total: cells.reduce((sum, { count }) => sum + count, 0),
    cells: cells.map(({ count, latE7, lonE7, ...one }) => ({
      ...{ count, latE7, lonE7, alone: count === 1 ? one : null },
    })),
    sites,
    next: last === undefined ? null : `${last.assignment}~${last.site}~${last.name}`,
  };
}
