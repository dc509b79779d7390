import { afterEach, expect, it, vi } from 'vitest';
import { benchCommand } from '../../src/cli/bench';
import { allReached, benchLighthouse, sayResult } from '../../src/cli/bench/lighthouse';
import type { Row } from '../../src/cli/bench/row';
import type { LighthouseRun } from '../../src/cli/bench/run-lighthouse';

afterEach(() => {
  vi.restoreAllMocks();
});

it('[BN1] the journal benchmark measures its three costs over the real code, with their spread', async () => {
  let out = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    out += String(text);
    return true;
  });
  expect(await benchCommand(['journal', '--json'])).toBe(0);
  const { rows }: { rows: Row[] } = JSON.parse(out);
  expect(rows.map(({ name }) => name)).toEqual([
    'journal: append with signed head',
    'journal: verify a segment of 70 entries',
    'journal: fold 10000 entries',
  ]);
  expect(rows.map(({ peer }) => peer !== null && peer > 0)).toEqual([true, true, false]);
  for (const { least, ours, most, met } of rows) {
    expect(least).toBeGreaterThan(0);
    expect(ours).toBeGreaterThanOrEqual(least);
    expect(most).toBeGreaterThanOrEqual(ours);
    expect(met).toBe(true);
  }
});

it('[BN2] a benchmark that does not exist is refused with the list of those that do', async () => {
  const said = vi.spyOn(process.stderr, 'write').mockImplementation(() => true);
  expect(await benchCommand(['nothing'])).toBe(2);
  expect(String(said.mock.calls[0]?.[0])).toContain('journal');
});

it.each([
  ['--runs', '0'],
  ['--runs', '10'],
  ['--runs', 'many'],
  ['--speed', '9'],
])('[BN2] lighthouse with %s %s is refused before anything starts', async (...args) => {
  const said = vi.spyOn(process.stderr, 'write').mockImplementation(() => true);
  expect(await benchCommand(['lighthouse', ...args])).toBe(2);
  expect(String(said.mock.calls[0]?.[0])).toContain('--runs N');
});

/** Lighthouse's answers, given one after another over one page. */
function answering(
  performances: readonly number[],
  others: readonly [number, number] = [100, 100],
) {
  const [accessibility, bestPractices] = others;
  const lost = { performance: ['first-paint'], accessibility: [], 'best-practices': [] };
  const left = performances.map(
    (performance): LighthouseRun => ({
      scores: { performance, accessibility, 'best-practices': bestPractices },
      lost,
    }),
  );
  const judged: string[] = [];
  let closed = 0;
  const tools = {
    serve: async () => ({
      pages: [{ name: 'first visit', url: 'http://takan.test/' }],
      close: async () => void closed++,
    }),
    run: async (url: string) => {
      judged.push(url);
      const next = left.shift();
      if (next === undefined) throw new Error('it could not run');
      return next;
    },
  };
  return { tools, judged, closed: () => closed };
}

it('[BN3] lighthouse judges each page so many times and says the median, the least and the most', async () => {
  const { tools, judged, closed } = answering([97, 91, 95]);
  const results = await benchLighthouse(3, tools);
  expect(judged).toHaveLength(3);
  expect(closed()).toBe(1);
  expect(allReached(results)).toBe(true);
  expect(results.map(sayResult)).toEqual([
    'first visit, performance: 95 (91–97), wanted 95: ok  [first-paint]',
    'first visit, accessibility: 100 (100–100), wanted 100: ok',
    'first visit, best-practices: 100 (100–100), wanted 100: ok',
  ]);
});

it('[BN3] a median below what is wanted fails, and so does a judgement of no page', async () => {
  expect(allReached(await benchLighthouse(2, answering([94, 99]).tools))).toBe(false);
  expect(allReached(await benchLighthouse(1, answering([95], [99, 100]).tools))).toBe(false);
  expect(allReached(await benchLighthouse(1, answering([95], [100, 99]).tools))).toBe(false);
  expect(allReached(await benchLighthouse(1, answering([95]).tools))).toBe(true);
  expect(allReached([])).toBe(false);
});

it('[BN3] the server is gone also when lighthouse could not run', async () => {
  const { tools, closed } = answering([]);
  await expect(benchLighthouse(1, tools)).rejects.toThrow('it could not run');
  expect(closed()).toBe(1);
});
