import * as z from 'zod/mini';
import type { AssignmentPackage } from '../assignment/assignment-package';
import { code } from '../kernel/identifier';
import { instant } from '../kernel/instant';
import { plainText } from '../kernel/plain-text';
import { nonNegative } from '../kernel/quantity';
import { questionnaire } from '../survey/questionnaire';
import { feeds } from './acts/check';
import { mapPlan } from './map-plan';
import { samplingPlan } from './sampling-plan';

/** The four classes of supporting documents of 财预〔2021〕101号. */
export const DOCUMENT_CLASSES = ['formal', 'working', 'voucher', 'explanation'] as const;

const requestedDocument = z.strictObject({
  id: code,
  name: plainText(1, 120),
  class: z.enum(DOCUMENT_CLASSES),
  required: z.boolean(),
});

/** Documents that the unit is asked for. A late one came after `dueAt` and its days of grace. */
const documentRequest = z.strictObject({
  items: z.array(requestedDocument),
  dueAt: z.nullable(instant),
  graceDays: nonNegative,
  source: plainText(0, 200),
});

const plannedCheck = z.strictObject({
  id: code,
  site: code,
  name: plainText(1, 120),
  unit: plainText(1, 12),
  plannedMilli: z.nullable(nonNegative),
  accountedMilli: z.nullable(nonNegative),
  feeds: z.nullable(feeds),
});

/** What the bureau asks for on site. All of it is data of the assignment; a package may have none. */
export const fieldPlan = z.strictObject({
  v: z.literal(1),
  /** What to do where points are taken off without a basis, or given in full without evidence. */
  evidenceRequirement: z.enum(['warning', 'wall']),
  /** How many users at the end of the line a fund-flow check follows the money to. */
  lowestLevelUsers: nonNegative,
  documents: z.nullable(documentRequest),
  checks: z.array(plannedCheck),
  questionnaires: z.array(questionnaire),
  samples: z.array(samplingPlan),
  map: z.nullable(mapPlan),
});
export type FieldPlan = z.infer<typeof fieldPlan>;

const askedQuestionnaires = z.looseObject({ questionnaires: z.array(z.looseObject({ id: code })) });

/** The questionnaires of an assignment in its order; none where a newer server wrote the plan. */
export function questionnaireIds({
  fieldPlan: carried,
}: Pick<AssignmentPackage, 'fieldPlan'>): readonly string[] {
  const read = askedQuestionnaires.safeParse(carried);
  return read.success ? read.data.questionnaires.map(({ id }) => id) : [];
}

/** Two: what a textbook programme for field work suggests (教材 L2608), and nobody's requirement. */
const LOWEST_LEVEL_USERS = 2;

/** What stands where the bureau asks for nothing in particular. */
const NO_PLAN: FieldPlan = {
  v: 1,
  evidenceRequirement: 'warning',
  lowestLevelUsers: LOWEST_LEVEL_USERS,
  documents: null,
  checks: [],
  questionnaires: [],
  samples: [],
  map: null,
};

/** Whose number of last users it is: the bureau's, or, without a plan, the textbook's. */
export const lowestUsersBy = ({
  fieldPlan: carried,
}: Pick<AssignmentPackage, 'fieldPlan'>): 'assignment' | 'textbook' =>
  carried === undefined ? 'textbook' : 'assignment';

/**
 * The plan of an assignment for the work on site. The package carries it unread, so that screens
 * that only score need not know its form; the server reads it before it signs.
 * @throws ZodError when the package carries something else: it was signed by a newer server.
 */
export const fieldPlanOf = ({ fieldPlan: carried }: AssignmentPackage): FieldPlan =>
  carried === undefined ? NO_PLAN : fieldPlan.parse(carried);
