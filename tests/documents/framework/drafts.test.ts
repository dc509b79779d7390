import { expect, it } from 'vitest';
import { importFramework } from '../../../src/documents/framework/import-framework';
import { writeFramework } from '../../../src/documents/framework/write-framework';
import type { Framework } from '../../../src/domain/framework/framework';
import { editWorkbook } from '../../support/edited-workbook';
import { madeFramework } from '../../support/made-frameworks';
import { makeWorkbook } from '../../support/made-workbook';
import { column, where } from './edited-kit';

const OPTIONS = { fileName: null, sheet: null, official: false };
const DRAFT: Framework = { ...madeFramework([[1, 0], []]), title: '' };

async function read(bytes: Uint8Array, drafts = true) {
  const result = await importFramework(bytes, { ...OPTIONS, drafts });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

it('[FX50] a draft comes back as it was, where drafts are asked for', async () => {
  for (const form of ['json', 'xlsx'] as const) {
    const bytes = await writeFramework(DRAFT, form);
    expect((await read(bytes)).framework).toEqual(DRAFT);
    expect((await importFramework(bytes, OPTIONS)).ok).toBe(false);
  }
});

it('[FX50] what is no draft is refused, and gaps are not among its faults', async () => {
  const bytes = new TextEncoder().encode(JSON.stringify({ ...DRAFT, weights: 'unknown' }));
  const result = await importFramework(bytes, { ...OPTIONS, drafts: true });
  const paths = result.ok ? [] : result.error.map((fault) => 'path' in fault && fault.path);
  expect(paths).toEqual([['weights']]);
});

it('[FX53] JSON that is deeper than any framework is refused for its form', async () => {
  const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;
  for (const text of [
    `{"a":${deep}}`,
    JSON.stringify(DRAFT).replace('"levels":[', `"levels":[${deep},`),
  ]) {
    const result = await importFramework(new TextEncoder().encode(text), {
      ...OPTIONS,
      drafts: true,
    });
    const kinds = result.ok ? [] : result.error.map(({ kind }) => kind);
    expect(new Set(kinds)).toEqual(new Set(['json']));
  }
});

it('[FX51] levels and groups that no row shows are told when they go', async () => {
  const edited = await editWorkbook(await writeFramework(DRAFT, 'xlsx'), ({ 指标体系: rows }) => {
    const [, first] = rows ?? [];
    if (first !== undefined) first[column('weight')] = 7;
  });
  const { assumptions } = await read(edited);
  expect(assumptions).toContainEqual({ kind: 'removed', names: ['一级1', '二级1'] });
});

it('[FX51] an indicator that left a group without a name is told', async () => {
  const start = madeFramework([[1, 1]]);
  const [level] = start.levels;
  const [named, nameless] = level?.groups ?? [];
  if (level === undefined || named === undefined || nameless === undefined) throw new Error('made');
  const draft = { ...start, levels: [{ ...level, groups: [named, { ...nameless, name: '' }] }] };
  const edited = await editWorkbook(await writeFramework(draft, 'xlsx'), ({ 指标体系: rows }) => {
    const [, first] = rows ?? [];
    if (first !== undefined) first[column('weight')] = 7;
  });
  const { assumptions } = await read(edited);
  expect(assumptions).toContainEqual({ kind: 'moved', name: '指标L0G1I0', to: '二级0' });
});

const table = (name: string, ...indicators: readonly string[]) => ({
  name,
  rows: [
    ['一级指标', '二级指标', '三级指标', '分值', '评分标准'],
    ...indicators.map((each) => ['决策', '立项', each, 10, '按情况评定']),
  ],
});

it('[FX52] the sheet that was read is told, and those that could be', async () => {
  const bytes = makeWorkbook(
    { name: '封面', rows: [['说明']] },
    table('去年', '甲', '乙'),
    table('今年', '甲', '乙', '丙'),
  );
  const all = ['去年', '今年'];
  expect((await read(bytes)).tables).toEqual({ read: '今年', all });
  const named = await importFramework(bytes, { ...OPTIONS, sheet: '去年' });
  expect(named.ok && named.value.tables).toEqual({ read: '去年', all });
  const unnamed = await importFramework(bytes, { ...OPTIONS, sheet: '封面' });
  expect(unnamed.ok ? [] : unnamed.error.map(where)).toEqual(['no-table']);
});
