import { expect, it } from 'vitest';
import { typedAnswer } from '../../../src/domain/survey/typed-answer';

it('[SU44] reads the digits of any keyboard, and leaves what is no whole number as it was typed', () => {
  const typed = ['１２', ' 12 ', '－３', '-3', '1,200', '１，２００', '0'];
  expect(typed.map(typedAnswer)).toEqual([12, 12, -3, -3, 1200, 1200, 0]);
  for (const text of ['12.', '1.5', '１。', '十二', '-', '--1'])
    expect(typedAnswer(text)).toBe(text);
  expect([typedAnswer(''), typedAnswer('　')]).toEqual([undefined, undefined]);
});
