import { describe, expect, it } from 'vitest';
import { nextUnfinished } from '../../../src/features/scoring/indicator-place';

const ALL = ['A', 'B', 'C', 'D'];

describe('nextUnfinished', () => {
  it('[UI22] goes on from the current indicator and turns round at the end', () => {
    expect(nextUnfinished(ALL, new Set(['A', 'C']), 'A')).toBe('C');
    expect(nextUnfinished(ALL, new Set(['A', 'C']), 'C')).toBe('A');
    expect(nextUnfinished(ALL, new Set(['A', 'C']), null)).toBe('A');
  });

  it('[UI22] names the current one only when nothing else is left, and nothing at the end', () => {
    expect(nextUnfinished(ALL, new Set(['B']), 'B')).toBe('B');
    expect(nextUnfinished(ALL, new Set(), 'B')).toBeNull();
  });
});
