import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { writeFramework } from '../../../src/documents/framework/write-framework';
import { projectExpenditure2020 } from '../../../src/domain/catalogue/project-expenditure-2020';
import { specialBond } from '../../../src/domain/catalogue/special-bond/framework';
import type { Framework, Indicator } from '../../../src/domain/framework/framework';
import { openWorkbook } from '../../support/edited-workbook';
import { anyFramework } from '../../support/made-framework';

const SEED = 20_261_125;

const sheetXml = (bytes: Uint8Array, number: number): string =>
  strFromU8(unzipSync(bytes)[`xl/worksheets/sheet${number}.xml`] ?? new Uint8Array());

it('[FX7] the first sheet has merged levels, the rule in words and a row of totals', async () => {
  const bytes = await writeFramework(projectExpenditure2020, 'xlsx');
  const { 指标体系: rows = [] } = await openWorkbook(bytes);
  expect(rows[0]).toEqual([
    ...['一级指标', '二级指标', '三级指标', '编号', '分值', '指标说明', '评分规则', '评价要点'],
    ...['指标值', '佐证资料', '数据来源', '取值方式', '评价标准', '依据'],
  ]);
  expect(rows[1]?.slice(0, 4)).toEqual(['决策', '项目立项', '立项依据充分性', 'A11']);
  expect(rows[1]?.[6]).toContain('共 5 个评价要点，平分权重');
  expect(String(rows[1]?.[7]).split('\n')).toHaveLength(5);
  expect(rows[2]?.slice(0, 2)).toEqual([null, null]);
  expect(rows.at(-1)?.slice(0, 5)).toEqual(['合计', null, null, null, 100]);
  const merges = sheetXml(bytes, 1);
  expect(merges).toContain(`<mergeCell ref="A${rows.length}:D${rows.length}"/>`);
  expect(merges).toContain('<mergeCell ref="B2:B3"/>');
});

it('[FX7] the other sheets say the rest in words, and what not to edit', async () => {
  const { 基本信息: facts = [], 数据: data = [] } = await openWorkbook(
    await writeFramework(specialBond, 'xlsx'),
  );
  const said = Object.fromEntries(facts.map(([label, text]) => [label, text]));
  expect(said).toMatchObject({ 名称: specialBond.title, 评价类型: '专项债券项目' });
  expect(said.等次).toContain('优：90 分（含）以上');
  expect(said.得分取舍).toContain('四舍五入，保留 2 位小数');
  expect(String(said.权重规则).split('\n')).toHaveLength(specialBond.weightRules?.length ?? 0);
  expect(data[0]?.[0]).toContain('请勿修改');
});

it('[FX8] a text that begins like a formula is a text', async () => {
  const [level] = projectExpenditure2020.levels;
  const title = '=HYPERLINK("x")';
  const framework: Framework = {
    ...projectExpenditure2020,
    title,
    levels: level === undefined ? [] : [{ ...level, name: '@SUM(A1)' }],
  };
  const bytes = await writeFramework(framework, 'xlsx');
  for (const sheet of [1, 2, 3]) expect(sheetXml(bytes, sheet)).not.toMatch(/<f[\s>]/);
  expect(sheetXml(bytes, 1)).toContain('t="inlineStr"><is><t xml:space="preserve">@SUM(A1)</t>');
  const csv = new TextDecoder().decode(await writeFramework(framework, 'csv'));
  expect(csv).toContain("\r\n'@SUM(A1),");
});

it('[FX9] no cell is longer than Excel allows, and the bytes are always the same', async () => {
  const points = Array.from({ length: 30 }, (_, index) => ({
    ...{ id: `p${index}`, text: '要'.repeat(400) },
  }));
  const rule: Indicator['rule'] = {
    kind: 'composite',
    parts: Array.from({ length: 10 }, (_, index) => ({
      ...{ id: `P${index}`, name: '部分', shares: 1 },
      rule: { kind: 'checkpoints', points, partlyPpm: 0 },
    })),
  };
  const [level] = projectExpenditure2020.levels;
  const [group] = level?.groups ?? [];
  const [indicator] = group?.indicators ?? [];
  if (level === undefined || group === undefined || indicator === undefined)
    throw new Error('none');
  const framework = {
    ...projectExpenditure2020,
    levels: [{ ...level, groups: [{ ...group, indicators: [{ ...indicator, rule }] }] }],
  };
  const bytes = await writeFramework(framework, 'xlsx');
  const cells = Object.values(await openWorkbook(bytes)).flat(2);
  const lengths = cells.map((cell) => String(cell ?? '').length);
  expect(Math.max(...lengths)).toBeLessThanOrEqual(32_767);
  expect(Math.max(...lengths)).toBeGreaterThan(32_000);
  expect(await writeFramework(framework, 'xlsx')).toEqual(bytes);
});

it('[FX9] parts of a framework in other scripts stay below the limit too', async () => {
  await fc.assert(
    fc.asyncProperty(anyFramework, async (framework) => {
      const { 数据: data = [] } = await openWorkbook(await writeFramework(framework, 'xlsx'));
      const parts = data.slice(2).map((row) => String(row[1]));
      expect(parts.every((part) => part.length <= 30_002 && /^\|.+\|$/s.test(part))).toBe(true);
    }),
    { seed: SEED, numRuns: 20 },
  );
});
