import * as z from 'zod/mini';
import { code, randomId } from '../kernel/identifier';
import { answers, askedOnline } from './answers';
import { checkAnswers, splitAnswers } from './check-answers';
import type { Questionnaire } from './questionnaire';
import { addCounts } from './satisfaction';
import type { TallyCounts } from './tally-check';

/** What came in through one link until it was closed; the order is that of the submissions' ids. */
export const onlineBatch = z.strictObject({
  v: z.literal(1),
  type: z.literal('takan-survey-batch'),
  assignment: randomId,
  questionnaire: code,
  link: randomId,
  answers: z.array(z.strictObject({ submission: randomId, answers })),
});
export type OnlineBatch = z.infer<typeof onlineBatch>;

/**
 * Counts a batch. An answer that the questionnaire does not take, or that says nothing about
 * satisfaction where that is asked, came back and is not valid.
 */
export function countBatch(of: Questionnaire, batch: OnlineBatch): TallyCounts {
  const asked = askedOnline(of);
  const valid = batch.answers.flatMap((each) => {
    const checked = checkAnswers(asked, each.answers);
    if (!checked.ok) return [];
    const { ratings } = splitAnswers(asked, checked.value);
    const counts =
      of.satisfaction.length === 0 || of.satisfaction.some((id) => ratings[id] !== undefined);
    return counts ? [ratings] : [];
  });
  const rated = asked.questions.filter(({ kind }) => kind === 'fivePoint');
  const ratings = Object.fromEntries(
    rated.map(({ id }) => {
      const chosen = valid.map((each) => each[id]);
      const one = [0, 1, 2, 3, 4].map((at) => chosen.filter((option) => option === at).length);
      return [id, [...addCounts([one])]];
    }),
  );
  return { returned: batch.answers.length, valid: valid.length, ratings };
}
