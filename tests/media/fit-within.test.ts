import { describe, expect, it } from 'vitest';
import { fitWithin } from '../../src/media/fit-within';

describe('fitWithin', () => {
  it('[UI10] keeps the shape and never enlarges', () => {
    expect(fitWithin({ width: 4000, height: 3000 }, 2048)).toEqual({ width: 2048, height: 1536 });
    expect(fitWithin({ width: 3000, height: 4000 }, 320)).toEqual({ width: 240, height: 320 });
    expect(fitWithin({ width: 100, height: 50 }, 320)).toEqual({ width: 100, height: 50 });
    expect(fitWithin({ width: 10_000, height: 1 }, 320)).toEqual({ width: 320, height: 1 });
  });
});
