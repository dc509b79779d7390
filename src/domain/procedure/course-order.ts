import type { PlacedEntry } from '../journal/placed-entry';
import type { Manifest } from '../report/manifest';

interface Placed {
  readonly placed: PlacedEntry;
  /** The version that an entry fixes; null for what is said on one. */
  readonly fixes: Manifest | null;
  readonly isSeal: boolean;
}

/** All entries of an evaluation by their hashes. */
export type PlacedByHash = ReadonlyMap<string, PlacedEntry>;

/**
 * Whether an entry is among those that a manifest was composed from: it is one of the ends that the
 * manifest names, or one of those has seen it. Of a fork that is another branch than a seq would say.
 */
function isUnder(
  { journals, branches = {} }: Manifest,
  placed: PlacedEntry,
  all: PlacedByHash,
): boolean {
  const { journal } = placed.entry;
  const head = journals[journal];
  const ends = [...(head === undefined ? [] : [head]), ...(branches[journal] ?? [])];
  return ends.some(({ hash }) => hash === placed.hash || all.get(hash)?.sees(placed) === true);
}

/**
 * Entries about a report's way in the order in which they count. What a version was composed without
 * comes after it, also where its clock says it was written before: a comment or a finding that
 * arrives late cannot undo a seal that was made without knowing of it. No seal moves behind another.
 *
 * @param folded in the order of the fold
 */
export function inCourseOrder<E extends Placed>(
  folded: readonly E[],
  all: PlacedByHash,
): readonly E[] {
  let ordered: readonly E[] = [];
  for (const entry of folded) {
    const { fixes } = entry;
    if (fixes === null) {
      ordered = [...ordered, entry];
      continue;
    }
    const stays = (each: E): boolean => each.isSeal || isUnder(fixes, each.placed, all);
    ordered = [...ordered.filter(stays), entry, ...ordered.filter((each) => !stays(each))];
  }
  return ordered;
}
