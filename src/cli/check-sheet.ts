import { readFile, stat, writeFile } from 'node:fs/promises';
import { readGrids } from '../documents/sheet/read-grids';
import { SHEET_LIMITS } from '../documents/sheet/unreadable';
import { writeCsv } from '../documents/sheet/write-csv';
import { checkScoreTable } from '../domain/sheet/check-score-table';
import { readScoreTable } from '../domain/sheet/read-score-table';
import type { ScoreTable } from '../domain/sheet/score-table';
import { CHECK_WORDS_OF_SHEET, NO_TABLE_WORDS, UNREADABLE_WORDS } from '../text/sheet-words';
import { type CheckSheetRequest, readArguments } from './check-sheet/arguments';
import { checkAsJson, checkInLines } from './check-sheet/say-check';

const HELP = `takan check-sheet 文件.{csv,xlsx} [选项]

按评分表重新计算：分值合计、精确总分、等级、一级指标小计，并列出问题。
不依赖表头的顺序、合并单元格和文字编码；数字按小数精确计算，不用浮点数。

  --scheme ID|文件        等级方案：national（优≥90 良≥80 中≥60 差），
                          guangdong（优≥90 良≥80 中≥70 低≥60 差），或JSON文件
  --policy ID             政策包：等级方案和等级限制，如 ganzhou；
                          其限制按 --execution-rate 检查
  --execution-rate R      预算执行率。带%按百分数；不带%时，大于1按百分数，
                          不大于1按比率：85%、85、0.85 相同
  --published-total N     公布的总分：精确总分按公布的小数位数四舍五入后比较，
                          64.99 与 65 相符，与 65.00 不符
  --published-grade G     公布的等级：与限制后的等级比较，优秀、良好、中等、
                          合格（中）、较差、不合格（差）也可以
  --sheet 名称            读哪一张工作表；不写时取带分值和得分的指标最多的一张
  --export 文件           把读到的评分表写成.xlsx或.csv
  --json                  标准输出为一个JSON对象
  --help                  本说明

有几列得分时依次取：加权得分、最终（审定）得分、得分、平均得分、复核（财政）得分、
评价得分、自评得分；读了哪一列写在说明里。几位专家各一列而没有平均分时不取。

Exit code: 0 no problems, 1 problems found, 2 could not be read or checked.`;

/** A sentence on standard error, and the exit code of what could not be read or run. */
function refuse(sentence: string): number {
  process.stderr.write(`${sentence}\n`);
  return 2;
}

async function readBytes(path: string): Promise<Uint8Array | string> {
  const size = await stat(path).then(
    (file) => (file.isFile() ? file.size : null),
    () => null,
  );
  if (size === null) return `${path}：没有这个文件，或无法读取。`;
  if (size > SHEET_LIMITS.fileBytes) return `${path}：${UNREADABLE_WORDS['too-large']}`;
  return readFile(path).catch(() => `${path}：无法读取。`);
}

async function readTable({ path, sheet }: CheckSheetRequest): Promise<ScoreTable | string> {
  const bytes = await readBytes(path);
  if (typeof bytes === 'string') return bytes;
  const grids = await readGrids(bytes);
  if (!grids.ok) return `${path}：${UNREADABLE_WORDS[grids.error]}`;
  const table = readScoreTable(grids.value, sheet);
  if (table.ok) return table.value;
  const { code, sheets } = table.error;
  const seen = sheets.length === 0 ? '' : `（${CHECK_WORDS_OF_SHEET.sheet}：${sheets.join('、')}）`;
  return `${path}：${NO_TABLE_WORDS[code]}${seen}`;
}

/** Writes the table as it was read; one with unreadable cells is not written at all. */
async function exportTable(table: ScoreTable, path: string): Promise<string | null> {
  if (table.faults.length > 0) return CHECK_WORDS_OF_SHEET.notExported;
  const { writeXlsx } = await import('../documents/sheet/write-xlsx');
  const bytes = /\.csv$/iu.test(path) ? writeCsv(table) : await writeXlsx(table);
  return writeFile(path, bytes).then(
    () => null,
    () => `${path}：无法写入。`,
  );
}

/**
 * `takan check-sheet`: recomputes a score sheet and says what does not hold in it.
 * @returns exit code: 0 no problems, 1 problems, 2 could not be read or run.
 */
export async function checkSheetCommand(args: string[]): Promise<number> {
  const request = await readArguments(args);
  if (!request.ok) return refuse(request.error);
  if (request.value === null) {
    console.log(HELP);
    return 0;
  }
  const { expectations, json, exportTo } = request.value;
  const table = await readTable(request.value);
  if (typeof table === 'string') return refuse(table);
  const check = checkScoreTable(table, expectations);
  if (json) console.log(checkAsJson(table, check));
  else for (const line of checkInLines(table, check)) console.log(line);
  const fault = exportTo === null ? null : await exportTable(table, exportTo);
  if (fault !== null) return refuse(fault);
  if (exportTo !== null && !json) console.log(`${CHECK_WORDS_OF_SHEET.exported}：${exportTo}`);
  return check.problems.length === 0 ? 0 : 1;
}
