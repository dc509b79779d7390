import { differencesNow } from '../../../domain/report/self-differences';
import { compareSelfScores } from '../../../domain/scoring/self-comparison';
import type { AssignmentWork } from '../../../store/assignment-work';

/** An indicator that both the unit and the evaluation scored. */
export interface PrefillDifference {
  readonly id: string;
  readonly name: string;
  /** Place among all by the size of the difference, from 0. */
  readonly rank: number;
  readonly differs: boolean;
  readonly reason: string;
  /** First digits of the evidence that proves it, a few pieces at most. */
  readonly evidence: readonly string[];
}

/** What a validation of self-evaluations found; levels and lines with the largest difference first. */
export interface PrefillDifferences {
  readonly levels: readonly {
    /** Among the first levels, from 1. */
    readonly place: number;
    readonly name: string;
    readonly lines: readonly PrefillDifference[];
  }[];
  /** Indicators without a score of the unit, with the place of their level. */
  readonly without: readonly {
    readonly place: number;
    readonly id: string;
    readonly name: string;
  }[];
}

/** The differences as they stand now; null where self-evaluations are not validated, or none is here. */
export function prefillDifferences(
  { pkg, evaluation, scores }: Pick<AssignmentWork, 'pkg' | 'evaluation' | 'scores'>,
  proven: ReadonlyMap<string, readonly string[]>,
): PrefillDifferences | null {
  const { framework, kind } = pkg;
  const compared = compareSelfScores(framework, scores.indicators, evaluation.registers);
  const found = differencesNow(framework, compared);
  if (found === null || kind !== 'selfEvalValidation') return null;
  const ranked = found.lines.map((each, rank) => ({ ...each, rank }));
  const placeOf = (id: string): number =>
    1 +
    framework.levels.findIndex(({ groups }) =>
      groups.some(({ indicators }) => indicators.some((each) => each.id === id)),
    );
  return {
    levels: found.levels.map(({ place, name }) => ({
      ...{ place: place + 1, name },
      lines: ranked
        .filter(({ indicator }) => placeOf(indicator.id) === place + 1)
        .map(({ indicator: { id, name: called }, difference, reason, rank }) => ({
          ...{ id, name: called, rank, reason, differs: difference.n !== 0n },
          evidence: proven.get(id) ?? [],
        })),
    })),
    without: found.without.map(({ id, name }) => ({ id, name, place: placeOf(id) })),
  };
}
