import { afterEach, expect, it, vi } from 'vitest';
import { benchCommand } from '../../src/cli/bench';
import type { Measured } from '../../src/cli/bench/measure';

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
  const measured: Measured[] = JSON.parse(out);
  expect(measured.map(({ name }) => name)).toEqual([
    'append with signed head',
    'verify a segment of 70 entries',
    'fold 10000 entries',
  ]);
  for (const { leastMs, medianMs, mostMs } of measured) {
    expect(leastMs).toBeGreaterThan(0);
    expect(medianMs).toBeGreaterThanOrEqual(leastMs);
    expect(mostMs).toBeGreaterThanOrEqual(medianMs);
  }
});

it('[BN2] a benchmark that does not exist is refused with the list of those that do', async () => {
  const said = vi.spyOn(process.stderr, 'write').mockImplementation(() => true);
  expect(await benchCommand(['nothing'])).toBe(2);
  expect(String(said.mock.calls[0]?.[0])).toContain('journal');
});
