import { expect, it } from 'vitest';
import { readGrids } from '../../../src/documents/sheet/read-grids';
import type { Grid } from '../../../src/domain/sheet/grid';
import { encodeAs } from '../../support/encode-text';
import { drawn, lookAt } from '../../support/made-sheet';
import { makeWorkbook } from '../../support/made-workbook';
import type { RealTable } from '../../support/realistic-forms';
import { SOUND } from '../../support/sound-tables';
import { AT_BOUNDS, WRONG } from '../../support/wrong-tables';

const linesOf = (text: string): string[][] =>
  text
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()));
const asNumber = (cell: string): string | number | null =>
  cell === '' ? null : /^(?:0|[1-9]\d*)(?:\.\d*[1-9])?$/u.test(cell) ? Number(cell) : cell;
const quoted = (cell: string): string =>
  /[",\n]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;

/** The grids of a table as it was drawn, in two encodings of CSV, and in a workbook. */
async function everyForm(text: string): Promise<Readonly<Record<string, readonly Grid[]>>> {
  const lines = linesOf(text);
  const csv = lines.map((line) => line.map(quoted).join(',')).join('\r\n');
  const rows = lines.map((line) => line.map(asNumber));
  const read = async (bytes: Uint8Array): Promise<readonly Grid[]> => {
    const grids = await readGrids(bytes);
    return grids.ok ? grids.value : [];
  };
  return {
    drawn: [drawn(text)],
    gb18030: await read(encodeAs('gb18030', csv)),
    utf8: await read(encodeAs('utf-8-bom', csv)),
    xlsx: await read(makeWorkbook({ name: '评分表', rows })),
  };
}

async function hold(tables: Readonly<Record<string, RealTable>>): Promise<void> {
  for (const [name, { text, seen, expected = {} }] of Object.entries(tables)) {
    for (const [form, grids] of Object.entries(await everyForm(text))) {
      expect
        .soft(lookAt(grids, expected), `${name}, ${form}`)
        .toMatchObject({ problems: [], ...seen });
    }
  }
}

it('[SH57] sound tables as they are published give their totals and grades in every form', async () => {
  await hold(SOUND);
});

it('[SH57] totals at the cuts have the grade of the unrounded figure', async () => {
  await hold(AT_BOUNDS);
});

it('[SH57] each error of a table is named, and nothing else', async () => {
  await hold(WRONG);
});
