import { describe, expect, it } from 'vitest';
import { leftBehind } from '../../../src/features/scoring/left-behind';

describe('leftBehind', () => {
  it('[UI26] tells typed values from pictures that were begun, by indicator', () => {
    const left = leftBehind([
      'figure:B11:received',
      'deduction:A11',
      'score:D12',
      'capture:A11',
      'declaration:detail',
      'withdrawal:abc',
    ]);
    expect([...left.typed]).toEqual(['B11', 'A11', 'D12']);
    expect(left.capturing).toEqual(['A11']);
  });
});
