import type { AssignmentPackage } from '../../../src/domain/assignment/assignment-package';
import type { FieldPlan } from '../../../src/domain/fieldwork/field-plan';
import type { Questionnaire } from '../../../src/domain/survey/questionnaire';
import { madeQuestionnaire } from '../../domain/survey/made-questionnaire';

const PLAN: FieldPlan = {
  ...{ v: 1, evidenceRequirement: 'warning', lowestLevelUsers: 2, documents: null },
  ...{ checks: [], questionnaires: [], samples: [], map: null },
};

/** A package that asks one questionnaire. */
export const askingPackage = (
  pkg: AssignmentPackage,
  asked: Questionnaire = madeQuestionnaire(),
): AssignmentPackage => ({ ...pkg, fieldPlan: { ...PLAN, questionnaires: [asked] } });

const HOUR_MS = 3_600_000;

/** A closing time some hours from a clock's reading. */
export const inHours = (now: number, hours: number): string =>
  new Date(now + hours * HOUR_MS).toISOString();

/** The id that a form carries. */
export const submissionIn = (page: string): string =>
  /name="submission" value="([\w-]{22})"/.exec(page)?.[1] ?? '';

/** Sends a form as a browser without script does. */
export const sendForm = (address: string, fields: readonly (readonly [string, string])[]) =>
  fetch(address, { method: 'POST', body: new URLSearchParams(fields.map((each) => [...each])) });
