import Papa from 'papaparse';
import type { OutCell, OutRow } from './lay-out-table';

/**
 * Excel takes such a text for a formula, in East Asian settings the wide forms too; the apostrophe keeps
 * it a text, and is read back as none. A text that begins like a kept one gets a second apostrophe.
 */
const FORMULA = /^'*[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/u;

const field = (cell: OutCell | null): string => {
  if (cell === null) return '';
  return !cell.figure && FORMULA.test(cell.text) ? `'${cell.text}` : cell.text;
};

/** Rows of cells as CSV in UTF-8 with byte order mark and CRLF, as Excel opens it. */
export function writeRowsCsv(rows: readonly OutRow[]): Uint8Array<ArrayBuffer> {
  const fields = rows.map((row) => row.map(field));
  return new TextEncoder().encode(`\uFEFF${Papa.unparse(fields, { newline: '\r\n' })}\r\n`);
}
