import * as z from 'zod/mini';

const between = (least: number, most: number) => z.int().check(z.minimum(least), z.maximum(most));

/** From where on something is pointed out. No regulation gives these: they are the bureau's to set. */
export const crossCheckLimits = z.strictObject({
  /** In how many of 64 bits the hashes of two pictures may differ; 7 is what the look-up can find. */
  alikeBits: between(0, 7),
  /** Sites that lie farther apart than this, beyond their radii, are not one place. */
  sitesApartM: between(100, 50_000),
  /** Readings with a wider circle are not held against each other. */
  accuracyM: between(5, 50),
  /** Faster than this nobody goes from one site to the next. */
  travelKmh: between(60, 1200),
  /** Nearer places are not looked at: readings jump. */
  travelKm: between(1, 100),
  /** By how much the clocks of two phones may differ. */
  clockMinutes: between(1, 120),
  /** Characters that two reports may have in common beyond what both were given. */
  copiedChars: between(60, 5000),
  /** Reports near a grade cut from which on their number is looked at. */
  crowdReports: between(4, 200),
  /** How rare, in millionths, the number above the cut has to be. */
  crowdPpm: between(1, 200_000),
});
export type CrossCheckLimits = z.infer<typeof crossCheckLimits>;

/** Ours; none of them has a source. */
export const DEFAULT_LIMITS: CrossCheckLimits = {
  ...{ alikeBits: 6, sitesApartM: 500, accuracyM: 50 },
  ...{ travelKmh: 200, travelKm: 5, clockMinutes: 10 },
  ...{ copiedChars: 200, crowdReports: 8, crowdPpm: 20_000 },
};
