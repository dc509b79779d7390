import { expect, it } from 'vitest';
import type { PathCosts } from '../../src/app/bench/bench-costs';
import { captureRows, taskRow } from '../bench/support/capture/capture-rows';

/** Parts of 100 ms, a copy of 50 ms, and 26 ms without which nothing may be acknowledged. */
const path = (durableMs: number, allMs: number): PathCosts => ({
  ...{ durableMs, allMs, copyMs: 50, promiseMs: 26 },
  parts: { source: 60, digest: 5, decode: 0, small: 5, encrypt: 10, put: 20 },
});
const resized = (ours: number, peer: number) => ({
  ...{ width: 2000, height: 1500, ours: { ms: ours, bytes: 900_000 } },
  peer: { ms: peer, bytes: 800_000 },
});
const rowsOf = (
  camera: readonly PathCosts[],
  file: PathCosts,
  smaller: readonly [number, number],
) =>
  captureRows({
    ...{ slow: 'CPU 4×', resized: [resized(...smaller)], note: 'load 1' },
    captures: camera.map((each) => ({ camera: each, file })),
  });

it('[MD21] sets every path against the sum of its own parts in the same run', () => {
  const camera = [path(110, 165), path(125, 180), path(190, 300)];
  const rows = rowsOf(camera, path(100, 150), [60, 90]);
  expect(rows.map(({ ratio }) => ratio)).toEqual([1.25, 1.2, 1, 1, 0.667]);
  expect(rows.every(({ met }) => met)).toBe(true);
  expect(rows[0]).toEqual({
    ...{ name: 'capture, CPU 4×: camera, shutter to durable and bound', unit: 'ms', ours: 125 },
    ...{ peer: 100, ratio: 1.25, goal: '≤ 1.25 × its parts', met: true, least: 110, most: 190 },
    runs: 3,
    note: 'ratio 1.1–1.9 within the runs; source 60, digest 5, small 5, encrypt 10, put 20, copy 50; peer 100–100',
  });
});

it('[MD21] says which path is too dear', () => {
  const rows = rowsOf([path(100, 150)], path(126, 189), [61, 90]);
  expect(rows.map(({ met }) => met)).toEqual([true, true, false, false, false]);
  const explained = rows.map((row) => row.explained && [row.explained.floor, row.explained.ratio]);
  expect(explained).toEqual([undefined, undefined, [126, 1], [176, 1.074], undefined]);
});

it('[MD21] a task of the page that is longer than 50 ms is too long', () => {
  expect(taskRow([0])).toMatchObject({ met: true, ours: 0 });
  expect(taskRow([51])).toMatchObject({ met: false, most: 51 });
});
