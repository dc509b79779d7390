import * as z from 'zod/mini';
import type { FieldBody } from '../../domain/fieldwork/field-act';
import type { HashedEntry } from '../../domain/journal/entry';
import type { Result } from '../../domain/kernel/result';
import { type Answers, answers } from '../../domain/survey/answers';
import { splitAnswers } from '../../domain/survey/check-answers';
import type { Questionnaire } from '../../domain/survey/questionnaire';
import { makeRecord } from '../../store/personal-record';
import { type AppendFault, tryAppend } from '../../store/try-append';
import type { Writer } from '../../store/writer';
import { answersField } from './survey-context';

/** What a personal record of an answered questionnaire holds. */
export const surveyRecord = z.strictObject({
  kind: z.literal('surveyAnswers'),
  questionnaire: z.string(),
  version: z.int(),
  answers,
});

/** An answered questionnaire, checked, with where and how it was answered. */
export interface Answered
  extends Pick<FieldBody<'survey.answered'>, 'answer' | 'channel' | 'visit' | 'site'> {
  readonly checked: Answers;
}

/**
 * Writes one answered questionnaire: ratings in the entry, all else as a personal record under its
 * own key, and the draft goes in the same transaction.
 */
export async function recordAnswer(
  writer: Writer,
  assignment: string,
  of: Questionnaire,
  { checked, ...where }: Answered,
): Promise<Result<HashedEntry, AppendFault>> {
  const { ratings, rest } = splitAnswers(of, checked);
  const content = { kind: 'surveyAnswers', questionnaire: of.id, version: of.version };
  const made =
    Object.keys(rest).length === 0
      ? null
      : await makeRecord(writer.newId, { ...content, answers: rest });
  const body = {
    ...where,
    questionnaire: of.id,
    ratings: { ...ratings },
    record: made?.record ?? null,
  };
  return tryAppend(writer, {
    assignment,
    act: { type: 'survey.answered', body },
    ...(made === null ? {} : { evidence: made.evidence }),
    clearDrafts: [answersField(where.channel, of.id)],
  });
}
