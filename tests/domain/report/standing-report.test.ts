import { expect, test } from 'vitest';
import { newestReport, standingReport } from '../../../src/domain/report/standing-report';

const report = (digest: string, supersedes: string | null = null) => ({
  digest,
  manifest: { supersedes },
});
const first = report('a');
const correction = report('b', 'a');
const second = report('c', 'b');

test('[RU17] [YS12] an accepted report counts until another one is accepted', () => {
  const reports = [first, correction, second];
  expect(standingReport(reports, new Set())).toBe(second);
  expect(standingReport(reports, new Set(['a']))).toBe(first);
  expect(standingReport(reports, new Set(['a', 'b']))).toBe(correction);
  expect(standingReport(reports, new Set(['a', 'b', 'c']))).toBe(second);
});

test('[RU17] what another report replaces is not the newest, whatever arrived last', () => {
  expect(newestReport([correction, first])).toBe(correction);
  expect(standingReport([correction, first], new Set(['a', 'b']))).toBe(correction);
  expect(newestReport([])).toBeUndefined();
});
