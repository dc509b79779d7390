import type { SampleUnit, SamplingPlan } from '../sampling-plan';

/** A unit of the list with its place in the draw. */
export interface RankedUnit {
  readonly unit: SampleUnit;
  /** 1 is drawn first. */
  readonly rank: number;
  /** SHA-256 of `rankingText`, by which the list is ordered. */
  readonly digest: string;
}

/** The text whose SHA-256 gives a unit its place: seed, newline, id; nothing after it. */
export const rankingText = (seed: string, unit: string): string => `${seed}\n${unit}`;

const before = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * The units in the order of the draw: by digest as lower-case hexadecimal text, ascending. The order
 * of the list makes no difference.
 * @param digests SHA-256 of the ranking text, by id of the unit
 * @throws Error when a unit has no digest: a bug of the caller
 */
export function rankUnits(
  { units }: Pick<SamplingPlan, 'units'>,
  digests: ReadonlyMap<string, string>,
): readonly RankedUnit[] {
  const withDigest = units.map((unit) => {
    const digest = digests.get(unit.id);
    if (digest === undefined) throw new Error('a unit of the list has no digest');
    return { unit, digest };
  });
  return withDigest
    .sort((a, b) => before(a.digest, b.digest) || before(a.unit.id, b.unit.id))
    .map((each, index) => ({ ...each, rank: index + 1 }));
}
