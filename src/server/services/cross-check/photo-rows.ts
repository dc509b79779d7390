import { sql, type Transaction } from 'kysely';
import { isTelling } from '../../../domain/cross-check/alike-photos';
import { bandsOf, nearBands } from '../../../domain/cross-check/hash-bands';
import { cellOf, cellsAround } from '../../../domain/cross-check/place-cell';
import { type SeenPhoto, seenPhoto } from '../../../domain/cross-check/seen-photo';
import { fixedStatement } from '../../storage/fixed-statement';
import type { Database } from '../../storage/tables';

type Trx = Transaction<Database>;

/** Most photos that one photo is held against in one way: what is all over the place is no lead. */
const MOST = 4;
const SITES = 20;
/** Photos of one person before and after that are looked at. */
const NEIGHBOURS = 5;

const lookOf = ({ hash }: SeenPhoto): string | null =>
  hash === null || !isTelling(hash) ? null : String(BigInt.asIntN(64, BigInt(`0x${hash}`)));

const KEPT_COLUMNS = [
  ...['entry', 'assignment', 'site', 'sha256', 'look', 'band0', 'band1', 'band2', 'band3'],
  ...['person', 'cell', 'captured_at', 'seen'],
];

// One question for each photo: of nearly all of them nothing else is asked.
const keep = fixedStatement<{ readonly isNew: boolean; readonly same: string | null }>(`
  with kept as (
    insert into photo_prints (${KEPT_COLUMNS.join(', ')})
    values (${KEPT_COLUMNS.map((_, i) => `$${i + 1}`).join(', ')})
    on conflict (bureau, entry) do nothing returning entry
  )
  select exists (select from kept) as "isNew", (
    select p.seen from photo_prints p
    where p.sha256 = $4
      and (p.assignment <> $2 or (p.site <> '' and $3 <> '' and p.site <> $3))
    order by p.captured_at, p.entry limit 1
  ) as same`);

/**
 * Keeps what a photo is found by.
 * @returns the first photo of the same bytes for another place: one lead for each further use, not for
 *   each pair. Null where the print was kept before
 */
export async function keepPrint(trx: Trx, photo: SeenPhoto): Promise<readonly SeenPhoto[] | null> {
  const look = lookOf(photo);
  const [band0 = null, band1 = null, band2 = null, band3 = null] =
    look === null ? [] : bandsOf(photo.hash ?? '');
  const { entry, assignment, sha256, person } = photo;
  const [found] = await keep(trx, [
    ...[entry, assignment, photo.site?.id ?? '', sha256, look, band0, band1, band2, band3],
    ...[person, photo.place && cellOf(photo.place), new Date(photo.capturedAt)],
    JSON.stringify(photo),
  ]);
  if (found?.isNew !== true) return null;
  return found.same === null ? [] : photosOf([{ seen: found.same }]);
}

const photosOf = (rows: readonly { readonly seen: string }[]): readonly SeenPhoto[] =>
  rows.map(({ seen }) => seenPhoto.parse(JSON.parse(seen)));

/** Whether a row is for another assignment, or another named site of this one. */
const elsewhere = ({ assignment, site }: SeenPhoto) =>
  sql<boolean>`(assignment <> ${assignment} or (site <> '' and ${site?.id ?? ''} <> ''
    and site <> ${site?.id ?? ''}))`;

/**
 * Photos for other places whose hash differs in at most seven bits, the nearest first. Found by their
 * bands, so that only what shares most of one is read.
 */
export async function nearLooks(
  trx: Trx,
  photo: SeenPhoto,
  bits: number,
): Promise<readonly SeenPhoto[]> {
  const look = lookOf(photo);
  if (look === null) return [];
  const [b0, b1, b2, b3] = bandsOf(photo.hash ?? '').map(nearBands);
  const rows = await sql<{ seen: string }>`
    select seen from (
      select seen, bit_count((look # ${look}::int8)::bit(64)) as bits from photo_prints
      where look is not null and sha256 <> ${photo.sha256} and ${elsewhere(photo)}
        and (band0 = any(${b0}::int4[]) or band1 = any(${b1}::int4[])
          or band2 = any(${b2}::int4[]) or band3 = any(${b3}::int4[]))) near
    where bits <= ${bits} order by bits limit ${MOST}`.execute(trx);
  return photosOf(rows.rows);
}

/** One photo of each other site that was taken in the cells around; each has a site. */
export async function nearPlaces(trx: Trx, photo: SeenPhoto): Promise<readonly SeenPhoto[]> {
  if (photo.place === null || photo.site === null) return [];
  const rows = await sql<{ seen: string }>`
    select distinct on (assignment, site) seen from photo_prints
    where cell = any(${cellsAround(photo.place)}::int8[]) and site <> '' and ${elsewhere(photo)}
    order by assignment, site, captured_at limit ${SITES}`.execute(trx);
  return photosOf(rows.rows);
}

/** Photos with a place that the same person took shortly before and after. */
export async function ownNeighbours(trx: Trx, photo: SeenPhoto): Promise<readonly SeenPhoto[]> {
  if (photo.place === null) return [];
  const own = trx
    .selectFrom('photo_prints')
    .select('seen')
    .where('person', '=', photo.person)
    .where('cell', 'is not', null)
    .where('entry', '<>', photo.entry)
    .limit(NEIGHBOURS);
  const at = new Date(photo.capturedAt);
  const [before, after] = [
    await own.where('captured_at', '<=', at).orderBy('captured_at', 'desc').execute(),
    await own.where('captured_at', '>', at).orderBy('captured_at').execute(),
  ];
  return photosOf([...before, ...after]);
}
