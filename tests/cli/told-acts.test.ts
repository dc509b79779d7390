import { expect, test } from 'vitest';
import { type FoundAct, ToldActs } from '../torture/support/kill-acts/told-acts';

const SURVEY = 'survey.answered';
const found = (key: string, hash = `hash of ${key}`): FoundAct => ({ type: SURVEY, key, hash });

/** Acts of which the first was told of and the second was not. */
function oneTold(): ToldActs {
  const acts = new ToldActs();
  acts.begin(SURVEY, 'first').told = true;
  acts.begin(SURVEY, 'second');
  return acts;
}

test('[TO7] what was told of and is not there is lost, and what nobody was told of may be there or not', () => {
  expect(oneTold().look([found('first')])).toEqual([]);
  expect(oneTold().look([found('first'), found('second')])).toEqual([]);
  expect(oneTold().look([found('second')])).toEqual([`${SURVEY} first`]);
});

test('[TO7] what lay there at an earlier look and does not now is lost, though nobody was told of it', () => {
  const acts = oneTold();
  acts.look([found('first'), found('second')]);
  expect(acts.look([found('first')])).toEqual([`${SURVEY} second`]);
  expect(acts.look([found('first'), found('second', 'another hash')])).toEqual([
    `${SURVEY} second`,
  ]);
});

test('[TO7] what nobody began, and what is there twice, is a fault', () => {
  expect(() => oneTold().look([found('first'), found('third')])).toThrow();
  expect(() => oneTold().look([found('first'), found('first', 'again')])).toThrow();
});

test('[TO7] an acknowledgment stands by the hash of its entry, and one without an entry by none', () => {
  const acts = oneTold();
  expect(acts.acknowledged(SURVEY)).toBe(1);
  expect(acts.entries).toEqual([`no entry of ${SURVEY} first`]);
  acts.look([found('first')]);
  expect(acts.entries).toEqual(['hash of first']);
});
