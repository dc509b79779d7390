import * as z from 'zod/mini';
import { code, randomId, sha256Hex } from '../../kernel/identifier';
import { plainText } from '../../kernel/plain-text';
import { nonNegative } from '../../kernel/quantity';
import { recordBytes } from '../record';

/** How answers come: the phone handed over, read out, on paper, or through a link. */
export const SURVEY_CHANNELS = ['kiosk', 'interview', 'paper', 'online'] as const;
export const surveyChannel = z.enum(SURVEY_CHANNELS);
export type SurveyChannel = z.infer<typeof surveyChannel>;

/** Body of how many questionnaires were given out; null for an open link, where nobody knows. */
export const surveyIssued = {
  questionnaire: code,
  channel: surveyChannel,
  count: z.nullable(nonNegative),
  note: plainText(0, 500),
};

/**
 * Body of one answered questionnaire. Choices of five-point questions stand in the entry, since the
 * score is computed from them; all else the respondent said is a personal record.
 */
export const surveyAnswered = {
  answer: randomId,
  questionnaire: code,
  channel: surveyChannel,
  visit: z.nullable(randomId),
  site: z.nullable(code),
  /** Five-point questions: 0 the best option … 4 the worst, by question. */
  ratings: z.record(code, z.int().check(z.minimum(0), z.maximum(4))),
  record: z.nullable(recordBytes),
};

/** Body of a count of many answers: paper forms counted by hand, or a batch from the server. */
export const surveyTallied = {
  tally: randomId,
  questionnaire: code,
  channel: surveyChannel,
  site: z.nullable(code),
  returned: nonNegative,
  /** Answers that can be counted; the rest were returned but are not usable. */
  valid: nonNegative,
  /** Answers per option of five-point questions, best first. */
  ratings: z.record(code, z.array(nonNegative).check(z.length(5))),
  /** SHA-256 of the batch that the server gave, or of nothing where forms were counted by hand. */
  source: z.nullable(sha256Hex),
  note: plainText(0, 500),
};
