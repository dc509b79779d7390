import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { checkSheetCommand } from '../../src/cli/check-sheet';
import { makeWorkbook } from '../support/made-workbook';
import { FORM } from '../support/realistic-forms';

let folder: string;
const at = (name: string): string => join(folder, name);
const linesOf = (text: string): string[][] =>
  text
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()));

const panel = (mean: string) => [
  ['序号', '项目名称', '得分'],
  ['1', '甲项目', '92.75'],
  ['2', '乙项目', '93.24'],
  ['3', '丙项目', '90.7'],
  ['', '平均分', mean],
];
const HALVES = `
  指标|分值|得分|指标|分值|得分
  决策|20|19|产出|40|35
  过程|10|9|效益|30|28
  小计|30|28|小计|70|63
`;
const SHARES = `
  一级指标|权重|二级指标|权重|得分
  决策|20%|立项|50%|40
  ||目标|50%|30
  产出|80%|数量|100%|90
`;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'takan-published-'));
  const csv = (name: string, text: string): void =>
    writeFileSync(
      at(name),
      linesOf(text)
        .map((line) => line.join(','))
        .join('\n'),
    );
  csv('form.csv', FORM('84.9%', '8.49', '94.24'));
  csv('halves.csv', HALVES);
  csv('shares.csv', SHARES);
  csv('clear.csv', SHARES.replace('|40', '|90').replace('|30', '|80'));
  csv('raters.csv', '指标|分值|专家1|专家2\n决策|40|30|33\n产出|60|50|51');
  writeFileSync(
    at('means.xlsx'),
    makeWorkbook({ name: '表3', rows: panel('92.66') }, { name: '表4', rows: panel('90') }),
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
afterEach(() => {
  vi.restoreAllMocks();
});

/** Runs the command; gives its exit code and all that it printed. */
async function run(name: string, ...args: string[]): Promise<{ code: number; out: string }> {
  let out = '';
  vi.spyOn(console, 'log').mockImplementation((line: string) => {
    out += `${line}\n`;
  });
  vi.spyOn(process.stderr, 'write').mockImplementation((chunk) => {
    out += String(chunk);
    return true;
  });
  const code = await checkSheetCommand([at(name), ...args]);
  vi.restoreAllMocks();
  return { code, out };
}

it('[SH17] [SH35] each sheet of a workbook is checked by itself', async () => {
  for (const [sheet, said] of [
    ['表3', '92.66'],
    ['表4', '90'],
  ] as const) {
    const { code, out } = await run('means.xlsx', '--sheet', sheet);
    expect(code).toBe(1);
    expect(out).toMatch(new RegExp(`total-mismatch {2}${sheet}!C5 .*${said}.*92\\.23`));
  }
});

it('[SH18] [SH41] the execution rate of a form bars a grade by the policy', async () => {
  const plain = await run('form.csv', '--json');
  expect(JSON.parse(plain.out)).toMatchObject({ grade: '优', cappedGrade: '优', problems: [] });
  const capped = await run('form.csv', '--policy', 'ganzhou', '--published-grade', '优', '--json');
  expect(JSON.parse(capped.out)).toMatchObject({
    total: '94.24',
    grade: '优',
    cappedGrade: '良',
    executionRate: '84.9%',
    caps: [{ id: 'ganzhou-85' }],
    problems: [{ code: 'grade-mismatch', where: '公布数' }],
  });
  const bound = await run('form.csv', '--policy', 'ganzhou', '--execution-rate', '85%', '--json');
  expect(JSON.parse(bound.out)).toMatchObject({ cappedGrade: '优', problems: [] });
});

it('[SH27] [SH56] what can be read in two ways is refused with what to do', async () => {
  expect(await run('halves.csv')).toMatchObject({ code: 2, out: expect.stringContaining('并排') });
  expect(await run('shares.csv')).toMatchObject({ code: 2, out: expect.stringContaining('相乘') });
  const clear = await run('clear.csv');
  expect(clear).toMatchObject({ code: 0, out: expect.stringContaining('逐级相乘') });
  expect(clear.out).toContain('精确总分：89');
});

it('[SH16] raters without a mean are told by their names', async () => {
  const { code, out } = await run('raters.csv');
  expect(code).toBe(1);
  expect(out.match(/score-missing/gu)).toHaveLength(1);
  expect(out).toContain('专家1、专家2');
});
