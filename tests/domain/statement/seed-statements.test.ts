import { expect, it } from 'vitest';
import { percentOf } from '../../../src/domain/statement/share';
import type { StatementWork, YearlyFact } from '../../../src/domain/statement/yearly-fact';
import { yearlyStatement } from '../../../src/domain/statement/yearly-statement';
import { factsFor, sharing, times, WAN, YI } from '../../support/yearly-facts';

const sectionIn = (year: number, facts: readonly YearlyFact[], work: StatementWork) => {
  const found = yearlyStatement(year, facts).sections.find((section) => section.work === work);
  if (found === undefined) throw new Error(`no section ${work}`);
  return found;
};

const counts = (section: ReturnType<typeof sectionIn>) =>
  section.parts.map(({ value, figure }) => [value, figure.count]);

it('[YS5] 石柱 2020', () => {
  const graded = [...times(2, { grade: '优' }), ...times(3, { grade: '良' })];
  const facts = [
    // Evaluated in 2020, of the budget year 2019; the report gives one sum for all eleven.
    ...factsFor(
      'projectEvaluation',
      2020,
      sharing('amountFen', 1.76 * YI, [...graded, ...times(6, { grade: '中' })]),
    ),
    ...factsFor('training', 2020, times(5, {})),
  ];
  const key = sectionIn(2020, facts, 'projectEvaluation');
  expect(key.all.ids).toHaveLength(11);
  expect(key.all.amountFen).toEqual({ sum: 17_600_000_000, of: 11 });
  expect(counts(key)).toEqual([
    ['优', 2],
    ['良', 3],
    ['中', 6],
  ]);
  expect(sectionIn(2020, facts, 'training').all.ids).toHaveLength(5);
});

const yanchi: readonly YearlyFact[] = [
  ...factsFor(
    'exAnteAppraisal',
    2022,
    sharing('amountFen', 84_726.1 * WAN, [
      ...times(10, { result: 'support' }),
      ...times(11, { result: 'supportAfterRevision' }),
      ...times(6, { result: 'reject' }),
    ]),
  ),
  ...factsFor('midTermEvaluation', 2022, [
    { title: '盐池县2022年民俗嘉年华项目', scoreMilli: 92_750, grade: '优' },
    { title: '盐池县第七幼儿园建设项目', scoreMilli: 93_240, grade: '优' },
    { title: '盐池县高沙窝镇高标准重点小城镇2021年建设项目', scoreMilli: 90_700, grade: '优' },
  ]),
  ...factsFor(
    'projectEvaluation',
    2022,
    sharing('amountFen', 4209 * WAN, [...times(8, { grade: '优' }), ...times(2, { grade: '良' })]),
  ),
  ...factsFor(
    'departmentEvaluation',
    2022,
    sharing('amountFen', 18_549.38 * WAN, [
      { department: '盐州路街道办事处', grade: '良' },
      { department: '盐池县融媒体中心', grade: '良' },
      { department: '盐池县机关事务中心', grade: '优' },
      { department: '盐池县残疾人联合会', grade: '优' },
      { department: '盐池县交通运输局', grade: '良' },
    ]),
  ),
  // The report is inconsistent: its heading names the pension fund of residents (城乡居民), its text
  // that of public institutions (机关事业单位). The title follows the text; no figure depends on it.
  ...factsFor('socialInsurance', 2022, [
    { title: '机关事业单位养老保险基金', amountFen: 13_400 * WAN, scoreMilli: 95_250, grade: '优' },
  ]),
];

it('[YS6] 盐池 2022: ex-ante appraisals', () => {
  const exAnte = sectionIn(2022, yanchi, 'exAnteAppraisal');
  expect(exAnte.all.ids).toHaveLength(27);
  expect(exAnte.all.amountFen).toEqual({ sum: 84_726_100_000, of: 27 });
  expect(counts(exAnte)).toEqual([
    ['support', 10],
    ['supportAfterRevision', 11],
    ['reject', 6],
  ]);
});

