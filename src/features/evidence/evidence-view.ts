import { evidenceByIndicator } from '../../domain/evidence/proofs';
import { standingAlone } from '../../domain/evidence/standing-alone';
import type { CapturedEvidence } from '../../domain/journal/evaluation';
import type { AssignmentWork } from '../../store/assignment-work';

/**
 * The evidence that proves something of an indicator, assigned later or captured for it, in the
 * order in which it was captured; what was derived is looked at beside its original.
 */
export const evidenceFor = (
  { evaluation }: Pick<AssignmentWork, 'evaluation'>,
  indicator: string,
): readonly CapturedEvidence[] =>
  [...standingAlone(evidenceByIndicator(evaluation).get(indicator) ?? [])].sort(
    (a, b) => Date.parse(a.at) - Date.parse(b.at),
  );

/** A person's name by the team list of the package; the id when the list does not have it. */
export const nameOf = ({ pkg }: AssignmentWork, person: string): string =>
  pkg.team.find((member) => member.person === person)?.name ?? person;
