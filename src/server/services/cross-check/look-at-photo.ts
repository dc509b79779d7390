import type { PhotoBasis } from '../../../domain/cross-check/lead';
import { photoLeads } from '../../../domain/cross-check/photo-leads';
import { type SeenPhoto, seenIn } from '../../../domain/cross-check/seen-photo';
import { keepFinds } from './keep-finds';
import { actIn, type DueEntry, type LookGround, siteIn } from './look-ground';
import { keepPrint, nearLooks, nearPlaces, ownNeighbours } from './photo-rows';

/** What an entry says of a photo, with its site as the journal's package places it. */
async function photoOf(ground: LookGround, due: DueEntry): Promise<SeenPhoto | null> {
  const act = actIn(due);
  if (act?.type !== 'evidence.captured' || due.session !== null) return null;
  const { evidence } = act.body;
  const { proves, visit } = evidence;
  const named =
    proves.site ??
    (visit === undefined ? undefined : (await ground.visitsIn(due.journal)).get(visit));
  // Most photos name no site, and a package takes longer to read than a photo.
  const site = named == null ? null : siteIn(await ground.packageOf(due), named);
  const { entry, assignment, person, device } = due;
  return seenIn(evidence, {
    ...{ entry, assignment, person, device },
    site: site && {
      ...{ id: site.id, name: site.name, radiusM: site.radiusM },
      ...{ latE7: site.latE7, lonE7: site.lonE7 },
    },
  });
}

/** Who else's photos are held against this one, each of them once. */
async function othersOf({ trx, limits }: LookGround, photo: SeenPhoto, same: readonly SeenPhoto[]) {
  const found = [
    ...same,
    ...(await nearLooks(trx, photo, limits.alikeBits)),
    ...(await nearPlaces(trx, photo)),
    ...(await ownNeighbours(trx, photo)),
  ];
  return [...new Map(found.map((other) => [other.entry, other])).values()];
}

const photosIn = ({ a, b }: PhotoBasis) => [a, b] as const;

/** The pair of places that a lead is about, whichever of them came first. */
function keyOf(basis: PhotoBasis): string {
  const places = photosIn(basis).map(({ assignment, site }) => `${assignment}/${site?.id ?? ''}`);
  const of = basis.kind === 'travel' ? ` ${basis.a.person}` : '';
  return `${basis.kind}${of} ${places.sort().join(' ')}`;
}

/** Keeps what a photo is found by, and every lead that it gives with photos from before. */
export async function lookAtPhoto(ground: LookGround, due: DueEntry): Promise<void> {
  const photo = await photoOf(ground, due);
  const same = photo && (await keepPrint(ground.trx, photo));
  if (photo === null || same === null) return;
  for (const other of await othersOf(ground, photo, same)) {
    for (const basis of photoLeads(photo, other, ground.limits)) {
      const sides = photosIn(basis).map(({ assignment, site }) => ({
        ...{ assignment, site: site?.name ?? null },
      }));
      const find = photosIn(basis)
        .map(({ entry }) => entry.slice(0, 32))
        .join(' ');
      await keepFinds(ground, { key: keyOf(basis), kind: basis.kind, sides }, [{ find, basis }]);
    }
  }
}
