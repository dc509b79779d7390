import { expect, it } from 'vitest';
import { draftFrom, finishedFacts } from '../../../src/features/confirmations/sheet-draft';
import { sha256Of } from '../../support/made-ids';

const fact = (text: string, evidence: string[] = []) => ({ key: text, text, evidence });

it('[CO10] numbers the facts of a finished sheet, in signed form', () => {
  const facts = [fact(' 长椅\t8 张 ', [sha256Of('photo')]), fact('步道已完工')];
  expect(finishedFacts({ site: null, facts })).toEqual([
    { id: 'F1', text: '长椅 8 张', evidence: [sha256Of('photo')] },
    { id: 'F2', text: '步道已完工', evidence: [] },
  ]);
});

it('[CO10] is not finished without a fact, with an empty one or with one too long', () => {
  for (const facts of [[], [fact('有'), fact('  ')], [fact('长'.repeat(2001))]]) {
    expect(finishedFacts({ site: null, facts })).toBeNull();
  }
});

it('[CO11] starts a new sheet with the content of an earlier one, which stays as it is', () => {
  const facts = [{ id: 'F1', text: '长椅 8 张', evidence: [sha256Of('photo')] }];
  const draft = draftFrom({ site: 'S1', facts });
  expect(draft.site).toBe('S1');
  expect(finishedFacts(draft)).toEqual(facts);
});
