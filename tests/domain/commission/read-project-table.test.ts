import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textCell } from '../../../src/documents/sheet/out-sheet';
import { readGrids } from '../../../src/documents/sheet/read-grids';
import { writeWorkbook } from '../../../src/documents/sheet/write-workbook';
import {
  readProjectTable,
  type TableChoice,
} from '../../../src/domain/commission/read-project-table';
import type { Grid } from '../../../src/domain/sheet/grid';
import { SHIZHU_FEN, shizhuCsv, shizhuRows } from '../../support/shizhu-projects';

const WAN: TableChoice = { unit: 'wan', year: 2019, columns: {} };
const YUAN: TableChoice = { ...WAN, unit: 'yuan' };

const gridOf = (rows: readonly (readonly string[])[]): Grid => ({
  sheet: null,
  rows: rows.map((row) => row.map((text) => (text === '' ? null : { kind: 'text', text }))),
});

const tableOf = (rows: readonly (readonly string[])[], choice: TableChoice = WAN) => {
  const read = readProjectTable(gridOf(rows), choice);
  if (!read.ok) throw new Error(read.error);
  return read.value;
};

const HEAD = ['项目编码', '项目名称', '主管部门', '全年预算数'];

describe('a table of projects', () => {
  test('[CM1] is read by provincial field names: eleven projects of 1.76亿', async () => {
    const workbook = writeWorkbook([
      {
        name: '项目',
        rows: shizhuRows.map((row) => row.map((text) => textCell(text))),
        widths: [],
        headRows: 0,
      },
    ]);
    for (const bytes of [shizhuCsv(), workbook]) {
      const grids = await readGrids(bytes);
      const [grid] = grids.ok ? grids.value : [];
      if (grid === undefined) throw new Error('no sheet');
      const read = readProjectTable(grid, WAN);
      if (!read.ok) throw new Error(read.error);
      const { rows, saidUnit } = read.value;
      expect(saidUnit).toBe('wan');
      expect(rows.flatMap(({ faults }) => faults)).toEqual([]);
      expect(rows).toHaveLength(11);
      expect(rows.reduce((sum, { patch }) => sum + (patch?.adjustedFen ?? 0), 0)).toBe(SHIZHU_FEN);
      expect(rows[1]?.patch).toMatchObject({
        ...{ year: 2019, name: '扶贫小额信贷贴息', adjustedFen: 1_350_500_000, selfMilli: 90_000 },
        flags: { poverty: true, livelihood: false },
      });
    }
  });

  test("[CM22] the year is the title's where rows name none, and is not guessed", () => {
    const row = ['1', '示例项目', '示例单位', '10'];
    const titled: TableChoice = { ...WAN, year: 'titled' };
    const read = tableOf([['石柱县2019年度项目表'], HEAD, row], titled);
    expect([read.year, read.rows[0]?.patch?.year]).toEqual([2019, 2019]);
    const bare = tableOf([HEAD, row], titled);
    expect(bare.year).toBeNull();
    expect(bare.rows[0]).toMatchObject({
      ...{ name: '示例项目', patch: null },
      faults: [{ column: 'year', text: '', fault: 'missing' }],
    });
  });

  test('[CM1] every field name of the provinces is known, and NAME stands for PRO_NAME', () => {
    const heads = [
      'FISCAL_YEAR',
      'PRO_CODE',
      'NAME',
      'AGENCY',
      'MOF_DEP_CODE',
      'BUDGETAMOUNT',
      'BGTAMT',
    ];
    const more = ['EXECAMOUNT', 'PRO_TOTAL_AMT', 'SCORE', 'SELFRESULT'];
    const values = ['2019', 'A1', '示例', '某局', '301', '100', '90.5', '80', '500', '0', '差'];
    const { rows } = tableOf([[...heads, ...more], values], { ...YUAN, year: null });
    expect(rows[0]?.patch).toEqual({
      ...{ year: 2019, code: 'A1', name: '示例', department: '某局', departmentCode: '301' },
      ...{ originalFen: 10_000, adjustedFen: 9_050, outturnFen: 8_000, totalFen: 50_000 },
      ...{ selfMilli: 0, selfResult: '差', flags: {} },
    });
  });

  test('[CM1] amounts are exact whatever their digits, in either unit', () => {
    fc.assert(
      fc.property(fc.nat(999_999_999), fc.nat(99), (whole, cents) => {
        const typed = `${whole}.${String(cents).padStart(2, '0')}`;
        const row = [['A1', '示例', '某局', typed]];
        const yuan = tableOf([HEAD, ...row], YUAN).rows[0]?.patch?.adjustedFen;
        const wan = tableOf([HEAD, ...row], WAN).rows[0]?.patch?.adjustedFen;
        expect(yuan).toBe(whole * 100 + cents);
        expect(wan).toBe((whole * 100 + cents) * 10_000);
      }),
      { seed: 9, numRuns: 200 },
    );
  });

  test('[CM1] what a column holds can be chosen against its head', () => {
    const rows = [HEAD, ['A1', '示例', '某局', '5']];
    const chosen = tableOf(rows, { ...YUAN, columns: { 3: 'originalFen' } });
    expect(chosen.rows[0]?.patch).toMatchObject({ originalFen: 500 });
    expect(chosen.rows[0]?.patch?.adjustedFen).toBeUndefined();
    expect(tableOf(rows, { ...YUAN, columns: { 3: null } }).rows[0]?.patch?.adjustedFen).toBe(
      undefined,
    );
  });

  test('[CM2] a faulty cell is named by its address, what stands there, and why', () => {
    const { rows } = tableOf(
      [
        [...HEAD, '是否民生', '自评得分'],
        ['A1', '示例', '某局', '十万', '也许', '1200'],
        ['A2', '', '某局', '1.001', '是', '90'],
        ['A3', '示例', '某局', '-5', '', ''],
      ],
      YUAN,
    );
    const faults = rows.map(({ patch, faults: of }) => [
      patch,
      of.map(({ cell, text, fault }) => [cell, text, fault]),
    ]);
    expect(faults).toEqual([
      [
        null,
        [
          ['D2', '十万', 'notNumber'],
          ['E2', '也许', 'notFlag'],
          ['F2', '1200', 'outOfRange'],
        ],
      ],
      [
        null,
        [
          ['D3', '1.001', 'tooManyDecimals'],
          ['B3', '', 'missing'],
        ],
      ],
      [null, [['D4', '-5', 'notNumber']]],
    ]);
  });

  test('[CM2] a sheet without heads is refused', () => {
    expect(
      readProjectTable(
        gridOf([
          ['甲', '乙'],
          ['1', '2'],
        ]),
        WAN,
      ),
    ).toEqual({
      ok: false,
      error: 'no-head',
    });
  });

  test('[CM3] sums and empty rows are passed over, and a repeated project is faulty', () => {
    const { rows } = tableOf([
      HEAD,
      ['A1', '示例', '某局', '1'],
      ['', '', '', ''],
      ['A1', '示例二', '某局', '2'],
      ['合 计', '', '', '3'],
    ]);
    expect(
      rows.map(({ row, faults }) => [row, faults.map(({ cell, fault }) => [cell, fault])]),
    ).toEqual([
      [2, []],
      [4, [['A4', 'duplicate']]],
    ]);
  });
});
