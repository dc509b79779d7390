import { toPlainText } from '../kernel/plain-text';
import { fail, ok, type Result } from '../kernel/result';
import { parseTypedDecimal, type TypedNumberFault } from '../kernel/typed-decimal';
import type { Cell } from '../sheet/grid';
import { normalText } from '../sheet/normal-text';
import { type ProjectKind, type ProjectPatch, project } from './project';
import { isMoney, type ProjectColumn } from './project-columns';

/** The unit of a table's amounts. */
export type MoneyUnit = 'yuan' | 'wan';

/** Why a cell is not taken. */
export type CellFault =
  | Exclude<TypedNumberFault, 'empty'>
  | 'missing'
  | 'inError'
  | 'notFlag'
  | 'unknownKind'
  | 'tooLong'
  | 'outOfRange';

/** Decimals of what a cell holds over the integer that is kept: fen of 元, fen of 万元. */
const DECIMALS = { yuan: 2, wan: 6 } as const;

const KINDS: Readonly<Record<string, ProjectKind>> = {
  ...{ 项目支出: 'project', 项目: 'project', 一般项目: 'project' },
  ...{ 政策: 'policy', 财政政策: 'policy', 部门整体支出: 'department', 部门整体: 'department' },
  ...{ 专项债券: 'specialBond', 债券: 'specialBond', PPP: 'ppp', 政府和社会资本合作: 'ppp' },
  ...{ 政府投资基金: 'investmentFund', 基金: 'investmentFund', 政府购买服务: 'serviceContract' },
  ...{ 购买服务: 'serviceContract', 政府采购: 'procurement', 社会保险基金: 'socialInsurance' },
  社保基金: 'socialInsurance',
};

const YES = new Set(['是', '有', 'Y', 'YES', 'TRUE', '1', '√', '✓', '✔']);
const NO = new Set(['否', '无', 'N', 'NO', 'FALSE', '0', '×', '✗']);

const TEXTS: ReadonlySet<ProjectColumn> = new Set<ProjectColumn>([
  ...(['code', 'name', 'department', 'departmentCode', 'budgetDesk', 'selfResult'] as const),
]);

const decimalsFor = (column: ProjectColumn, unit: MoneyUnit): number => {
  if (isMoney(column)) return DECIMALS[unit];
  return column === 'selfMilli' ? 3 : 0;
};

const NUMBERS: ReadonlySet<ProjectColumn> = new Set<ProjectColumn>([
  ...(['year', 'originalFen', 'adjustedFen', 'outturnFen', 'totalFen', 'previousFen'] as const),
  ...(['yearsRunning', 'termYears', 'selfMilli'] as const),
]);

function readValue(
  column: ProjectColumn,
  text: string,
  unit: MoneyUnit,
): Result<string | number | boolean, CellFault> {
  if (TEXTS.has(column)) return ok(text);
  const normal = normalText(text);
  if (NUMBERS.has(column)) {
    const digits = column === 'year' ? normal.replace(/年度?$/u, '') : normal;
    const typed = parseTypedDecimal(digits, decimalsFor(column, unit));
    return typed.ok || typed.error !== 'empty' ? (typed as Result<number, CellFault>) : ok(text);
  }
  if (column === 'kind') {
    const kind = KINDS[normal.toUpperCase()];
    return kind === undefined ? fail('unknownKind') : ok(kind);
  }
  if (YES.has(normal.toUpperCase())) return ok(true);
  return NO.has(normal.toUpperCase()) ? ok(false) : fail('notFlag');
}

/**
 * What a filled cell says of a project, as a part of it.
 * @returns the reason where it cannot be that: figures finer than a fen are refused, not rounded
 */
export function readProjectCell(
  column: ProjectColumn,
  cell: Cell,
  unit: MoneyUnit,
): Result<Partial<ProjectPatch>, CellFault> {
  if (cell.kind === 'error') return fail('inError');
  const value = readValue(column, toPlainText(cell.text).trim(), unit);
  if (!value.ok) return value;
  if (typeof value.value === 'boolean') return ok({ flags: { [column]: value.value } });
  const shape = project.shape[column as keyof typeof project.shape];
  if (!shape.safeParse(value.value).success) {
    return fail(typeof value.value === 'string' ? 'tooLong' : 'outOfRange');
  }
  return ok({ [column]: value.value });
}
