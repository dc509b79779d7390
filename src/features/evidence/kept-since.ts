import type { CapturedEvidence } from '../../domain/journal/evaluation';
import { capturePlace } from './capture-subject';

/** Whose captures are counted, and for which place. */
export interface CountedPlace {
  readonly person: string;
  readonly place: string;
}

const placeOfItem = ({ evidence: { proves, visit } }: CapturedEvidence): string =>
  capturePlace({ indicator: proves.indicator, visit: visit ?? null });

/** What a person has captured for a place and kept, the oldest first; derived pieces are none. */
export const keptFor = (
  evidence: readonly CapturedEvidence[],
  { person, place }: CountedPlace,
): readonly CapturedEvidence[] =>
  evidence.filter(
    (item) =>
      item.person === person && item.evidence.source !== 'derived' && placeOfItem(item) === place,
  );

/**
 * How many captures were kept since there were `before`. Told from the entries alone, so it is right
 * wherever between picture and picture a page was lost. Null where nobody wrote down how many
 * there were.
 */
export function keptSince(
  evidence: readonly CapturedEvidence[],
  of: CountedPlace,
  before: number | undefined,
): number | null {
  if (before === undefined) return null;
  return Math.max(0, keptFor(evidence, of).length - before);
}
