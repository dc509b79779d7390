import { likenessOf } from './alike-photos';
import type { PhotoBasis } from './lead';
import type { CrossCheckLimits } from './limits';
import { onePlace } from './one-place';
import type { SeenPhoto } from './seen-photo';
import { travelBetween } from './travel';

/** The same two always in the same order: the earlier first, then by their entries. */
function inOrder(one: SeenPhoto, other: SeenPhoto) {
  const isFirst =
    Date.parse(one.capturedAt) - Date.parse(other.capturedAt) || (one.entry < other.entry ? -1 : 1);
  return isFirst < 0 ? { a: one, b: other } : { a: other, b: one };
}

/** Everything that two photos give, whichever of the two came first. */
export function photoLeads(
  one: SeenPhoto,
  other: SeenPhoto,
  limits: CrossCheckLimits,
): readonly PhotoBasis[] {
  const photos = inOrder(one, other);
  const { a, b } = photos;
  const likeness = likenessOf(a, b, limits);
  const place = onePlace(a, b, limits);
  const travel = travelBetween(a, b, limits);
  return [
    ...(likeness === null ? [] : [{ ...likeness, ...photos }]),
    ...(place === null ? [] : [{ kind: 'onePlace' as const, ...photos, ...place }]),
    ...(travel === null ? [] : [{ kind: 'travel' as const, ...photos, ...travel }]),
  ];
}
