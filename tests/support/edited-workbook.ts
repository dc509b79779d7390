import { readGrids } from '../../src/documents/sheet/read-grids';
import { makeWorkbook } from './made-workbook';

/** Texts of a sheet by row and column, null for a blank cell; figures as numbers. */
export type SheetRows = (string | number | null)[][];

/** A workbook as its sheets of rows, as another program would hold them. */
export async function openWorkbook(bytes: Uint8Array): Promise<Record<string, SheetRows>> {
  const grids = await readGrids(bytes);
  if (!grids.ok) throw new Error(grids.error);
  return Object.fromEntries(
    grids.value.map(({ sheet, rows }) => [
      sheet ?? '',
      rows.map((row) =>
        row.map((cell) => {
          if (cell === null) return null;
          return cell.kind === 'number' ? Number(cell.text) : cell.text;
        }),
      ),
    ]),
  );
}

/** What looks like an escape is escaped itself (ECMA-376 part 1, 22.9.2.19). */
const escaped = (value: string | number | null) =>
  typeof value === 'string' ? value.replace(/_(?=x[0-9A-Fa-f]{4}_)/gu, '_x005F_') : value;

/** The sheets as a workbook again, as a program saves it that keeps texts and figures. */
const saveWorkbook = (sheets: Readonly<Record<string, SheetRows>>): Uint8Array =>
  makeWorkbook(
    ...Object.entries(sheets).map(([name, rows]) => ({
      name,
      rows: rows.map((row) => row.map(escaped)),
    })),
  );

/** A workbook after somebody edited some of its cells. */
export async function editWorkbook(
  bytes: Uint8Array,
  edit: (sheets: Record<string, SheetRows>) => void,
): Promise<Uint8Array> {
  const sheets = await openWorkbook(bytes);
  edit(sheets);
  return saveWorkbook(sheets);
}
