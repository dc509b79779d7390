import { strToU8, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { decodeText } from '../../../src/documents/sheet/decode-text';
import { readGrids } from '../../../src/documents/sheet/read-grids';
import { shownDigits } from '../../../src/documents/sheet/read-xlsx';
import type { Grid } from '../../../src/domain/sheet/grid';
import { encodeAs } from '../../support/encode-text';
import { look, tableOf } from '../../support/made-sheet';
import { makeWorkbook, STYLE, type StoredCell } from '../../support/made-workbook';

async function gridsOf(bytes: Uint8Array): Promise<readonly Grid[]> {
  const grids = await readGrids(bytes);
  if (!grids.ok) throw new Error(grids.error);
  return grids.value;
}

const faultOf = async (bytes: Uint8Array): Promise<string | null> => {
  const grids = await readGrids(bytes);
  return grids.ok ? null : grids.error;
};

const CSV = '一级指标,二级指标,分值,得分\r\n决策,立项,20,19\r\n过程,资金,80,70\r\n合计,,100,89\r\n';
const HEAD = ['一级指标', '二级指标', '三级指标', '分值', '得分'];

const lookAt = async (bytes: Uint8Array) => {
  const table = tableOf(...(await gridsOf(bytes)));
  return { sheet: table.sheet, rows: table.rows.length };
};

it('[SH50] text is decoded whatever wrote it', () => {
  for (const encoding of [
    'utf-8',
    'utf-8-bom',
    'utf-16le',
    'utf-16be',
    'utf-16le-bom',
    'gb18030',
  ] as const) {
    const text = decodeText(encodeAs(encoding, CSV));
    expect(text?.replace('\uFEFF', ''), encoding).toBe(CSV);
  }
});

it('[SH50] cells are parted by comma, semicolon, tab or bar', async () => {
  for (const delimiter of [',', ';', '\t', '|', '，']) {
    const grids = await gridsOf(strToU8(CSV.replaceAll(',', delimiter)));
    expect(tableOf(...grids).rows, delimiter).toHaveLength(2);
  }
  expect(await lookAt(strToU8(`sep=;\r\n${CSV.replaceAll(',', ';')}`))).toMatchObject({ rows: 2 });
});

it('[SH50] commas inside other cells do not part them', async () => {
  const text = CSV.replaceAll(',', '\t').replace('立项', '立项,论证,批复,备案');
  const table = tableOf(...(await gridsOf(strToU8(text))));
  expect(table.rows[0]?.path).toEqual(['决策', '立项,论证,批复,备案']);
});

it('[SH50] quoted cells hold line breaks, quotes and delimiters', async () => {
  const text =
    '"一级\n指标",二级指标,"分值\n（100分）",得分,备注\n决策,立项,20,"19","说""明"", 见\n附件"\n"过\n程",资金,"8\n0",70,\n';
  const [grid] = await gridsOf(strToU8(text));
  expect(grid && look(grid)).toMatchObject({
    weightSum: '100',
    total: '89',
    level1: ['决策 19/20', '过程 70/80'],
    problems: [],
  });
});

it('[SH5] numbers show 15 significant digits', () => {
  const cases = [
    ['64.990000000000009', '64.99'],
    ['0.1', '0.1'],
    ['100', '100'],
    ['1E-3', '0.001'],
    ['1.4210854715202004E-14', '0.000000000000014210854715202'],
    ['-2.5', '-2.5'],
    ['33.333333333333336', '33.3333333333333'],
    ['123456789012345680', '123456789012346000'],
    ['0', '0'],
    ['8.4700000000000006', '8.47'],
  ];
  for (const [stored = '', shown] of cases) expect(shownDigits(stored)).toBe(shown);
});

const value = (v: string, style: number, type?: string): StoredCell => ({
  inner: `<v>${v}</v>`,
  style,
  ...(type === undefined ? {} : { type }),
});

it('[SH51] binary residue, formulas and formats are read as Excel shows them', async () => {
  const bytes = makeWorkbook({
    name: '评分表',
    merges: ['A2:A3', 'A5:C5'],
    rows: [
      HEAD,
      ['决策', '立项', '依据', 10, value('8.0999999999999996', STYLE.open)],
      [null, '目标', '明确', '10', '　９．５ '],
      [
        '过程',
        '资金',
        '到位率',
        { inner: '<f>100-20</f><v>80</v>' },
        value('47.390000000000001', STYLE.open),
      ],
      [
        '合计',
        null,
        null,
        { inner: '<f>SUM(D2:D4)</f><v>100</v>' },
        value('65', STYLE.twoDecimals),
      ],
    ],
  });
  const [grid] = await gridsOf(bytes);
  expect(grid && look(grid)).toEqual({
    weightSum: '100',
    total: '64.99',
    grade: '中',
    cappedGrade: '中',
    level1: ['决策 17.6/20', '过程 47.39/80'],
    problems: ['total-mismatch E5'],
  });
});

it('[SH51] percent formats, dates and error cells', async () => {
  const bytes = makeWorkbook({
    name: '表',
    rows: [
      HEAD,
      ['决策', '立项', '依据', value('0.2', STYLE.percent), value('19', STYLE.whole)],
      ['过程', '资金', '到位率', value('0.5', STYLE.percent), value('#DIV/0!', 0, 'e')],
      ['产出', '数量', '完成率', value('0.3', STYLE.percent), value('45000', STYLE.date)],
    ],
  });
  const [grid] = await gridsOf(bytes);
  expect(grid && look(grid)).toMatchObject({
    weightSum: '100',
    total: '19',
    problems: ['not-a-number E3', 'not-a-number E4'],
  });
  expect(grid?.rows[2]?.[4]).toEqual({ kind: 'error', text: '#DIV/0!' });
  expect(grid?.rows[3]?.[4]).toEqual({ kind: 'date', text: '2023-03-15' });
});

it('[SH17] hidden sheets are not read', async () => {
  const rows = [HEAD, ['决策', '立项', '依据', 100, 90]];
  const bytes = makeWorkbook(
    { name: '旧表', rows: [...rows, ['过程', '资金', '到位率', 0, 0]], hidden: true },
    { name: 'A&B "评分"', rows },
  );
  expect(await lookAt(bytes)).toEqual({ sheet: 'A&B "评分"', rows: 1 });
});

const COMPOUND = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
const wide = (text: string): Uint8Array => encodeAs('utf-16le', text);
const joined = (...parts: Uint8Array[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => [...part]));

it('[SH52] what is no sheet is refused by what it is', async () => {
  expect(await faultOf(new Uint8Array())).toBe('empty');
  expect(await faultOf(strToU8(' \r\n\r\n'))).toBe('empty');
  expect(await faultOf(joined(COMPOUND, wide('Workbook')))).toBe('old-excel');
  expect(await faultOf(joined(COMPOUND, wide('EncryptedPackage')))).toBe('encrypted');
  expect(await faultOf(strToU8('<html><table><tr><td>分值</td></tr></table></html>'))).toBe(
    'old-excel',
  );
  expect(await faultOf(strToU8('%PDF-1.7\n\u0001\u0002,'))).toBe('not-a-sheet');
  expect(
    await faultOf(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 255, 254, 3])),
  ).toBe('not-a-sheet');
  expect(await faultOf(zipSync({ 'word/document.xml': strToU8('<w/>') }))).toBe('not-a-sheet');
  expect(await faultOf(zipSync({ 'a.txt': strToU8('x') }))).toBe('not-a-sheet');
});

