import type { Framework } from '../../domain/framework/framework';
import type { SelfDifferences } from '../../domain/report/self-differences';
import type { SheetScores } from '../../domain/report/sheet-scores';
import { writeRowsCsv } from '../sheet/write-rows-csv';
import { writeWorkbook } from '../sheet/write-workbook';
import { layOutComparison } from './lay-out-comparison';
import { layOutScores } from './lay-out-scores';

/**
 * The score sheet of an evaluation as a file: what a reader of score tables makes the same sums of.
 *
 * @param compared the unit's own scores, which a workbook has on a sheet of their own; CSV has one table
 */
export function writeScoreSheet(
  framework: Framework,
  scores: SheetScores,
  form: 'xlsx' | 'csv',
  compared: SelfDifferences | null = null,
): Uint8Array<ArrayBuffer> {
  const sheet = layOutScores(framework, scores);
  if (form === 'csv') return writeRowsCsv(sheet.rows);
  return writeWorkbook(compared === null ? [sheet] : [sheet, layOutComparison(compared)]);
}
