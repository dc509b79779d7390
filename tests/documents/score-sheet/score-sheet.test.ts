import fc from 'fast-check';
import Fraction from 'fraction.js';
import { expect, it } from 'vitest';
import { writeScoreSheet } from '../../../src/documents/score-sheet/write-score-sheet';
import { readGrids } from '../../../src/documents/sheet/read-grids';
import type { Framework } from '../../../src/domain/framework/framework';
import { scoresOfEvaluation, scoresOfManifest } from '../../../src/domain/report/sheet-scores';
import { scoreEvaluation } from '../../../src/domain/scoring/score-evaluation';
import { checkScoreTable } from '../../../src/domain/sheet/check-score-table';
import { decimalText, sumOf } from '../../../src/domain/sheet/decimal';
import { readScoreTable } from '../../../src/domain/sheet/read-score-table';
import type { ScoreTable } from '../../../src/domain/sheet/score-table';
import { frameworkOf, holding, indicatorOf } from '../../domain/scoring/scoring-kit';
import { openWorkbook } from '../../support/edited-workbook';
import { anyEvaluation } from '../../support/made-evaluation';
import { knownScene } from '../../support/report-scene';

const SEED = 20_261_125;
const FORMS = ['xlsx', 'csv'] as const;

async function readBack(bytes: Uint8Array): Promise<ScoreTable> {
  const grids = await readGrids(bytes);
  if (!grids.ok) throw new Error(grids.error);
  const table = readScoreTable(grids.value);
  if (!table.ok) throw new Error(table.error.code);
  return table.value;
}

const schemeOf = ({ grades }: Framework) => ({ id: 's', title: '等级', source: '测试', grades });

const check = (table: ScoreTable, framework: Framework, executionRate: Fraction | null) =>
  checkScoreTable(table, {
    scheme: schemeOf(framework),
    caps: framework.ratingCaps ?? [],
    executionRate,
    publishedTotal: null,
    publishedGrade: null,
  });

it('[FX20] the score sheet of any evaluation is read back to its sums, and nothing is wrong in it', async () => {
  await fc.assert(
    fc.asyncProperty(anyEvaluation, async ({ framework, registers }) => {
      const score = scoreEvaluation(framework, { registers });
      for (const form of FORMS) {
        const bytes = writeScoreSheet(framework, scoresOfEvaluation(score), form);
        const table = await readBack(bytes);
        const found = check(table, framework, null);
        const open = score.indicators.filter(({ status }) => status !== 'scored').length;
        expect(table.rows).toHaveLength(score.indicators.length);
        expect(decimalText(found.total.sub(score.total).abs())).toMatch(/^0(\.00000[01])?$/);
        expect(found.problems.filter(({ code }) => code !== 'score-missing')).toEqual([]);
        expect(found.problems).toHaveLength(open);
        expect(found.grade).toBe(score.grade?.label ?? null);
        expect(table.parts.length > 0 && table.totals.length > 0).toBe(true);
      }
    }),
    { seed: SEED, numRuns: 150 },
  );
});

it.each(FORMS)(
  '[RD9] a reason stands in the score sheet without the mark of what is withheld (%s)',
  async (form) => {
    const { history, lead } = knownScene();
    lead.act('deduction.explained', { indicator: 'B12', reason: '支出慢【不公开：见台账】' });
    const { framework } = history.package;
    const scores = scoresOfEvaluation(scoreEvaluation(framework, history.fold()));
    const bytes = writeScoreSheet(framework, scores, form);
    const text =
      form === 'csv'
        ? new TextDecoder().decode(bytes)
        : Object.values(await openWorkbook(bytes))
            .flat(2)
            .join();
    expect(text).toContain('支出慢见台账');
    expect(text).not.toContain('不公开');
  },
);

const CAPPED = frameworkOf(
  [
    indicatorOf({ kind: 'judgement', guidance: '按情况' }, 60_000, { id: 'I1', name: '完成' }),
    indicatorOf(
      {
        kind: 'ratio',
        numerator: { id: 'spent', label: '支出', unit: 'fen' },
        denominator: { id: 'budget', label: '预算', unit: 'fen' },
        targetPpm: 1_000_000,
      },
      40_000,
      { id: 'I2', name: '执行率', measures: 'budgetExecutionRate' },
    ),
  ],
  {
    rounding: { decimals: 2, mode: 'halfUp', at: 'indicator' },
    ratingCaps: [
      { id: 'c', rate: 'budgetExecutionRate', belowPpm: 850_000, barred: '优', source: '某办法' },
    ],
  },
);
const ANSWERS = holding({
  'score:I1': 60_000,
  'figure:I2:spent': 80,
  'figure:I2:budget': 100,
  'deduction:I2': '=支出偏慢',
});

