import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { checkSheetCommand } from '../../src/cli/check-sheet';
import { encodeAs } from '../support/encode-text';
import { makeWorkbook } from '../support/made-workbook';
import { printed } from './printed';

let folder: string;
const at = (name: string): string => join(folder, name);

const sheetOf = (second: string, total: string): string =>
  [
    '某县2022年度项目绩效评价评分表',
    '一级指标,二级指标,三级指标,分值,得分',
    '决策,项目立项,立项依据充分性,8,8',
    ',,立项程序规范性,7,6.5',
    `过程,资金管理,资金到位率,25,${second}`,
    '产出,产出数量,实际完成率,60,30.24',
    `合计,,,100,${total}`,
    '评价等级：中,,,,',
  ].join('\r\n');

const SCHEME = {
  id: 'local',
  title: '三级',
  source: '测试',
  grades: [
    { label: '好', fromMilli: 64_000 },
    { label: '可', fromMilli: 0 },
  ],
};

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'takan-check-sheet-'));
  const write = (name: string, bytes: string | Uint8Array): void => writeFileSync(at(name), bytes);
  write('right.csv', encodeAs('gb18030', sheetOf('20.25', '64.99')));
  write('wrong.csv', sheetOf('20.25', '65.00'));
  write('gap.csv', sheetOf('', '64.99'));
  write(
    'best.csv',
    sheetOf('25', '69.74').replace('30.24', '60').replace('69.74', '99.5').replace('中', '优'),
  );
  const rows = sheetOf('20.25', '65.00')
    .split('\r\n')
    .map((line) => line.split(','));
  write(
    'wrong.xlsx',
    makeWorkbook({ name: '封面', rows: [['报告']] }, { name: '附表2 评分表', rows }),
  );
  write('empty.csv', '');
  write('letter.csv', '某某,你好\n这是一封信,没有表格\n');
  write('head.csv', '一级指标,二级指标,分值,得分\n');
  write('old.xls', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]));
  write(
    'bomb.xlsx',
    zipSync({ 'xl/workbook.xml': strToU8('<w/>'), 'a.xml': new Uint8Array(9_000_000) }),
  );
  write('cut.xlsx', Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0]));
  write('scheme.json', JSON.stringify(SCHEME));
  write('bad-scheme.json', JSON.stringify({ ...SCHEME, grades: [...SCHEME.grades].reverse() }));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (...args: string[]) => printed(() => checkSheetCommand(args));

const json = async (...args: string[]) => {
  const { code, out } = await run(...args, '--json');
  return { code, ...JSON.parse(out) };
};

it('[SH60] ends with 0 for a sheet without problems, and says what it read', async () => {
  const { code, out } = await run(
    at('right.csv'),
    '--published-total',
    '64.99',
    '--published-grade',
    '中',
  );
  expect(code).toBe(0);
  for (const words of [
    '分值合计：100',
    '精确总分：64.99',
    '等级：中',
    '决策：14.5 / 15',
    '没有发现问题',
    '得分（E2）',
  ]) {
    expect(out).toContain(words);
  }
});

it('[SH60] [SH61] ends with 1 and names sheet, cell and what is expected', async () => {
  const { code, out } = await run(at('wrong.xlsx'));
  expect(code).toBe(1);
  expect(out).toContain('工作表：附表2 评分表');
  expect(out).toMatch(/total-mismatch {2}附表2 评分表!E7 {2}.*65\.00.*64\.99/);
});

it('[SH62] --json is one object with decimal strings', async () => {
  const answer = await json(at('wrong.csv'), '--published-grade', '良');
  expect(answer).toMatchObject({
    code: 1,
    weightSum: '100',
    total: '64.99',
    grade: '中',
    cappedGrade: '中',
    caps: [],
    level1: [
      { name: '决策', weight: '15', score: '14.5' },
      { name: '过程', weight: '25', score: '20.25' },
      { name: '产出', weight: '60', score: '30.24' },
    ],
    problems: [
      { code: 'total-mismatch', where: 'E7' },
      { code: 'grade-mismatch', where: '公布数' },
    ],
  });
  for (const { message } of answer.problems) expect(message.length).toBeGreaterThan(10);
});

it('[SH61] [SH62] a missing score leaves the grade open', async () => {
  const answer = await json(at('gap.csv'));
  expect(answer).toMatchObject({ code: 1, total: '44.74', grade: null, cappedGrade: null });
  expect(answer.problems[0]).toEqual({
    code: 'score-missing',
    where: 'E5',
    message: '“资金到位率”没有得分（空白不等于0分），应填写数字',
  });
});

it('[SH60] [SH52] ends with 2 and a sentence for what cannot be read', async () => {
  const files = {
    'absent.csv': '没有这个文件',
    'empty.csv': '空的',
    'letter.csv': '没有找到评分表',
    'head.csv': '没有带分值或得分的指标',
    'old.xls': '另存为.xlsx',
    'bomb.xlsx': '太大',
    'cut.xlsx': '损坏',
    '.': '没有这个文件',
  };
  for (const [name, words] of Object.entries(files)) {
    const { code, out, err } = await run(at(name));
    expect(code, name).toBe(2);
    expect(err, name).toContain(words);
    expect(err, name).not.toMatch(/\n\s+at /);
    expect(out, name).toBe('');
  }
});

