import { expect, test } from 'vitest';
import { commentsFault } from '../../../src/domain/decision/decision-comments';

const KNOWN = new Set(['A11', 'A12']);
const of = (...named: string[]) => named.map((indicator) => ({ indicator, comment: '请补充' }));

test('[DA30] a returned report needs a comment, an accepted one does not', () => {
  const blank = { general: ' \n', indicators: [] };
  expect(commentsFault('returned', blank, KNOWN)).toBe('comment-missing');
  expect(commentsFault('accepted', blank, KNOWN)).toBeNull();
  expect(commentsFault('returned', { general: '', indicators: of('A12') }, KNOWN)).toBeNull();
});

test('[DA30] comments name indicators of the framework, each once', () => {
  const comments = (...named: string[]) => ({ general: '总的意见', indicators: of(...named) });
  expect(commentsFault('returned', comments('B1'), KNOWN)).toBe('indicator-unknown');
  expect(commentsFault('accepted', comments('A11', 'A11'), KNOWN)).toBe('indicator-twice');
  expect(commentsFault('returned', comments('A11', 'A12'), KNOWN)).toBeNull();
});
