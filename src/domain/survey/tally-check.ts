import type { FieldBody } from '../fieldwork/field-act';
import type { Questionnaire } from './questionnaire';

/** A count of answers to one questionnaire, before it is an entry. */
export type TallyCounts = Pick<FieldBody<'survey.tallied'>, 'returned' | 'valid' | 'ratings'>;

/**
 * What does not fit in a count. `below` is only pointed out: people leave questions open even where
 * an answer is asked for. All else makes the count unusable.
 */
export type TallyFault =
  | { readonly kind: 'validAboveReturned' }
  | { readonly kind: 'notRated'; readonly question: string }
  | { readonly kind: 'above'; readonly question: string; readonly sum: number }
  | { readonly kind: 'below'; readonly question: string; readonly sum: number };

/** Holds a count against itself and its questionnaire. */
export function checkTally(
  { questions }: Pick<Questionnaire, 'questions'>,
  { returned, valid, ratings }: TallyCounts,
): readonly TallyFault[] {
  const faults: TallyFault[] = valid > returned ? [{ kind: 'validAboveReturned' }] : [];
  for (const [question, counts] of Object.entries(ratings)) {
    const asked = questions.find(({ id }) => id === question);
    const sum = counts.reduce((before, count) => before + count, 0);
    if (asked?.kind !== 'fivePoint') faults.push({ kind: 'notRated', question });
    else if (sum > valid) faults.push({ kind: 'above', question, sum });
    else if (sum < valid && asked.required && asked.showWhen === undefined) {
      faults.push({ kind: 'below', question, sum });
    }
  }
  return faults;
}

/** True when a count can be used. */
export const isTallySound = (of: Pick<Questionnaire, 'questions'>, counts: TallyCounts): boolean =>
  checkTally(of, counts).every(({ kind }) => kind === 'below');
