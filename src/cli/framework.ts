import { readFile, stat, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { importFramework } from '../documents/framework/import-framework';
import { placeOfFault } from '../documents/framework/said-place';
import { writeFramework } from '../documents/framework/write-framework';
import { SHEET_LIMITS } from '../documents/sheet/unreadable';
import { CATALOGUE } from '../domain/catalogue/catalogue';
import { fail, ok, type Result } from '../domain/kernel/result';
import { FRAMEWORK_CLI_WORDS as WORDS } from '../text/framework-cli-words';
import { sayImportFault } from '../text/framework-import-words';
import { EVALUATION_KIND_WORDS } from '../text/framework-kind-words';
import { UNREADABLE_WORDS } from '../text/sheet-words';
import { type FrameworkRequest, readArguments } from './framework/arguments';
import {
  type FrameworkReport,
  reportAsJson,
  reportInLines,
  reportOn,
} from './framework/framework-report';

const HELP = `takan framework 文件.{json,xlsx,csv} [选项]
takan framework --catalogue 编号 [选项]
takan framework --list

读取指标体系，按规则检查（分值合计、编号、评分规则、等次、权重规则），并可转换格式。
可以读取：JSON；由本软件导出的.xlsx（未改动的还原为完全相同的指标体系，改动过的按
改动读入）；其他来源的.xlsx或.csv表格（表头如一级指标、二级指标、三级指标、分值、
指标说明、评分标准、评价要点）。读不出的地方逐格指出，有一处读不出就什么也不读入。

  --catalogue 编号   用内置目录中的一个，不读文件
  --list             列出内置目录
  --to 文件          写成.json、.xlsx或.csv；.csv只有第一张表的内容
  --check            有问题时不写出
  --official         其他来源的表格：权重是文件规定的官方权重，不是示例
  --sheet 名称       其他来源的表格：读哪一张工作表
  --json             标准输出为一个JSON对象
  --help             本说明

Exit code: 0 no faults, 1 faults found, 2 could not be read or written.`;

/** Sentences on standard error, and the exit code of what could not be read or run. */
function refuse(...sentences: readonly string[]): number {
  for (const sentence of sentences) process.stderr.write(`${sentence}\n`);
  return 2;
}

async function readBytes(path: string): Promise<Result<Uint8Array, string>> {
  const size = await stat(path).then(
    (file) => (file.isFile() ? file.size : null),
    () => null,
  );
  if (size === null) return fail(WORDS.unreadable(path));
  if (size > SHEET_LIMITS.fileBytes) return fail(`${path}：${UNREADABLE_WORDS['too-large']}`);
  return readFile(path).then(ok, () => fail(WORDS.unreadable(path)));
}

/** The framework that was asked for, checked; or sentences that say why there is none. */
async function read(request: FrameworkRequest): Promise<Result<FrameworkReport, string[]>> {
  const { from, official, sheet } = request;
  if (from.kind === 'catalogue') {
    const entry = CATALOGUE.find((each) => 'framework' in each && each.framework.id === from.id);
    return entry !== undefined && 'framework' in entry
      ? ok(reportOn('catalogue', entry.framework, []))
      : fail([WORDS.unknownId(from.id)]);
  }
  const bytes = await readBytes(from.path);
  if (!bytes.ok) return fail([bytes.error]);
  const preview = await importFramework(bytes.value, {
    fileName: basename(from.path),
    sheet,
    official,
  });
  if (preview.ok) {
    const { form, framework, assumptions } = preview.value;
    return ok(reportOn(form, framework, assumptions));
  }
  const said = preview.error.map(
    (fault) => `${from.path}：${sayImportFault(fault, placeOfFault(fault))}`,
  );
  return fail([...said, WORDS.nothingTaken]);
}

function list(): number {
  for (const entry of CATALOGUE) {
    if (!('framework' in entry)) continue;
    const { id, title } = entry.framework;
    console.log(`${id}  ${EVALUATION_KIND_WORDS[entry.kind]}  ${title}`);
  }
  return 0;
}

/**
 * `takan framework`: reads a framework in any of its forms, says what does not hold in it, converts.
 * @returns exit code: 0 no faults, 1 faults, 2 could not be read or written.
 */
export async function frameworkCommand(args: string[]): Promise<number> {
  const request = readArguments(args);
  if (!request.ok) return refuse(request.error);
  if (request.value === 'help') {
    console.log(HELP);
    return 0;
  }
  if (request.value === 'list') return list();
  const { to, check, json } = request.value;
  const report = await read(request.value);
  if (!report.ok) return refuse(...report.error);
  const { framework, faults } = report.value;
  const isHeld = check && faults.length > 0;
  if (to !== null && !isHeld) {
    const bytes = await writeFramework(framework, to.form);
    const isWritten = await writeFile(to.path, bytes).then(
      () => true,
      () => false,
    );
    if (!isWritten) return refuse(WORDS.unwritable(to.path));
  }
  const written = isHeld ? null : (to?.path ?? null);
  if (json) console.log(reportAsJson(report.value, written));
  else {
    for (const line of reportInLines(report.value)) console.log(line);
    if (written !== null) console.log(`${WORDS.written}：${written}`);
    else if (to !== null) console.log(WORDS.held);
  }
  return faults.length === 0 ? 0 : 1;
}
