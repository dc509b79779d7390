import fc from 'fast-check';
import { expect, it } from 'vitest';
import { REPORT_QUALITY_RUBRIC } from '../../../src/domain/catalogue/report-quality-rubric';
import { meanMilli, ratedTotal, rateReport } from '../../../src/domain/rubric/rate-report';
import { rubric } from '../../../src/domain/rubric/rubric';

const RUBRIC = REPORT_QUALITY_RUBRIC;
const cover = (count: number) => ({
  cover: Array.from({ length: count }, () => ({ kind: 'cover', of: 'agency' }) as const),
});
const scoreOf = (line: string, counts: Parameters<typeof rateReport>[1]) => {
  const rated = rateReport(RUBRIC, counts, []);
  return rated.ok ? rated.value.find(({ item }) => item === line)?.scoreMilli : undefined;
};

it('[RQ1] the built-in rubric has the points that are known, and says what is ours', () => {
  expect(rubric.safeParse(RUBRIC).success).toBe(true);
  const points = (group: string) =>
    RUBRIC.items
      .filter((item) => item.group === group)
      .reduce((sum, { pointsMilli }) => sum + pointsMilli, 0);
  expect(['报告格式', '报告内容', '绩效反映'].map(points)).toEqual([6000, 14_000, 20_000]);
  const rest = RUBRIC.items.filter(({ group }) => group === '其余（示例）');
  expect(rest.every(({ sample }) => sample === 'line')).toBe(true);
  const [first, second, ...others] = RUBRIC.items;
  if (first === undefined || second === undefined) throw new Error('no lines');
  const twice = { ...RUBRIC, items: [first, { ...second, id: first.id }, ...others] };
  expect(rubric.safeParse(twice).success).toBe(false);
  expect(rubric.safeParse({ ...RUBRIC, items: [second, ...others] }).success).toBe(false);
});

it('[RQ3] a fault costs the first step, and no line gives less than nothing', () => {
  expect(scoreOf('F1', {})).toBe(2000);
  expect(scoreOf('F1', cover(2))).toBe(1200);
  expect(scoreOf('F1', cover(9))).toBe(0);
  fc.assert(
    fc.property(fc.nat(40), fc.nat(40), (missing, unclear) => {
      const judged = [{ item: 'C3', times: [unclear, 0], reason: '逐页校读' }];
      const rated = rateReport(RUBRIC, cover(missing), judged);
      const total = rated.ok ? ratedTotal(rated.value) : -1;
      const lost = Math.min(2000, missing * 400) + Math.min(4000, unclear * 500);
      expect(total).toBe(100_000 - lost);
    }),
    { seed: 15 },
  );
});

it('[RQ4] a judgement stands for what was counted, and says why', () => {
  const judge = (item: string, times: number[], reason: string) =>
    rateReport(RUBRIC, cover(1), [{ item, times, reason }]);
  const rated = judge('F1', [0], '机构名称写在封底');
  expect(rated).toMatchObject({ ok: true });
  expect(rated.ok ? ratedTotal(rated.value) : 0).toBe(100_000);
  expect(judge('F1', [1], '')).toMatchObject({ ok: true });
  expect(judge('F1', [0], ' ')).toEqual({ ok: false, error: 'no-reason' });
  expect(judge('C3', [0, 1], '')).toEqual({ ok: false, error: 'no-reason' });
  expect(judge('C3', [1], '错字')).toEqual({ ok: false, error: 'wrong-steps' });
  expect(judge('Z9', [1], '没有这一行')).toEqual({ ok: false, error: 'unknown-line' });
  const twice = [
    { item: 'F1', times: [1], reason: '' },
    { item: 'F1', times: [1], reason: '' },
  ];
  expect(rateReport(RUBRIC, cover(1), twice)).toEqual({ ok: false, error: 'unknown-line' });
});

it('[RQ8] the mean is to the nearest thousandth, and none of none', () => {
  expect(meanMilli([])).toBeNull();
  expect(meanMilli([98_000, 97_000, 97_000])).toBe(97_333);
});
