import { strToU8, zipSync } from 'fflate';
import { cellName } from '../../src/domain/sheet/grid';

/** A cell as a workbook stores it: its XML inside `<c>`, its type and the index of its format. */
export interface StoredCell {
  readonly inner: string;
  readonly type?: string;
  readonly style?: number;
}

/** Number formats that made workbooks have, by index. */
export const STYLE = { open: 0, twoDecimals: 1, percent: 2, date: 3, whole: 4 } as const;

export interface MadeSheet {
  readonly name: string;
  readonly rows: readonly (readonly (StoredCell | string | number | null)[])[];
  readonly hidden?: boolean;
  readonly merges?: readonly string[];
  /** XML of rows far below, which `rows` would have to fill up to. */
  readonly far?: string;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

function cellXml(cell: StoredCell | string | number, address: string): string {
  if (typeof cell === 'number') return `<c r="${address}"><v>${cell}</v></c>`;
  if (typeof cell === 'string') {
    return `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
  }
  const type = cell.type === undefined ? '' : ` t="${cell.type}"`;
  return `<c r="${address}" s="${cell.style ?? 0}"${type}>${cell.inner}</c>`;
}

function sheetXml({ rows, merges = [], far = '' }: MadeSheet): string {
  const lines = rows.map((cells, row) => {
    const inner = cells.map((cell, column) =>
      cell === null ? '' : cellXml(cell, cellName({ row, column })),
    );
    return `<row r="${row + 1}">${inner.join('')}</row>`;
  });
  const merged = merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('');
  const tail = merged === '' ? '' : `<mergeCells>${merged}</mergeCells>`;
  return `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${lines.join('')}${far}</sheetData>${tail}</worksheet>`;
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const STYLES = `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
<numFmts count="1"><numFmt numFmtId="164" formatCode="0.00_ ;[Red]\\-0.00\\ "/></numFmts>
<cellXfs count="5"><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="9"/><xf numFmtId="14"/><xf numFmtId="1"/></cellXfs>
</styleSheet>`;

/** Bytes of a workbook with these sheets, as small as the format allows. */
export function makeWorkbook(...sheets: readonly MadeSheet[]): Uint8Array {
  const listed = sheets.map(
    ({ name, hidden }, index) =>
      `<sheet name="${escaped(name)}" sheetId="${index + 1}"${hidden ? ' state="hidden"' : ''} r:id="rId${index + 1}"/>`,
  );
  const relations = sheets.map(
    (_, index) =>
      `<Relationship Id="rId${index + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
  );
  const styles = `<Relationship Id="rId99" Type="${OFFICE}/styles" Target="styles.xml"/>`;
  const files: Record<string, string> = {
    'xl/workbook.xml': `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${OFFICE}"><sheets>${listed.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations.join('')}${styles}</Relationships>`,
    'xl/styles.xml': STYLES,
  };
  for (const [index, sheet] of sheets.entries()) {
    files[`xl/worksheets/sheet${index + 1}.xml`] = sheetXml(sheet);
  }
  return zipSync(
    Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])),
  );
}
