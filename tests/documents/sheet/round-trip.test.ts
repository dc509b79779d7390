import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import Fraction from 'fraction.js';
import { expect, it } from 'vitest';
import { readGrids } from '../../../src/documents/sheet/read-grids';
import { writeCsv } from '../../../src/documents/sheet/write-csv';
import { writeXlsx } from '../../../src/documents/sheet/write-xlsx';
import { decimalText } from '../../../src/domain/sheet/decimal';
import type { ScoreRow, ScoreTable } from '../../../src/domain/sheet/score-table';
import { type MadeRow, madeRows, scoreTableOf } from '../../support/made-score-table';
import { look, tableOf } from '../../support/made-sheet';

const SEED = 20_261_125;

async function readBack(bytes: Uint8Array): Promise<ScoreTable> {
  const grids = await readGrids(bytes);
  if (!grids.ok) throw new Error(grids.error);
  return tableOf(...grids.value);
}

/** What of a row must survive: everything but the cells that it stood in. */
const essence = ({ path, weight, score, target, actual }: ScoreRow) => ({
  path,
  weight: weight && decimalText(weight.value),
  score: score && decimalText(score.value),
  target: target?.value.text ?? null,
  actual: actual?.value.text ?? null,
});

it('[SH53] a score table survives .xlsx and .csv', async () => {
  await fc.assert(
    fc.asyncProperty(madeRows(), async (rows) => {
      const table = scoreTableOf(rows);
      const expected = table.rows.map(essence);
      for (const bytes of [await writeXlsx(table), writeCsv(table)]) {
        const back = await readBack(bytes);
        expect(back.rows.map(essence)).toEqual(expected);
        expect(back.totals.map(({ figure }) => figure)).toEqual(['weight', 'score']);
      }
    }),
    { seed: SEED, numRuns: 60 },
  );
});

const plain = (path: readonly string[], weight: string, score: string): MadeRow => ({
  path,
  weight: new Fraction(weight),
  score: new Fraction(score),
  target: null,
  actual: null,
});

const SMALL = scoreTableOf([
  plain(['决策', '立项', '依据'], '10', '9.5'),
  plain(['决策', '立项', '程序'], '10', '0'),
  plain(['过程', '资金', '到位率'], '80', '55.467'),
]);

it('[SH53] the exported workbook has merged upper levels and a row of totals', async () => {
  const parts = unzipSync(await writeXlsx(SMALL));
  const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  for (const ref of ['A2:A3', 'B2:B3', 'A5:C5'])
    expect(sheet).toContain(`<mergeCell ref="${ref}"/>`);
  const back = await readBack(await writeXlsx(SMALL));
  expect(back.sheet).toBe('评分表');
  expect(back.totals.map(({ stated }) => decimalText(stated.value))).toEqual(['100', '64.967']);
});

it('[SH53] the exported CSV opens in Excel: byte order mark, CRLF', () => {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(writeCsv(SMALL));
  expect(text.startsWith('\uFEFF一级指标,二级指标,三级指标,分值,')).toBe(true);
  expect(text.endsWith('合计,,,100,,,64.967\r\n')).toBe(true);
});

it('[SH53] a text that begins like a formula stays a text', async () => {
  const row = plain(['决策', '=1+1', '@SUM(A1)'], '100', '64');
  const table = scoreTableOf([{ ...row, target: '-5%', actual: '+3' }]);
  const text = new TextDecoder().decode(writeCsv(table));
  for (const field of ["'=1+1", "'@SUM(A1)", "'-5%", "'+3"]) expect(text).toContain(field);
  for (const bytes of [writeCsv(table), await writeXlsx(table)]) {
    expect((await readBack(bytes)).rows.map(essence)).toEqual(table.rows.map(essence));
  }
});

it('[SH53] an exported table has no problems that the table had not', async () => {
  const grids = await readGrids(await writeXlsx(SMALL));
  expect(grids.ok && grids.value[0] && look(grids.value[0])).toMatchObject({
    weightSum: '100',
    total: '64.967',
    problems: [],
  });
});
