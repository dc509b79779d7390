import { expect, test } from 'vitest';
import type { Measured } from '../../src/cli/bench/measure';
import { panelCosts } from '../../src/cli/bench/panel-costs';
import {
  deskRows,
  lighthouseRows,
  panelRows,
  reportRows,
  scoringRows,
} from '../../src/cli/bench/rows';
import { readBenchOptions } from '../../src/cli/bootstrap/bench-options.mjs';
import { benchmarksPage, sayRow } from '../../src/cli/bootstrap/bench-page.mjs';
import { recordedWith } from '../../src/cli/bootstrap/bench-record.mjs';
import { explained, spareOf } from '../bench/support/explained';
import { rowOf, spreadOf } from '../bench/support/spread';

const read = (...args: string[]) => readBenchOptions(args, ['heap', 'weight']);

test.each([['nothing'], ['heap', 'nothing'], ['--loud']])('[BN6] %s %s is refused', (...args) => {
  expect(() => read(...args)).toThrow();
});

test('[BN6] a name that is not there is answered with those that are', () => {
  expect(() => read('nothing')).toThrow(/nothing.*heap, weight, journal.*desk, week/s);
  expect(read('--help')).toMatchObject({ help: expect.stringContaining('heap, weight') });
});

test('[BN7] without a name all are run but the long ones, with --long these too', () => {
  const { names } = read('--json') as { names: readonly string[] };
  expect(names).toEqual(expect.arrayContaining(['heap', 'weight', 'journal', 'lighthouse']));
  expect(names).not.toContain('desk');
  expect(read('--long')).toMatchObject({ names: expect.arrayContaining(['desk', 'week']) });
  expect(read('desk', 'heap', '--record')).toEqual({
    ...{ names: ['desk', 'heap'], json: false, record: true },
  });
});

const measured = (medianMs: number, floorMs: number | null = null): Measured => ({
  ...{ name: 'work', unit: 'a time', medianMs, leastMs: 1, mostMs: 9, floorMs, note: null },
});
const sized = (size: number, ms: number) => ({ size, change: measured(ms), all: measured(size) });

test('[BN8] the own benchmarks are judged in rows by the same bounds as in lines', () => {
  const asked = { asked: 60, medianMs: 5, leastMs: 1, mostMs: 400 };
  const burst = { ...asked, seals: 9, burstsMs: [499] };
  const judged = [
    [
      deskRows([{ name: 'queue', ...asked, p95Ms: 299 }]),
      deskRows([{ name: 'q', ...asked, p95Ms: 300 }]),
    ],
    [panelRows({ ...burst, p99Ms: 499 }), panelRows({ ...burst, p99Ms: 500 })],
    [reportRows([measured(9000), measured(2999)]), reportRows([measured(1), measured(3000)])],
    [scoringRows([sized(60, 9), sized(1000, 1.9)]), scoringRows([sized(60, 1), sized(1000, 2)])],
    [lighthouseRows([scored(95)], 3), lighthouseRows([scored(94)], 3)],
  ] as const;
  for (const [held, missed] of judged) {
    expect(held.every(({ met }) => met)).toBe(true);
    expect(missed.some(({ met }) => !met)).toBe(true);
  }
});

function scored(median: number) {
  const range = { median, least: median, most: median, wanted: 95, lost: [] };
  return { page: 'first visit', category: 'performance' as const, ...range };
}

const row = rowOf({
  ...{ name: 'form-ready 60', unit: 'ms', ours: [30, 10, 20], peer: [80, 40, 60] },
  ...{ goal: '≤ 1/2', reached: (_ours, ratio) => ratio <= 0.5, note: 'load 1' },
});

test('[BN9] a row says so where the peer ran less often', () => {
  const fewer = { name: 'slow', unit: 'ms', ours: [1, 2, 3], peer: [9], goal: '≤ 1/2' };
  expect(rowOf({ ...fewer, reached: () => true })).toMatchObject({
    ...{ runs: 3, note: 'peer 9–9 in 1 runs' },
  });
});

test('[BN9] a row is the middle of the runs of both sides, with least and most', () => {
  expect(spreadOf([3, 1, 2, 9, 4])).toEqual({ median: 3, least: 1, most: 9 });
  expect(() => spreadOf([])).toThrow();
  expect(row).toEqual({
    ...{ name: 'form-ready 60', ours: 20, peer: 60, unit: 'ms', ratio: 0.333, goal: '≤ 1/2' },
    ...{ met: true, least: 10, most: 30, runs: 3, note: 'load 1; peer 40–80' },
  });
});

const machine = {
  ...{ date: '2026-11-27', cores: 2, processor: 'EPYC', memoryGb: 24, node: '20.20.2' },
  ...{ chromium: 'Chromium 156', load: 0.4 },
};
const missed = { ...row, name: 'a|b', met: false, peer: null, ratio: null };