it('[YS6] 盐池 2022: evaluations during, after, of departments and of a fund', () => {
  const midTerm = sectionIn(2022, yanchi, 'midTermEvaluation');
  expect(counts(midTerm)).toEqual([['优', 3]]);
  expect(midTerm.all.amountFen).toEqual({ sum: null, of: 0 });
  const key = sectionIn(2022, yanchi, 'projectEvaluation');
  expect(key.all.amountFen.sum).toBe(4_209_000_000);
  expect(key.parts.map(({ value, figure }) => [value, percentOf(figure.count, 10)])).toEqual([
    ['优', '80'],
    ['良', '20'],
  ]);
  const departments = sectionIn(2022, yanchi, 'departmentEvaluation');
  expect(departments.all.amountFen.sum).toBe(18_549_380_000);
  expect(departments.all.count).toBe(5);
  expect(counts(departments)).toEqual([
    ['优', 2],
    ['良', 3],
  ]);
  const fund = sectionIn(2022, yanchi, 'socialInsurance');
  expect(fund.all.amountFen).toEqual({ sum: 13_400_000_000, of: 1 });
  expect(counts(fund)).toEqual([['优', 1]]);
});

it('[YS7] 开江 2021', () => {
  const facts = [
    ...factsFor('exAnteAppraisal', 2021, sharing('adjustedFen', -204 * WAN, times(5, {}))),
    // 调整54个项目预算,涉及预算资金250.85万元: the report does not say up or down, so it is money
    // that was concerned. 24 projects after monitoring were cut (调减), which is signed.
    ...factsFor('objectiveReview', 2021, sharing('adjustedFen', 250.85 * WAN, times(54, {}))),
    ...factsFor('keyMonitoring', 2021, sharing('adjustedFen', -273.97 * WAN, times(24, {}))),
    ...factsFor('projectEvaluation', 2021, times(15, {})),
  ];
  const adjusted = (work: StatementWork) => {
    const { all } = sectionIn(2021, facts, work);
    return [all.adjustedCount, all.adjustedFen.sum];
  };
  expect(adjusted('exAnteAppraisal')).toEqual([5, -204_000_000]);
  expect(adjusted('objectiveReview')).toEqual([54, 250_850_000]);
  expect(adjusted('keyMonitoring')).toEqual([24, -273_970_000]);
  const key = sectionIn(2021, facts, 'projectEvaluation');
  expect(key.all.ids).toHaveLength(15);
  // Neither grades nor money are told, so neither is known.
  expect(counts(key)).toEqual([[null, 15]]);
  expect(key.all.amountFen.sum).toBeNull();
});

it('[YS8] 赣州 2020', () => {
  const facts = [
    ...factsFor(
      'selfEvalValidation',
      2020,
      times(50, {}).map((_, i) => ({ problems: i < 29 ? 3 : 2 })),
    ),
    ...factsFor('selfEvaluation', 2020, sharing('amountFen', 48.87 * YI, times(439, done))),
    ...factsFor('objective', 2020, sharing('amountFen', 42.67 * YI, times(415, done))),
    ...factsFor('keyMonitoring', 2020, sharing('amountFen', 2.53 * YI, times(4, {}))),
    ...factsFor('procurement', 2020, times(16, {})),
    ...factsFor('training', 2020, times(4, {})),
  ];
  const all = (work: StatementWork) => sectionIn(2020, facts, work).all;
  expect(all('selfEvalValidation').ids).toHaveLength(50);
  expect(all('selfEvalValidation').problems).toEqual({ sum: 129, of: 50 });
  for (const [work, count, fen] of [
    ['selfEvaluation', 439, 488_700_000_000],
    ['objective', 415, 426_700_000_000],
  ] as const) {
    expect([all(work).count, all(work).amountFen.sum]).toEqual([count, fen]);
    const [whole] = sectionIn(2020, facts, work).parts;
    expect(whole?.value).toBe('true');
    expect(percentOf(whole?.figure.count ?? 0, count)).toBe('100');
  }
  expect([all('keyMonitoring').count, all('keyMonitoring').amountFen.sum]).toEqual([
    4, 25_300_000_000,
  ]);
  expect(all('procurement').ids).toHaveLength(16);
  expect(all('training').ids).toHaveLength(4);
});
const done = { isDone: true };

it('[YS9] 龙川 2021–2022: a plan of 63 tasks, without a result', () => {
  // Its numbering of headings skips （三）→（四）; neither that nor the tasks are results.
  for (const year of [2021, 2022]) {
    for (const { all, parts } of yearlyStatement(year, []).sections) {
      expect([all.ids, all.amountFen.sum, all.problems.sum, parts]).toEqual([[], null, null, []]);
    }
  }
});
