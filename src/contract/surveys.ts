import * as z from 'zod/mini';
import { code, randomId, sha256Hex } from '../domain/kernel/identifier';
import { instant } from '../domain/kernel/instant';

/** The longest that a link may stay open. */
export const LINK_LIMIT_DAYS = 90;

/** Answers that one link takes; then it is full. */
export const MAX_LINK_ANSWERS = 20_000;

/**
 * Bytes that the answers of one link may be. Anybody can send answers, and the batch of a link is
 * made, sent and read in one piece: this is room for {@link MAX_LINK_ANSWERS} of 400 bytes, and what
 * a small server and a phone hold in memory several times over.
 */
export const MAX_LINK_BYTES = 8_000_000;

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
