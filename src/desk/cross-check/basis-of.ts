import type { LeadBasis, LeadKind } from '../../domain/cross-check/lead';

/** The basis of leads of one kind. */
export type BasisOf<K extends LeadKind> = Extract<LeadBasis, { readonly kind: K }>;
