import { strToU8, zipSync } from 'fflate';
import { cellName } from '../../domain/sheet/grid';
import type { OutCell } from './lay-out-table';
import type { OutSheet } from './out-sheet';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

// fflate writes the local clock's parts, so this is one date in every time zone.
const FIXED_TIME = new Date(1980, 0, 1);

/** Indexes into `cellXfs` below. */
const STYLE = { body: 1, head: 2 } as const;

const SIDES = ['left', 'right', 'top', 'bottom'].map((side) => `<${side} style="thin"/>`).join('');
const ALIGN = '<alignment vertical="center" wrapText="1"/>';
const STYLES = `${HEAD}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/></font><font><b/><sz val="11"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFEDEDED"/></patternFill></fill></fills><borders count="2"><border/><border>${SIDES}</border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf xfId="0"/><xf xfId="0" borderId="1" applyBorder="1" applyAlignment="1">${ALIGN}</xf><xf xfId="0" fontId="1" fillId="2" borderId="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">${ALIGN}</xf></cellXfs></styleSheet>`;

// What XML 1.0 does not hold at all.
const FORBIDDEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is dropped
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF\p{Surrogate}]/gu;

/** Text of an element; what looks like an escape of ECMA-376 (22.9.2.19) is escaped itself. */
const xmlText = (text: string): string =>
  text
    .replace(FORBIDDEN, '')
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/gu, '_x005F_')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

function cellXml(cell: OutCell | null, address: string, style: number): string {
  if (cell === null) return `<c r="${address}" s="${style}"/>`;
  if (cell.figure) return `<c r="${address}" s="${style}"><v>${cell.text}</v></c>`;
  // An inline string is a text whatever it begins with, and never a formula.
  return `<c r="${address}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xmlText(cell.text)}</t></is></c>`;
}

function mergesOf({ rows }: OutSheet): string {
  const refs = rows.flatMap((cells, row) =>
    cells.flatMap((cell, column) => {
      if (cell === null || (cell.rows === 1 && cell.columns === 1)) return [];
      const last = { row: row + cell.rows - 1, column: column + cell.columns - 1 };
      return [`<mergeCell ref="${cellName({ row, column })}:${cellName(last)}"/>`];
    }),
  );
  return refs.length === 0
    ? ''
    : `<mergeCells count="${refs.length}">${refs.join('')}</mergeCells>`;
}

function paneOf({ headRows }: OutSheet): string {
  if (headRows === 0) return '';
  const below = cellName({ row: headRows, column: 0 });
  return `<sheetViews><sheetView workbookViewId="0"><pane ySplit="${headRows}" topLeftCell="${below}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>`;
}

function sheetXml(sheet: OutSheet): string {
  const columns = sheet.widths.map(
    (width, index) =>
      `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  const lines = sheet.rows.map((cells, row) => {
    const style = row < sheet.headRows ? STYLE.head : STYLE.body;
    const inner = cells.map((cell, column) => cellXml(cell, cellName({ row, column }), style));
    return `<row r="${row + 1}">${inner.join('')}</row>`;
  });
  return `${HEAD}<worksheet xmlns="${MAIN}">${paneOf(sheet)}<cols>${columns.join('')}</cols><sheetData>${lines.join('')}</sheetData>${mergesOf(sheet)}</worksheet>`;
}

function partsOf(sheets: readonly OutSheet[]): Readonly<Record<string, string>> {
  const numbers = sheets.map((_, index) => index + 1);
  const listed = sheets.map(
    ({ name }, index) =>
      `<sheet name="${xmlText(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  const relation = (id: string, kind: string, target: string): string =>
    `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`;
  const override = (part: string, kind: string): string =>
    `<Override PartName="/xl/${part}" ContentType="${TYPE}.${kind}+xml"/>`;
  const relations = (inner: string): string =>
    `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${inner}</Relationships>`;
  return {
    '[Content_Types].xml': `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${override('workbook.xml', 'sheet.main')}${override('styles.xml', 'styles')}${numbers.map((number) => override(`worksheets/sheet${number}.xml`, 'worksheet')).join('')}</Types>`,
    '_rels/.rels': relations(relation('rId1', 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${listed.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(
      `${numbers.map((number) => relation(`rId${number}`, 'worksheet', `worksheets/sheet${number}.xml`)).join('')}${relation('rId0', 'styles', 'styles.xml')}`,
    ),
    'xl/styles.xml': STYLES,
    ...Object.fromEntries(
      sheets.map((sheet, index) => [`xl/worksheets/sheet${index + 1}.xml`, sheetXml(sheet)]),
    ),
  };
}

/**
 * Sheets as a workbook (.xlsx, ECMA-376). Packed at once and without workers: the ones that a
 * library starts from blobs are refused by the Content-Security-Policy of the desk. The same
 * sheets are always the same bytes.
 */
export function writeWorkbook(sheets: readonly OutSheet[]): Uint8Array<ArrayBuffer> {
  const parts = Object.entries(partsOf(sheets)).map(([name, text]) => [name, strToU8(text)]);
  return new Uint8Array(zipSync(Object.fromEntries(parts), { mtime: FIXED_TIME }));
}