it('[FX21] the sheet shows reasons, how scores came about, the grade and what capped it', async () => {
  const score = scoreEvaluation(CAPPED, { registers: ANSWERS });
  const bytes = writeScoreSheet(CAPPED, scoresOfEvaluation(score), 'xlsx');
  const { 评分表: rows = [] } = await openWorkbook(bytes);
  expect(rows[1]).toEqual([
    ...['一级指标', '二级指标', '三级指标', '分值', '指标值', '得分', '扣分原因', '评分过程'],
  ]);
  expect(rows[3]?.slice(2, 7)).toEqual(['执行率', 40, null, 32, '=支出偏慢']);
  expect(String(rows[3]?.[7])).toContain('实际比率 80.00%，目标 100%');
  expect(rows.slice(4).map((row) => row.filter((cell) => cell !== null))).toEqual([
    ['层小计', 100, 92],
    ['合计', 100, 92],
    ['评价等级', '良'],
    ['说明：总分四舍五入保留 2 位小数，为 92.00 分；等级按精确值评定。'],
    ['说明：等级受限，限制前为“优”。预算执行率低于85%，不得评为“优”（某办法）'],
  ]);
  const found = check(await readBack(bytes), CAPPED, new Fraction(4, 5));
  expect(found).toMatchObject({ grade: '优', cappedGrade: '良', problems: [] });
});

it('[FX21] a sealed report gives the same scores and grade as its evaluation', async () => {
  const score = scoreEvaluation(CAPPED, { registers: ANSWERS });
  const total = { num: '92', den: '1' };
  const sealed = {
    scores: score.indicators.map(({ indicator, weightMilli, score: points, reason }) => ({
      ...{ indicator, weightMilli, reason, printed: '0' },
      score: { num: String(points?.n ?? 0n), den: String(points?.d ?? 1n) },
    })),
    total: { score: total, printed: '92.00', grade: '良', beforeCaps: '优', caps: ['c'] },
  };
  const [own, theirs] = [scoresOfEvaluation(score), scoresOfManifest(CAPPED, sealed)];
  expect({ ...theirs, byIndicator: null }).toEqual({ ...own, byIndicator: null });
  for (const [id, line] of own.byIndicator) {
    expect(theirs.byIndicator.get(id)).toEqual({ ...line, steps: [] });
  }
  const table = await readBack(writeScoreSheet(CAPPED, theirs, 'csv'));
  expect(decimalText(sumOf(table.rows.flatMap((row) => row.score?.value ?? [])))).toBe('92');
});

it('[FX21] a text that begins like a formula stays a text in CSV', () => {
  const score = scoreEvaluation(CAPPED, { registers: ANSWERS });
  const csv = writeScoreSheet(CAPPED, scoresOfEvaluation(score), 'csv');
  expect(new TextDecoder().decode(csv)).toContain(",'=支出偏慢,");
});

it('[FX22] without a score for each indicator there are no sums of scores and no grade', async () => {
  const registers = holding({ 'score:I1': 60_000 });
  const score = scoreEvaluation(CAPPED, { registers });
  const bytes = writeScoreSheet(CAPPED, scoresOfEvaluation(score), 'xlsx');
  const { 评分表: rows = [] } = await openWorkbook(bytes);
  expect(rows.slice(4).map((row) => row.filter((cell) => cell !== null))).toEqual([
    ['层小计', 100],
    ['合计', 100],
  ]);
});

it('[FX22] first levels of one name have no subtotals, which nobody could tell apart', async () => {
  const [level] = CAPPED.levels;
  if (level === undefined) throw new Error('no level');
  const twice = { ...CAPPED, levels: [level, { ...level, id: 'M' }] };
  const score = scoreEvaluation(twice, { registers: ANSWERS });
  const { 评分表: rows = [] } = await openWorkbook(
    writeScoreSheet(twice, scoresOfEvaluation(score), 'xlsx'),
  );
  expect(rows.some((row) => row[0] === '层小计')).toBe(false);
  expect(rows.some((row) => row[0] === '合计')).toBe(true);
});
