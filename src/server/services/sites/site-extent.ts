import { buffer } from 'node:stream/consumers';
import { sql } from 'kysely';
import type { ExtentResponse } from '../../../contract/desk-sites';
import { readOutline } from '../../../domain/fieldwork/outline';
import type { ServerDeps } from '../../deps';

/** Longer files are left: 50,000 points, which is what is drawn, are shorter. */
const MOST_BYTES = 4_000_000;

/** The newest GeoJSON file that the desk keeps; none where it cannot be read. */
async function keptOutline({ db, blobs }: ServerDeps): Promise<ExtentResponse['outline']> {
  const file = await db
    .selectFrom('package_files')
    .select('sha256')
    .where('name', 'like', '%.geojson')
    .where('size', '<=', MOST_BYTES)
    .orderBy('kept_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (file === undefined || (await blobs.size(file.sha256)) === null) return [];
  const read = readOutline((await buffer(blobs.read(file.sha256))).toString('utf8'));
  return read.ok ? read.value.map((line) => line.map(([lat, lon]) => [lat, lon])) : [];
}

/** Where all sites lie, and the outline to draw under them. */
export async function siteExtent(deps: ServerDeps): Promise<ExtentResponse> {
  const { rows } = await sql<NonNullable<ExtentResponse['extent']> | { readonly south: null }>`
    select min(p.lat_e7) as south, min(p.lon_e7) as west, max(p.lat_e7) as north,
      max(p.lon_e7) as east
    from site_places p`.execute(deps.db);
  const [found] = rows;
  const extent = found === undefined || found.south === null ? null : found;
  return { extent, outline: await keptOutline(deps) };
}
