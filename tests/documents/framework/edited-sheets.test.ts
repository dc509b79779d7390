import { expect, it } from 'vitest';
import { sayImportFault } from '../../../src/text/framework-import-words';
import { type Edit, FRAMEWORK, faults, taken, where } from './edited-kit';

it('[FX5] title, version, source and kind of weights are taken; other facts are not edited', async () => {
  const edit: Edit = (_rows, { 基本信息: facts = [] }) => {
    for (const row of facts) {
      if (row[0] === '名称') row[1] = '改名';
      if (row[0] === '权重性质') row[1] = '示例权重';
    }
  };
  const { form, framework } = await taken(edit);
  expect(form).toBe('edited');
  expect(framework).toEqual({ ...FRAMEWORK, title: '改名', weights: 'sample' });
  const graded = await faults((_rows, { 基本信息: facts = [] }) => {
    for (const row of facts) {
      if (row[0] === '等次') row[1] = '优：95 分';
      if (row[0] === '权重性质') row[1] = '随便';
    }
  });
  expect(graded.map(where).sort()).toEqual(['基本信息!B7 word', '基本信息!B9 unchanged']);
  expect(sayImportFault(graded[0] ?? { kind: 'not-json' }, '基本信息!B7')).toBe(
    '基本信息!B7写作“随便”：应为官方权重或示例权重或不打分',
  );
});

it('[FX6] data that were changed make the whole file unreadable', async () => {
  const changed = await faults((_rows, { 数据: data = [] }) => {
    for (const row of data.slice(2)) row[1] = String(row[1]).replace('40000', '30000');
  });
  expect(changed.map(where)).toEqual(['数据!B3 as-written']);
  const cut = await faults((_rows, { 数据: data = [] }) => {
    data.splice(2, 1);
  });
  expect(cut.map(where)).toEqual(['数据!B3 as-written']);
});

it('[FX6] without the data the sheet is read as a table of others, and this is told', async () => {
  const { form, framework, assumptions } = await taken((_rows, sheets) => {
    delete sheets.数据;
  });
  expect(form).toBe('table');
  expect(assumptions[0]).toEqual({ kind: 'data-gone' });
  expect(framework.levels.map(({ name }) => name)).toEqual(['决策', '产出']);
});

it('[FX3] a further column is not taken, and this is told', async () => {
  const { form, assumptions } = await taken((rows) => {
    for (const [index, row] of rows.entries()) row.push(index === 0 ? '批注' : `第${index}行`);
  });
  expect(form).toBe('edited');
  expect(assumptions).toEqual([{ kind: 'columns-left', headers: ['批注'] }]);
});
