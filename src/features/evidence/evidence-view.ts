import type { CapturedEvidence } from '../../domain/journal/evaluation';
import type { AssignmentWork } from '../../store/assignment-work';

/** The evidence of an indicator that stands, in the order in which it was captured. */
export const evidenceFor = (work: AssignmentWork, indicator: string): readonly CapturedEvidence[] =>
  work.evaluation.evidence
    .filter(({ evidence }) => evidence.proves.indicator === indicator)
    .sort((a, b) => Date.parse(a.at) - Date.parse(b.at));

/** A person's name by the team list of the package; the id when the list does not have it. */
export const nameOf = ({ pkg }: AssignmentWork, person: string): string =>
  pkg.team.find((member) => member.person === person)?.name ?? person;
