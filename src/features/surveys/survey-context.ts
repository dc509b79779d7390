import type { SurveyChannel } from '../../domain/fieldwork/acts/survey';
import { roleMay } from '../../domain/journal/role-permission';
import type { Questionnaire } from '../../domain/survey/questionnaire';
import type { SurveyResult } from '../../domain/survey/survey-result';
import type { AssignmentWork } from '../../store/assignment-work';
import type { FieldSession } from '../../store/field-session';
import { wholeEvaluation } from '../../store/whole-evaluation';
import type { SignFacts } from '../../ui/sign';

/** What every page of surveys is drawn from. */
export interface SurveysProps {
  readonly session: FieldSession;
  readonly work: AssignmentWork;
  readonly signs: readonly SignFacts[];
}

/** The same for one questionnaire. */
export interface SurveyProps extends SurveysProps {
  readonly questionnaire: Questionnaire;
}

/** A questionnaire with what it found. */
export interface ResultProps {
  readonly questionnaire: Questionnaire;
  readonly result: SurveyResult;
}

const roleOf = ({ pkg }: AssignmentWork, person: string) =>
  pkg.team.find((member) => member.person === person)?.role;

/** Whether a person may ask and count. */
export function mayCollect(work: AssignmentWork, person: string): boolean {
  const role = roleOf(work, person);
  return role !== undefined && roleMay(role, 'survey.answered');
}

export const isLead = (work: AssignmentWork, person: string): boolean =>
  roleOf(work, person) === 'leadEvaluator';

/** Where a person is now: their newest visit that has not ended. */
export function placeOf(work: AssignmentWork, person: string) {
  const { visits } = wholeEvaluation(work).fieldwork;
  const open = visits.filter((each) => each.ended === null && each.person === person).at(-1);
  return { visit: open?.value.visit ?? null, site: open?.value.site ?? null };
}

/** Where the answers being given lie among the drafts. */
export const answersField = (channel: SurveyChannel, questionnaire: string): string =>
  `survey:${channel}:${questionnaire}`;

/** Address of the pages of one questionnaire. */
export const surveyPath = (assignment: string, questionnaire: string): string =>
  `/a/${assignment}/site/surveys/${questionnaire}`;
