import { afterEach, expect, it, vi } from 'vitest';
import { benchCommand } from '../../src/cli/bench';
import type { Measured } from '../../src/cli/bench/measure';
import type { Row } from '../../src/cli/bench/row';
import { growthOf, type SizeCosts, scoringHolds } from '../../src/cli/bench/scoring';

afterEach(() => {
  vi.restoreAllMocks();
});

it('[BN4] scoring is measured for one change and for everything, size by size', async () => {
  let out = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    out += String(text);
    return true;
  });
  const code = await benchCommand(['scoring', '--json']);
  // Whether it is fast enough is for a calm machine to say; that it measured is for this test.
  expect([0, 1]).toContain(code);
  const { rows }: { rows: Row[] } = JSON.parse(out);
  expect(rows.map(({ name }) => name)).toEqual(
    [60, 300, 1000, 3000, 10_000]
      .flatMap((size) => [
        `scoring: score one change among ${size} indicators`,
        `scoring: score all of ${size} indicators`,
      ])
      .concat('scoring: growth of the cost of one indicator'),
  );
  for (const { ours } of rows) expect(ours).toBeGreaterThan(0);
});

/** Costs as they would be measured: milliseconds of one change, and of everything, by size. */
const costs = (changeMs: number, all: readonly (readonly [number, number])[]): SizeCosts[] =>
  all.map(([size, ms]) => {
    const measured = (value: number): Measured => ({
      ...{ name: '', unit: '', medianMs: value, leastMs: value, mostMs: value },
      ...{ floorMs: null, note: null },
    });
    return { size, change: measured(changeMs), all: measured(ms) };
  });

it('[BN5] a slow change fails, and so does work that grows faster than the framework', () => {
  const linear = [
    [60, 0.6],
    [1000, 10],
    [10_000, 100],
  ] as const;
  expect(scoringHolds(costs(1.999, linear))).toBe(true);
  expect(scoringHolds(costs(2, linear))).toBe(false);
  const squared = [
    [60, 0.6],
    [1000, 167],
    [10_000, 16_667],
  ] as const;
  expect(growthOf(costs(1, squared))).toBeCloseTo(166.67, 1);
  expect(scoringHolds(costs(1, squared))).toBe(false);
  expect(scoringHolds([])).toBe(false);
});
