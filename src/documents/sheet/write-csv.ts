import type { ScoreTable } from '../../domain/sheet/score-table';
import { layOutTable } from './lay-out-table';
import { writeRowsCsv } from './write-rows-csv';

/** A score table as CSV. */
export const writeCsv = (table: ScoreTable): Uint8Array<ArrayBuffer> =>
  writeRowsCsv(layOutTable(table));