it('[SH60] ends with 2 for arguments that make no sense', async () => {
  const wrong = [
    [],
    [at('right.csv'), at('wrong.csv')],
    [at('right.csv'), '--unknown'],
    [at('right.csv'), '--published-total', '约65'],
    [at('right.csv'), '--published-total', '65%'],
    [at('right.csv'), '--execution-rate', '很高'],
    [at('right.csv'), '--execution-rate', '-5%'],
    [at('right.csv'), '--policy', 'nowhere'],
    [at('right.csv'), '--sheet', '汇总'],
    [at('right.csv'), '--export', at('out.pdf')],
    [at('right.csv'), '--scheme', at('absent.json')],
    [at('right.csv'), '--scheme', at('bad-scheme.json')],
    [at('right.csv'), '--scheme', at('letter.csv')],
  ];
  for (const args of wrong) {
    const { code, err } = await run(...args);
    expect(code, args.join(' ')).toBe(2);
    expect(err.length).toBeGreaterThan(8);
    expect(err).not.toMatch(/\n\s+at /);
  }
});

it('[SH63] [SH41] an execution rate is a percentage, or a rate up to 1', async () => {
  const capped = async (rate: string) =>
    (await json(at('best.csv'), '--policy', 'ganzhou', '--execution-rate', rate)).cappedGrade;
  for (const rate of ['85%', '85', '0.85', '８５％', '100', '1', '120%']) {
    expect(await capped(rate), rate).toBe('优');
  }
  for (const rate of ['84.99%', '84.99', '0.8499', '75%', '1.0%'].slice(0, 4)) {
    expect(await capped(rate), rate).toBe('良');
  }
  for (const rate of ['74.99%', '0.7', '1%', '0']) expect(await capped(rate), rate).toBe('中');
});

it('[SH41] [SH61] a capped grade names its cap', async () => {
  const args = [at('best.csv'), '--policy', 'ganzhou', '--execution-rate', '80%'];
  const answer = await json(...args, '--published-grade', '良');
  expect(answer).toMatchObject({ code: 1, total: '99.5', grade: '优', cappedGrade: '良' });
  expect(answer.caps).toMatchObject([{ id: 'ganzhou-85', barred: '优', belowPercent: '85' }]);
  expect(answer.problems).toMatchObject([{ code: 'grade-mismatch', where: 'A8' }]);
  expect(answer.problems[0].message).toContain('等级限制');
  const { out } = await run(at('best.csv'), '--policy', 'ganzhou');
  expect(out).toContain('没有检查');
});

it('[SH64] schemes by id, by file and by policy', async () => {
  const grade = async (...args: string[]) => (await json(at('right.csv'), ...args)).grade;
  expect(await grade('--scheme', 'national')).toBe('中');
  expect(await grade('--scheme', 'guangdong')).toBe('低');
  expect(await grade('--policy', 'guangdong')).toBe('低');
  expect(await grade('--scheme', at('scheme.json'))).toBe('好');
  expect(await grade('--policy', 'ganzhou')).toBe('中');
});

it('[SH65] --export writes what was read, and nothing when a cell could not be read', async () => {
  for (const name of ['out.csv', 'out.xlsx']) {
    expect((await run(at('right.csv'), '--export', at(name))).code).toBe(0);
    const again = await json(at(name));
    expect(again).toMatchObject({ code: 0, weightSum: '100', total: '64.99', problems: [] });
  }
  const refused = await run(at('gap.csv'), '--export', at('gap-out.csv'));
  expect(refused.code).toBe(2);
  expect(() => readFileSync(at('gap-out.csv'))).toThrow();
});

it('[SH17] [SH60] --sheet reads the sheet that was named', async () => {
  expect((await json(at('wrong.xlsx'), '--sheet', '附表2 评分表')).sheet).toBe('附表2 评分表');
  expect((await run(at('wrong.xlsx'), '--sheet', '封面')).code).toBe(2);
});

it('[SH66] further sheets are named with the option that reads one', async () => {
  const rows = sheetOf('20.25', '64.99')
    .split('\r\n')
    .map((line) => line.split(','));
  const book = makeWorkbook({ name: '终评', rows }, { name: '初评', rows: rows.slice(0, 5) });
  writeFileSync(at('two.xlsx'), book);
  expect((await json(at('two.xlsx'))).notes).toContain(
    '另有工作表也像评分表，没有读取：“初评”；用 --sheet 指定要读的工作表',
  );
  expect((await run(at('two.xlsx'), '--sheet', '初评')).out).not.toContain('用 --sheet 指定');
});

it('[SH60] [SH63] --help prints how to use it, and the rule for rates', async () => {
  const { code, out } = await run('--help');
  expect(code).toBe(0);
  for (const words of ['--scheme', '--policy', '不大于1按比率', '自评得分'])
    expect(out).toContain(words);
});
