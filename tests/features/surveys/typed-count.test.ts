import { expect, it } from 'vitest';
import { typedCount } from '../../../src/features/surveys/typed-count';
import { countsIn } from '../../../src/features/surveys/use-tally';
import { madeQuestionnaire } from '../../domain/survey/made-questionnaire';

it('[SU44] a count is a whole number of nine digits at most, from any keyboard', () => {
  const typed = ['１２', '12', '999999999', '1000000000', '-1', '1.5', 'x', ''];
  expect(typed.map(typedCount)).toEqual([12, 12, 999_999_999, null, null, null, null, null]);
});

it('[SU44] the counts of a tally are read so', () => {
  const draft = { returned: '４', valid: '４', ratings: { care: ['４'] }, note: '' };
  expect(countsIn(madeQuestionnaire(), draft)).toMatchObject({
    ...{ returned: 4, valid: 4 },
    ratings: { care: [4, 0, 0, 0, 0] },
  });
});
