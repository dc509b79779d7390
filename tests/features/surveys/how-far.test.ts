import { expect, it } from 'vitest';
import { howFar } from '../../../src/features/surveys/how-far';
import { madeQuestionnaire } from '../../domain/survey/made-questionnaire';

const of = madeQuestionnaire();

it('[SU46] says how far answers got in numbers alone, and nothing where nobody began', () => {
  expect(howFar(of, { answers: {}, at: null })).toBeNull();
  expect(howFar(of, { answers: {}, at: 'used' })).toEqual({ answered: 0, at: 1, all: 5 });
  const given = { used: 'yes', all: 4, care: 1, name: '王某' };
  expect(howFar(of, { answers: given, at: 'name' })).toEqual({ answered: 4, at: 7, all: 7 });
  expect(howFar(of, { answers: given, at: null })).toEqual({ answered: 4, at: null, all: 7 });
});
