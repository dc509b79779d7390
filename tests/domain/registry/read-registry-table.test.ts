import { describe, expect, test } from 'vitest';
import { readAgencyTable, readPersonTable } from '../../../src/domain/registry/read-registry-table';
import type { RegisteredPerson } from '../../../src/domain/registry/registered-person';
import { patchedAgency, patchedPerson } from '../../../src/domain/registry/registry-patch';
import type { Grid } from '../../../src/domain/sheet/grid';

const gridOf = (rows: readonly (readonly string[])[]): Grid => ({
  sheet: null,
  rows: rows.map((row) => row.map((text) => (text === '' ? null : { kind: 'text', text }))),
});
const agencies = (...rows: readonly (readonly string[])[]) => {
  const read = readAgencyTable(gridOf(rows), {});
  if (!read.ok) throw new Error(read.error);
  return read.value.rows;
};
const people = (...rows: readonly (readonly string[])[]) => {
  const read = readPersonTable(gridOf(rows), {});
  if (!read.ok) throw new Error(read.error);
  return read.value.rows;
};
const faultsOf = (rows: ReturnType<typeof agencies> | ReturnType<typeof people>) =>
  rows.flatMap(({ faults }) => faults.map(({ cell, fault }) => `${cell} ${fault}`));

const HEAD = ['序号', '机构名称', '统一社会信用代码', '分类'];

describe('a table of a registry', () => {
  test('[RG40] agencies are read below a title, by their heads', () => {
    const rows = agencies(
      ['第三方机构名单'],
      HEAD,
      ['1', '宁夏示例公司', ' 91640323takan00022', '甲类'],
      ['2', '盐池示例事务所', '91640323TAKAN00035', ''],
      ['合计', '2'],
    );
    expect(rows.map(({ row, patch }) => [row, patch])).toEqual([
      [3, { name: '宁夏示例公司', creditCode: '91640323TAKAN00022', category: '甲类' }],
      [4, { name: '盐池示例事务所', creditCode: '91640323TAKAN00035' }],
    ]);
    expect(readAgencyTable(gridOf([['机构名称', '电话']]), {})).toEqual({
      ...{ ok: false, error: 'no-head' },
    });
  });

  test('[RG40] people are read with fields, recusals, days in words and what makes a lead', () => {
    const [expert, lead] = people(
      ['姓名', '工作单位', '专业', '回避单位', '执业资格', '参加工作时间', '劳动合同'],
      ['李示例', '宁夏大学', '水利、生态', '盐池县水务局：曾任职', '', '', ''],
      ['王示例', '示例公司', '', '', '注册会计师', '2015年7月1日', '无固定期限'],
    );
    expect(expert?.patch).toEqual({
      ...{ name: '李示例', employer: '宁夏大学', fields: ['水利', '生态'] },
      recusals: [{ party: '盐池县水务局', why: '曾任职' }],
    });
    expect(lead?.patch).toEqual({
      ...{ name: '王示例', employer: '示例公司' },
      lead: { qualification: '注册会计师', workSince: '2015-07-01', contractUntil: 'open' },
    });
  });

  test('[RG41] each cell at fault is named by its address, and its row brings nothing', () => {
    const wrong = agencies(
      HEAD,
      ['1', '', '91640323TAKAN00025', ''],
      ['2', '甲', '91640323TAKAN00022', ''],
      ['3', '乙', '91640323TAKAN00022', ''],
    );
    expect(faultsOf(wrong)).toEqual(['B2 name', 'C2 checkDigit', 'C4 duplicate']);
    const heads = ['姓名', '单位', '专业', '参加工作日期', '主评人'];
    const rows = people(
      heads,
      ['甲', '', '', '', ''],
      ['乙', '宁夏大学', '水利、水利', '2015-02-30', '对'],
      ['丙', '宁夏大学', '水利', '', '否'],
      ['丙', '宁夏大学', '财务', '', ''],
    );
    expect(faultsOf(rows)).toEqual([
      ...['B2 employer', 'C2 neither', 'D3 notDay', 'E3 notFlag', 'C3 fields', 'A5 duplicate'],
    ]);
    expect(rows.map(({ patch }) => patch?.name ?? null)).toEqual([null, null, '丙', null]);
  });

  test('[RG42] what a row does not say stays', () => {
    const seen = { name: '旧名', creditCode: 'c', codeSeen: true, platform: '备案 1' };
    expect(patchedAgency(seen, { name: '新名', creditCode: 'c' })).toEqual({
      ...seen,
      name: '新名',
    });
    const before: RegisteredPerson = {
      ...{
        name: '王示例',
        phone: '0953',
        employer: '示例 公司',
        title: '会计师',
        fields: ['财务'],
      },
      recusals: [{ party: '水务局', why: '曾任职' }],
      lead: {
        ...{ qualification: '注册会计师', workSince: '2015-07-01', evaluationSince: null },
        ...{ contractUntil: 'open', criminal: { kind: 'none' } },
      },
    };
    const lead = { evaluationSince: '2018-01-01' };
    const patch = { name: '王示例', employer: '示例公司', lead };
    expect(patchedPerson(before, patch)).toEqual({ ...before, lead: { ...before.lead, ...lead } });
    expect(patchedPerson(null, { name: '李', employer: '宁夏大学', fields: ['水利'] })).toEqual({
      ...{ name: '李', employer: '宁夏大学', fields: ['水利'], title: '', phone: '' },
      ...{ recusals: [], lead: null },
    });
  });
});
