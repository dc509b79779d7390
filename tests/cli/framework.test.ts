import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { frameworkCommand } from '../../src/cli/framework';
import { CATALOGUE } from '../../src/domain/catalogue/catalogue';
import { projectExpenditure2020 } from '../../src/domain/catalogue/project-expenditure-2020';
import { specialBond } from '../../src/domain/catalogue/special-bond/framework';
import { printed } from './printed';

let folder: string;
const at = (name: string): string => join(folder, name);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'takan-framework-'));
  const heavy = {
    ...specialBond,
    levels: specialBond.levels.map((level, index) =>
      index > 0
        ? level
        : {
            ...level,
            groups: level.groups.map((group) => ({
              ...group,
              indicators: group.indicators.map((each) => ({
                ...each,
                id: 'same',
                weightMilli: 500,
              })),
            })),
          },
    ),
  };
  writeFileSync(at('heavy.json'), JSON.stringify(heavy));
  writeFileSync(at('table.csv'), '一级指标,三级指标,分值,评分标准\n产出,完成率,90,按完成率\n');
  writeFileSync(at('bad.csv'), '一级指标,三级指标,分值,评分标准\n产出,完成率,九十,按完成率\n');
  writeFileSync(at('letter.txt'), '你好');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (...args: string[]) => printed(() => frameworkCommand(args));

it('[FX42] a built-in framework goes to a workbook and back to JSON unchanged', async () => {
  const id = projectExpenditure2020.id;
  const there = await run('--catalogue', id, '--to', at('out.xlsx'));
  expect(there.code).toBe(0);
  expect(there.out).toContain(`已写入：${at('out.xlsx')}`);
  const back = await run(at('out.xlsx'), '--to', at('back.json'));
  expect(back.code).toBe(0);
  expect(back.out).toContain('本软件导出的表格，没有改动');
  expect(JSON.parse(readFileSync(at('back.json'), 'utf8'))).toEqual(projectExpenditure2020);
  expect((await run(at('back.json'), '--to', at('out.csv'))).code).toBe(0);
  expect(readFileSync(at('out.csv'), 'utf8')).toContain('一级指标,二级指标,三级指标,编号,分值');
});

it('[FX41] faults of the framework and of its weights are said', async () => {
  const { code, out } = await run(at('heavy.json'));
  expect(code).toBe(1);
  expect(out).toContain('权重合计');
  expect(out).toContain('编号 same 用了不止一次');
  expect(out).toMatch(/一级指标“.+”权重 .+ 分，应/);
});

it('[FX41] what was assumed is said, and --json prints one object', async () => {
  const { code, out } = await run(at('table.csv'), '--json');
  expect(code).toBe(1);
  const read = JSON.parse(out);
  expect(read).toMatchObject({
    form: 'table',
    framework: { title: 'table', weights: 'sample', indicators: 1, weightSum: '90' },
    faults: [{ code: 'weight-sum', message: '权重合计 90 分，应为 100 分，还差 10 分' }],
    written: null,
  });
  const codes = read.assumptions.map((each: { code: string }) => each.code);
  expect(codes).toEqual(['title', 'weights-sample', 'defaults', 'judged', 'group-filled', 'basis']);
  const official = await run(at('table.csv'), '--official');
  expect(official.out).toContain('权重性质：官方权重');
  expect(official.out).toContain('1 项指标由评价人员按评分标准的文字评定得分');
});

it('[FX42] with --check a framework with faults is not written', async () => {
  const held = await run(at('table.csv'), '--check', '--to', at('held.json'));
  expect(held.code).toBe(1);
  expect(held.out).toContain('有问题，没有写出。');
  expect(existsSync(at('held.json'))).toBe(false);
  expect((await run(at('table.csv'), '--to', at('held.json'))).code).toBe(1);
  expect(existsSync(at('held.json'))).toBe(true);
});

it('[FX40] what cannot be read ends with 2 and the cell, and nothing is written', async () => {
  const bad = await run(at('bad.csv'), '--to', at('never.json'));
  expect(bad).toMatchObject({ code: 2, out: '' });
  expect(bad.err).toContain('C2写作“九十”：应填写分值：0 至 1000 的数字，最多三位小数');
  expect(bad.err).toContain('没有读入任何内容。');
  expect(existsSync(at('never.json'))).toBe(false);
  for (const args of [
    [at('missing.json')],
    [at('letter.txt')],
    [],
    [at('table.csv'), '--catalogue', 'x'],
    [at('table.csv'), '--to', at('out.doc')],
    ['--catalogue', 'nowhere'],
    ['--what'],
    [at('table.csv'), '--to', join(folder, 'no', 'such', 'folder.json')],
  ]) {
    const { code, err } = await run(...args);
    expect({ args, code, said: err.trim() !== '' }).toEqual({ args, code: 2, said: true });
  }
});

it('[FX43] --list names every built-in framework, and --help says how', async () => {
  const { code, out } = await run('--list');
  expect(code).toBe(0);
  const ids = CATALOGUE.flatMap((entry) => ('framework' in entry ? [entry.framework.id] : []));
  expect(
    out
      .trim()
      .split('\n')
      .map((line) => line.split('  ')[0]),
  ).toEqual(ids);
  const help = await run('--help');
  expect(help.code).toBe(0);
  expect(help.out).toContain('--catalogue');
});