it('[SH52] a damaged workbook is refused whole', async () => {
  const bytes = makeWorkbook({ name: '表', rows: [HEAD, ['决策', '立项', '依据', 100, 90]] });
  expect(await faultOf(bytes.slice(0, bytes.length - 30))).toBe('damaged');
  const broken = zipSync({ 'xl/workbook.xml': strToU8('<workbook><sheets><sheet') });
  expect(await faultOf(broken)).toBe('damaged');
});

it('[SH52] a bomb is refused before it unfolds', async () => {
  const bomb = zipSync({
    'xl/workbook.xml': strToU8('<workbook/>'),
    'xl/worksheets/sheet1.xml': new Uint8Array(30 * 1024 * 1024),
  });
  expect(bomb.length).toBeLessThan(100_000);
  expect(await faultOf(bomb)).toBe('too-large');
  const many = Array.from({ length: 30_000 }, () => '决策,1,1').join('\n');
  expect(await faultOf(strToU8(many))).toBe('too-large');
  const long = makeWorkbook({ name: '表', rows: [Array.from({ length: 300 }, (_, at) => at)] });
  expect(await faultOf(long)).toBe('too-large');
});

const BODY = [HEAD, ['决策', '立项', '依据', 20, 19], ['过程', '资金', '到位', 80, 70]];

it('[SH51] empty cells that formats leave far out are none', async () => {
  const far =
    '<row r="9000" spans="1:5"/><row r="1048576" ht="15"><c r="A1048576" s="1"/><c s="1" r="XFD1048576"></c></row>';
  const [grid] = await gridsOf(makeWorkbook({ name: '评分表', rows: BODY, far }));
  expect(grid && look(grid)).toMatchObject({ total: '89', problems: [] });
});

it('[SH52] a value that lies far out is refused before the gap is filled', async () => {
  for (const [row, cell] of [
    ['1048576', 'A1048576'],
    ['9', 'XFD9'],
    ['99999999999', 'A99999999999'],
  ]) {
    const far = `<row r="${row}"><c r="${cell}"><v>1</v></c></row>`;
    expect(await faultOf(makeWorkbook({ name: 'S', rows: BODY, far })), cell).toBe('too-large');
  }
});

it('[SH4] a formula without a saved result is no figure, and states no sum', async () => {
  const formula = (code: string): StoredCell => ({ inner: `<f>${code}</f><v></v>` });
  const rows = [
    HEAD,
    ['决策', '立项', '依据', 20, formula('D2*0.9')],
    ['过程', '资金', '到位', 80, { inner: '<f>IF(A1="","",1)</f><v></v>', type: 'str' }],
    ['合计', null, null, formula('SUM(D2:D3)'), { inner: '<f>SUM(E2:E3)</f>' }],
  ];
  const [grid] = await gridsOf(makeWorkbook({ name: 'S', rows }));
  // A formula whose saved result is an empty text shows nothing.
  expect(grid && look(grid).problems).toEqual(['not-a-number E2', 'score-missing E3']);
});
