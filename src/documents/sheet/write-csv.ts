import Papa from 'papaparse';
import type { ScoreTable } from '../../domain/sheet/score-table';
import { layOutTable, type OutCell } from './lay-out-table';

/** Excel takes such a text for a formula; the apostrophe keeps it a text, and is read back as none. */
const FORMULA = /^[=+\-@\t\r]/u;

const field = (cell: OutCell | null): string => {
  if (cell === null) return '';
  return !cell.figure && FORMULA.test(cell.text) ? `'${cell.text}` : cell.text;
};

/** A score table as CSV in UTF-8 with byte order mark and CRLF, as Excel opens it. */
export function writeCsv(table: ScoreTable): Uint8Array<ArrayBuffer> {
  const rows = layOutTable(table).map((row) => row.map(field));
  return new TextEncoder().encode(`\uFEFF${Papa.unparse(rows, { newline: '\r\n' })}\r\n`);
}
