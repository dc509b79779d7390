import writeExcelFile, { type CellObject } from 'write-excel-file/universal';
import type { ScoreTable } from '../../domain/sheet/score-table';
import { SHEET_HEADERS } from '../../text/sheet-words';
import { layOutTable, type OutCell } from './lay-out-table';

const WIDTHS = { name: 22, other: 14 } as const;

function toCell(cell: OutCell | null, head: boolean): CellObject | null {
  if (cell === null) return null;
  const style = {
    rowSpan: cell.rows,
    columnSpan: cell.columns,
    alignVertical: 'center' as const,
    wrap: true,
    borderStyle: 'thin' as const,
    ...(head ? { fontWeight: 'bold' as const, align: 'center' as const } : {}),
  };
  // A decimal string of up to fifteen digits is the same number again when it is read.
  return cell.figure
    ? { value: Number(cell.text), type: Number, ...style }
    : { value: cell.text, type: String, ...style };
}

/**
 * A score table as a workbook with one sheet, its first levels merged. In a browser whose
 * Content-Security-Policy allows no workers from blobs this serves tables of some hundred rows:
 * the library packs parts above 160 KB in such a worker.
 */
export async function writeXlsx(table: ScoreTable): Promise<Uint8Array<ArrayBuffer>> {
  const rows = layOutTable(table);
  const names = (rows[0]?.length ?? 0) - 4;
  const columns = (rows[0] ?? []).map((_, index) => ({
    width: index < names ? WIDTHS.name : WIDTHS.other,
  }));
  const data = rows.map((row, index) => row.map((cell) => toCell(cell, index === 0)));
  const file = writeExcelFile(data, { sheet: SHEET_HEADERS.sheet, columns, stickyRowsCount: 1 });
  return new Uint8Array(await (await file.toBlob()).arrayBuffer());
}
