import * as z from 'zod/mini';
import { code, randomId, sha256Hex } from '../domain/kernel/identifier';
import { instant } from '../domain/kernel/instant';

/** The longest that a link may stay open. */
export const LINK_LIMIT_DAYS = 90;

/** Answers that one link takes; then it is as if it were closed. */
export const MAX_LINK_ANSWERS = 20_000;

/** A link as the team sees it; `closedAt` null while answers are taken. */
const surveyLink = z.object({
  link: randomId,
  questionnaire: code,
  /** Where a respondent goes. */
  address: z.string(),
  closesAt: instant,
  closedAt: z.nullable(instant),
  answers: z.int(),
});
export type SurveyLink = z.infer<typeof surveyLink>;

/** `GET /api/assignments/:id/surveys`: the links of an assignment, oldest first. */
export const surveyLinksResponse = z.object({ links: z.array(surveyLink) });

/** `POST /api/assignments/:id/surveys`: makes a link to a questionnaire of the newest package. */
export const makeLinkRequest = z.strictObject({ questionnaire: code, closesAt: instant });
export const linkResponse = surveyLink;

/** `GET /api/assignments/:id/surveys/:link/batch`: a closed link's answers, exact text and digest. */
export const surveyBatchResponse = z.object({ text: z.string(), sha256: sha256Hex });
