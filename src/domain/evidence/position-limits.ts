/** What a reading must be to say where somebody is: the same for arriving, for captures and grades. */
export const POSITION_LIMITS = {
  /** A wider circle than this tells no site from the next: the reading is coarse. */
  coarseM: 500,
  /** An older reading may be of the place before: a person walks 80 m in a minute. */
  freshMs: 60_000,
} as const;

export const isCoarse = ({ accuracyCm }: { readonly accuracyCm: number }): boolean =>
  accuracyCm > POSITION_LIMITS.coarseM * 100;

export const isFresh = ({ ageMs }: { readonly ageMs: number }): boolean =>
  ageMs <= POSITION_LIMITS.freshMs;
