import Papa from 'papaparse';
import type { Cell, Grid } from '../../domain/sheet/grid';
import { SHEET_LIMITS } from './unreadable';

const DELIMITERS = [',', '\t', ';', '|', '，'] as const;

/** An apostrophe before what Excel would take for a formula marks a text, and is not part of it. */
const toCell = (field: string): Cell | null => {
  const text = field.replace(/^'(?='*[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20])/u, '');
  return text.trim() === '' ? null : { kind: 'text', text };
};

function gridOf(text: string, delimiter: string): Grid {
  const { data } = Papa.parse<string[]>(text, {
    delimiter,
    header: false,
    // One row more than allowed, so that a longer file shows.
    preview: SHEET_LIMITS.rows + 1,
  });
  // One column more than allowed too.
  const most = SHEET_LIMITS.columns + 1;
  return { sheet: null, rows: data.map((row) => row.slice(0, most).map(toCell)) };
}

const filled = ({ rows }: Grid): number =>
  rows.reduce((sum, row) => sum + row.filter((cell) => cell !== null).length, 0);

/**
 * A CSV file as grids, one for each delimiter that parts its lines, the likeliest first. Which of
 * them holds a table is for the reader of tables to say.
 */
export function readCsv(text: string): readonly Grid[] {
  // Excel's own line that names the delimiter is no row of the table.
  const body = text.replace(/^sep=.\r?\n/u, '');
  return DELIMITERS.filter((delimiter) => body.includes(delimiter))
    .map((delimiter) => gridOf(body, delimiter))
    .sort((a, b) => filled(b) - filled(a));
}
