import type { PlacedEntry } from '../journal/placed-entry';
import type { Manifest } from '../report/manifest';

interface Placed {
  readonly placed: PlacedEntry;
  /** The version that an entry fixes; null for what is said on one. */
  readonly fixes: Manifest | null;
}

/** Whether an entry is among those that a manifest was composed from. */
const isUnder = ({ journals }: Manifest, { entry }: PlacedEntry): boolean =>
  entry.seq <= (journals[entry.journal]?.seq ?? -1);

/**
 * Entries about a report's way in the order in which they count. What a version was composed without
 * comes after it, also where its clock says it was written before: a comment or a finding that
 * arrives late cannot undo a seal that was made without knowing of it.
 */
export function inCourseOrder<E extends Placed>(folded: readonly E[]): readonly E[] {
  let ordered: readonly E[] = [];
  for (const entry of folded) {
    const { fixes } = entry;
    if (fixes === null) {
      ordered = [...ordered, entry];
      continue;
    }
    const known = ordered.filter(({ placed }) => isUnder(fixes, placed));
    const late = ordered.filter(({ placed }) => !isUnder(fixes, placed));
    ordered = [...known, entry, ...late];
  }
  return ordered;
}
