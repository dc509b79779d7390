import { expect, it } from 'vitest';
import {
  benchCapture,
  type CaptureRun,
  captureCosts,
  captureHolds,
  type PathCosts,
  sayCapture,
  sayParts,
} from '../../src/cli/bench/capture';
import { Refusal } from '../../src/server/refusal';

/** Parts of 100 ms, and a copy of 50 ms. */
const path = (durableMs: number, allMs: number): PathCosts => ({
  ...{ durableMs, allMs, copyMs: 50 },
  parts: { source: 60, digest: 5, decode: 0, small: 5, encrypt: 10, put: 20 },
});
const run = (camera: PathCosts, file = path(100, 150)): CaptureRun => ({
  ...{ camera, file, fileBytes: 5_000_000 },
});
const answering = (said: unknown) => async () => JSON.stringify(said);

it('[MD21] sets every path against the sum of its own parts in the same run', async () => {
  const costs = [run(path(110, 165)), run(path(125, 180)), run(path(190, 300))];
  const measured = await benchCapture(answering({ costs }));
  expect(measured.map(({ ratio }) => ratio)).toEqual([
    { median: 1.25, least: 1.1, most: 1.9 },
    { median: 1.2, least: 1.1, most: 2 },
    { median: 1, least: 1, most: 1 },
    { median: 1, least: 1, most: 1 },
  ]);
  expect(captureHolds(measured)).toBe(true);
  expect(measured.map(sayCapture)[0]).toBe(
    'camera: shutter to durable and bound: 1.25 (1.10–1.90) times its parts, wanted 1.25: ok\n' +
      '  125 (110–190) ms; parts 100 (100–100) ms ' +
      '(source 60, digest 5.00, small 5.00, encrypt 10, put 20); 3 runs',
  );
});

it('[MD21] fails when one of the paths is too dear, and when nothing was measured', () => {
  const dear = captureCosts([run(path(100, 150), path(100, 189))]);
  expect(dear.map(({ ratio }) => ratio.median)).toEqual([1, 1, 1, 1.26]);
  expect(captureHolds(dear)).toBe(false);
  expect(dear.map(sayCapture)[3]).toContain('too dear');
  expect(captureHolds([])).toBe(false);
});

it('[MD21] says what every part contains, and how busy the machine was', () => {
  const said = sayParts(1.25);
  for (const part of Object.keys(path(1, 1).parts)) expect(said).toContain(`${part}: `);
  expect(said).toMatch(/load .*: 1\.[23]$/);
});

it('[MD21] is refused where the page could not measure', async () => {
  const failing = benchCapture(answering({ error: 'no camera' }));
  await expect(failing).rejects.toThrow(Refusal);
  await expect(failing).rejects.toThrow('no camera');
});
