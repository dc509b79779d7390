import { describe, expect, it } from 'vitest';
import { readVotes, reasonFor } from '../../../src/features/panel/ballot/read-votes';

const FIRST = { indicator: 'A11', weightMilli: 8000 };
const AGAIN = { ...FIRST, beforeMilli: 7500 };

describe('whether a reason is needed', () => {
  it.each([
    ['8', 'free'],
    ['8.0', 'free'],
    ['８。００', 'free'],
    [' 8 ', 'free'],
    ['7.999', 'deduction'],
    ['', 'unknown'],
    ['八', 'unknown'],
  ])('[PN117] of 8 points %s is told as %s', (score, needed) => {
    expect(reasonFor({ score }, FIRST)).toBe(needed);
  });

  it.each([
    ['7.50', 'deduction'],
    ['7.5', 'deduction'],
    ['8.00', 'change'],
    ['7', 'change'],
  ])('[PN117] after 7.5 points %s is told as %s', (score, needed) => {
    expect(reasonFor({ score }, AGAIN)).toBe(needed);
  });

  it('[PN117] what is told as needed is what is missing when it is not there', () => {
    for (const [score, fault] of [
      ['8.0', undefined],
      ['7.9', 'reasonMissing'],
    ] as const) {
      const draft = { of: () => ({ score, reason: '' }), type: () => undefined };
      expect(readVotes(draft, [FIRST]).faults.get('A11')).toBe(fault);
    }
  });
});
