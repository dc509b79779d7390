import type { Framework } from '../../domain/framework/framework';
import type { SheetScores } from '../../domain/report/sheet-scores';
import { writeRowsCsv } from '../sheet/write-rows-csv';
import { writeWorkbook } from '../sheet/write-workbook';
import { layOutScores } from './lay-out-scores';

/** The score sheet of an evaluation as a file: what a reader of score tables makes the same sums of. */
export function writeScoreSheet(
  framework: Framework,
  scores: SheetScores,
  form: 'xlsx' | 'csv',
): Uint8Array<ArrayBuffer> {
  const sheet = layOutScores(framework, scores);
  return form === 'csv' ? writeRowsCsv(sheet.rows) : writeWorkbook([sheet]);
}
