import { expect, it } from 'vitest';
import { isFolded } from '../../../src/domain/journal/is-folded';
import { HistoryMaker } from '../../support/journal-maker';

it('[VI64] a fold shows an entry once it has it, also where it sets it aside', () => {
  const history = new HistoryMaker();
  const anna = history.device('anna');
  const before = history.fold();
  const kept = anna.capture('photo');
  const odd = anna.raw('unheard.of', {});
  expect([kept, odd].map((each) => isFolded(before, each))).toEqual([false, false]);
  const after = history.fold();
  expect(after.setAside.map(({ hash }) => hash)).toEqual([odd.hash]);
  expect([kept, odd].map((each) => isFolded(after, each))).toEqual([true, true]);
});

it('[VI64] nor an entry of a journal that it has never heard of', () => {
  const anna = new HistoryMaker().device('anna');
  expect(isFolded(new HistoryMaker().fold([]), anna.head)).toBe(false);
});
