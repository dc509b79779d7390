import type { LeadBasis } from './lead';
import type { SeenPhoto } from './seen-photo';

/** The photos that a basis names: both sides, or none where it is about something else. */
export const photosOf = (basis: LeadBasis): readonly SeenPhoto[] => [basis.a, basis.b];
