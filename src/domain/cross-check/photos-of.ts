import type { LeadBasis } from './lead';
import type { SeenPhoto } from './seen-photo';

/** The photos that a basis names: both sides, or none where it is about something else. */
export function photosOf(basis: LeadBasis): readonly SeenPhoto[] {
  switch (basis.kind) {
    case 'samePhoto':
    case 'nearPhoto':
    case 'onePlace':
    case 'travel':
      return [basis.a, basis.b];
    default:
      return [];
  }
}