test('[BN10] the page says machine and date, every row, and which are below their goal', () => {
  const page = benchmarksPage({ forms: { machine, rows: [row, missed] } });
  expect(page).toContain('## forms');
  expect(page).toContain('2026-11-27; 2 cores, EPYC, 24 GB; Node 20.20.2; Chromium 156; load 0.4');
  expect(page).toContain('2 rows, 0 of them measured only. Of 2 with a goal 1 reach it, 1 do not');
  expect(page).toContain('| form-ready 60 | 20 (10–30) ms | 60 | 0.333 | ≤ 1/2 | yes | 3 |');
  expect(page).toContain('| a\\|b | 20 (10–30) ms | – | – | ≤ 1/2 | **no** |');
  expect(sayRow(missed)).toContain('NOT  a|b: 20 (10–30) ms; wanted ≤ 1/2; 3 runs');
});

test('[BN10] a recording replaces what ran and keeps the rest with its own date', () => {
  const older = { machine: { ...machine, date: '2026-01-01' }, rows: [missed] };
  const newer = { machine, rows: [row] };
  const all = recordedWith({ fold: older, intake: older }, { intake: newer, desk: newer });
  expect(Object.entries(all)).toEqual([
    ['desk', newer],
    ['fold', older],
    ['intake', newer],
  ]);
});

test('[BN11] a floor is said with its reason, and whether it reaches the missed goal itself', () => {
  const named = { floor: 18, ratio: 1.111, spare: -0.01, reason: 'It hashes every line.' };
  const of = (spare: number) => ({ ...missed, explained: { ...named, spare } });
  const rows = [row, missed, of(-0.01), of(0.039), of(0.099), of(0.1), of(2)];
  const page = benchmarksPage({ forms: { machine, rows } });
  expect(page).toContain(
    'Of 7 with a goal 1 reach it, 6 do not: of 1 the floor that was measured in the same run misses the goal too; of 2 it reaches it with less than 10 in 100 of its cost to spare; of 2 with more; 1 have no such floor.',
  );
  const floor = 'Floor: 18 ms, ours is 1.111 of it.';
  const misses = `${floor} It misses the goal itself. It hashes every line.`;
  expect(page).toContain(`- **a|b**: ${misses}`);
  expect(sayRow(of(-0.01))).toContain(misses);
  expect(sayRow(of(0.039))).toContain(
    `${floor} It reaches the goal, with 3 in 100 of its cost left for all that ours adds. It hashes`,
  );
});

test('[BN11] what may be added to a floor follows from its own figure and the bound', () => {
  expect(spareOf(0.4, { atMost: 0.5 })).toBeCloseTo(0.25);
  expect(spareOf(0.6, { atMost: 0.5 })).toBeLessThan(0);
  expect(spareOf(0.5, { atLeast: 0.4 })).toBeCloseTo(0.25);
  expect(spareOf(0.3, { atLeast: 0.4 })).toBeLessThan(0);
  const bare = { ...missed, peer: 50 };
  const sides = { ours: [40, 30, 20], floor: [10, 20, 30], reason: '' };
  const beside = { floor: 20, ratio: 1.5, reason: '' };
  expect(explained(bare, { ...sides, bound: { atMost: 0.5 } })).toEqual({
    ...{ ...bare, explained: { ...beside, spare: 0.25 } },
  });
  expect(explained(bare, { ...sides, judged: 2, bound: { atMost: 1.5 } })).toEqual({
    ...{ ...bare, explained: { ...beside, spare: -0.25 } },
  });
  expect(explained(row, { ...sides, bound: { atMost: 0.5 } })).toBe(row);
});

test('[BN13] what is measured to be known alone counts as no goal that was reached', () => {
  const known = { ...row, name: 'known', goal: 'none, measured only' };
  const page = benchmarksPage({ forms: { machine, rows: [row, known] } });
  expect(page).toContain('2 rows, 1 of them measured only. Of 1 with a goal 1 reach it, 0 do not');
  expect(page).toContain('| none, measured only | – | 3 |');
  expect(sayRow(known)).toMatch(/^– {4}known: /);
});

test('[BN12] the page says how long each took, and all that run without a name', () => {
  const rows = [row];
  const timed = (seconds: number) => ({ machine, seconds, rows });
  const page = benchmarksPage({ desk: timed(900), forms: timed(80), old: { machine, rows } });
  expect(page).toContain('load 0.4 at the end; took 80 s.');
  expect(benchmarksPage({ desk: timed(900), forms: timed(80), heap: timed(100) })).toContain(
    '3 benchmarks; the recordings of 2 of them together took 3.0 minutes.',
  );
});

test('[BN14] a burst of seals is a run, and the middle one is judged', () => {
  // Of 200 seals the 198th is what 99 of 100 take at most.
  const burst = (p99: number) => [...Array(197).fill(p99 / 2), p99, 900, 900];
  const costs = panelCosts([360, 510, 320, 340, 400].map(burst));
  expect(panelRows(costs)).toMatchObject([
    {
      ...{ ours: 360, least: 320, most: 510, runs: 5, met: true },
      note: 'bursts in turn 360, 510, 320, 340, 400; median of a seal 180',
    },
  ]);
});
