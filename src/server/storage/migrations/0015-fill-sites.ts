import { type Kysely, sql } from 'kysely';
import * as z from 'zod/mini';
import { site } from '../../../domain/assignment/assignment-package';
import { readCompact } from '../../../trust/jws';

const PIECE = 200;
const sited = z.object({ sites: z.array(site) });

interface Row {
  readonly bureau: string;
  readonly assignment: string;
  readonly jws: string;
}

async function pieceAfter(db: Kysely<unknown>, last: Row | undefined): Promise<readonly Row[]> {
  const { rows } = await sql<Row>`
    select a.bureau, a.assignment, p.jws
    from assignments a join packages p on p.bureau = a.bureau and p.digest = a.package
    where (a.bureau, a.assignment) > (${last?.bureau ?? ''}, ${last?.assignment ?? ''})
    order by a.bureau, a.assignment limit ${PIECE}`.execute(db);
  return rows;
}

function placesOf({ bureau, assignment, jws }: Row) {
  const read = readCompact(jws, 'takan-package+jws');
  const parsed = read.ok ? sited.safeParse(JSON.parse(read.value.payloadText)) : null;
  return parsed?.success ? parsed.data.sites.map((each) => ({ ...each, bureau, assignment })) : [];
}

/** Puts the sites of packages from before on the map. */
export async function fillSites(db: Kysely<unknown>): Promise<void> {
  let rows = await pieceAfter(db, undefined);
  while (rows.length > 0) {
    const places = rows.flatMap(placesOf);
    await sql`
      insert into site_places (bureau, assignment, site, name, lat_e7, lon_e7, sample)
      select * from unnest(
        ${places.map(({ bureau }) => bureau)}::text[],
        ${places.map(({ assignment }) => assignment)}::text[],
        ${places.map(({ id }) => id)}::text[], ${places.map(({ name }) => name)}::text[],
        ${places.map(({ latE7 }) => latE7)}::integer[],
        ${places.map(({ lonE7 }) => lonE7)}::integer[],
        ${places.map(({ sample }) => sample)}::boolean[]
      ) on conflict do nothing`.execute(db);
    rows = await pieceAfter(db, rows.at(-1));
  }
}
