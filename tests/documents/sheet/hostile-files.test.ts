import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import Papa from 'papaparse';
import { expect, it } from 'vitest';
import { textCell } from '../../../src/documents/sheet/out-sheet';
import { readGrids } from '../../../src/documents/sheet/read-grids';
import { writeRowsCsv } from '../../../src/documents/sheet/write-rows-csv';
import { makeWorkbook } from '../../support/made-workbook';

const faultOf = async (bytes: Uint8Array): Promise<string | null> => {
  const grids = await readGrids(bytes);
  return grids.ok ? null : grids.error;
};

/** A workbook whose one sheet has other rows, or whose list of sheets is another. */
function changedWorkbook(rows: string, list: (xml: string) => string = (xml) => xml): Uint8Array {
  const parts = unzipSync(makeWorkbook({ name: '表', rows: [['分值', '得分']] }));
  const change = (name: string, by: (xml: string) => string): void => {
    parts[name] = strToU8(by(strFromU8(parts[name] ?? new Uint8Array())));
  };
  const sheet = Object.keys(parts).find((name) => name.includes('worksheets/')) ?? '';
  change(sheet, (xml) =>
    xml.replace(/<sheetData>.*<\/sheetData>/, `<sheetData>${rows}</sheetData>`),
  );
  change('xl/workbook.xml', list);
  return zipSync(parts);
}

it('[SH67] tags that do not end cost no more time than they are long', async () => {
  for (const piece of ['<c ', '<row ', '<c t="e" ', '<c r="A1"><f>']) {
    const bytes = changedWorkbook(piece.repeat(300_000));
    const before = process.cpuUsage();
    await readGrids(bytes);
    const { user } = process.cpuUsage(before);
    expect(user / 1_000_000, piece).toBeLessThan(10);
  }
});

it('[SH67] an address that is not plainly written is refused, not passed over', async () => {
  for (const cell of [
    "<c r='XFD1048576'><v>1</v></c>",
    '<c r = "XFD1048576"><v>1</v></c>',
    '<c x=">" r="XFD1048576"><v>1</v></c>',
    `<c x="${'a'.repeat(400)}" r="XFD1048576"><v>1</v></c>`,
    '<c r="&#88;FD1048576"><v>1</v></c>',
    `<${'p'.repeat(30)}:c r="XFD1048576"><v>1</v></c>`,
  ]) {
    const fault = await faultOf(changedWorkbook(`<row r="1">${cell}</row>`));
    expect(['damaged', 'too-large'], cell).toContain(fault);
  }
  const single = `<row r='1'><c r='A1' t='str'><v>x</v></c></row>`;
  expect(await faultOf(changedWorkbook(single))).toBeNull();
});

it('[SH67] sheets that share what holds them, and definitions of entities, are refused', async () => {
  const twice = (xml: string) => xml.replace(/(<sheet )(.*?\/>)/, '$1$2$1$2');
  expect(await faultOf(changedWorkbook('', twice))).toBe('damaged');
  const doctypes = [
    '<!DOCTYPE x [<!ENTITY a "b">]>',
    '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>',
    '<!DOCTYPE x [<!ENTITY % a SYSTEM "http://127.0.0.1:9/x.dtd"> %a;]>',
    '<!DOCTYPE x SYSTEM "http://127.0.0.1:9/x.dtd">',
  ];
  for (const doctype of doctypes) {
    const before = (xml: string) => xml.replace('<workbook', `${doctype}<workbook`);
    expect(await faultOf(changedWorkbook('', before)), doctype).toBe('damaged');
  }
});

it('[SH67] an entity that nothing defines stands as it was typed, and fetches nothing', async () => {
  const cell = '<c r="A1" t="str"><v>&a;</v></c>';
  const grids = await readGrids(changedWorkbook(`<row r="1">${cell}</row>`));
  expect(grids.ok && grids.value[0]?.rows[0]?.[0]?.text).toBe('&a;');
});

it('[SH68] a text that Excel would take for a formula is kept a text, and comes back as it was', async () => {
  const texts = [
    '=1+1',
    '+1',
    '-1',
    '@x',
    '\t=1',
    '\n=1',
    '＝1',
    '＋1',
    '－1',
    '＠x',
    "'=1",
    "''=1",
  ];
  const rows = texts.map((text) => [textCell(text), textCell('x')]);
  const bytes = writeRowsCsv(rows);
  const fields = Papa.parse<string[]>(strFromU8(bytes).replace(/^\uFEFF/u, ''), {
    skipEmptyLines: true,
  }).data;
  for (const [first = ''] of fields) expect(first[0], JSON.stringify(first)).toBe("'");
  const grids = await readGrids(bytes);
  expect(
    grids.ok && grids.value[0]?.rows.slice(0, texts.length).map(([cell]) => cell?.text),
  ).toEqual(texts);
});
