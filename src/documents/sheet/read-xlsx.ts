import readExcelFile from 'read-excel-file/universal';
import { fail, ok, type Result } from '../../domain/kernel/result';
import { type Cell, cellName, type Grid } from '../../domain/sheet/grid';
import { boundSheets } from './bound-sheet';
import { readSheetFacts, type SheetFacts } from './cell-facts';
import { SHEET_LIMITS, type UnreadableCode } from './unreadable';
import { foldWorkbook, unfoldWorkbook } from './workbook-parts';

/** Digits that a double holds for certain, and that Excel shows: 64.990000000000009 is 64.99. */
const SHOWN_DIGITS = 15;

/** Plain decimal digits of a stored number, without an exponent. */
export function shownDigits(stored: string): string {
  const [digits = '', power = '0'] = Number(stored)
    .toExponential(SHOWN_DIGITS - 1)
    .split('e');
  const sign = digits.startsWith('-') ? '-' : '';
  const all = digits.replace(/[-.]/gu, '');
  const point = Number(power) + 1;
  const whole = point <= 0 ? '0' : all.slice(0, point).padEnd(point, '0');
  const rest = point <= 0 ? `${'0'.repeat(-point)}${all}` : all.slice(point);
  const decimals = rest.replace(/0+$/u, '');
  return `${sign}${whole}${decimals === '' ? '' : `.${decimals}`}`;
}

/** A number as the workbook stores it, kept apart from texts. */
interface StoredNumber {
  readonly stored: string;
}

const isStored = (value: unknown): value is StoredNumber =>
  typeof value === 'object' && value !== null && 'stored' in value;

function toCell(value: unknown, address: string, facts: SheetFacts | undefined): Cell | null {
  const error = facts?.errors.get(address);
  if (error !== undefined) return { kind: 'error', text: error };
  if (value === null || value === undefined) return null;
  if (value instanceof Date) {
    const day = Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10);
    return { kind: 'date', text: day };
  }
  if (isStored(value)) {
    if (!Number.isFinite(Number(value.stored))) return { kind: 'text', text: value.stored };
    const format = facts?.formats.get(address);
    return {
      kind: 'number',
      text: shownDigits(value.stored),
      percent: format?.percent ?? false,
      decimals: format?.decimals ?? null,
    };
  }
  const text = typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
  return text.trim() === '' ? null : { kind: 'text', text };
}

/**
 * The visible sheets of a workbook (.xlsx). Formulas have the values that were saved with them.
 * What unfolds the workbook is bounded first, and handed over stored: the library would otherwise
 * unfold large parts in workers of its own, which the Content-Security-Policy refuses.
 */
export async function readXlsx(
  bytes: Uint8Array,
): Promise<Result<readonly Grid[], UnreadableCode>> {
  const parts = unfoldWorkbook(bytes);
  if (!parts.ok) return parts;
  if (parts.value.has('word/document.xml') || !parts.value.has('xl/workbook.xml')) {
    return fail('not-a-sheet');
  }
  const near = boundSheets(parts.value);
  if (!near.ok) return near;
  const parseNumber = (stored: string): StoredNumber => ({ stored });
  let sheets: Awaited<ReturnType<typeof readExcelFile<StoredNumber>>>;
  try {
    sheets = await readExcelFile<StoredNumber>(foldWorkbook(near.value), { parseNumber });
  } catch {
    // The library throws on XML and references that do not fit together.
    return fail('damaged');
  }
  const facts = readSheetFacts(near.value);
  const grids: Grid[] = [];
  for (const { sheet, data } of sheets) {
    const known = facts.get(sheet);
    // A chart sheet has no cells.
    if (known?.hidden === true || !Array.isArray(data)) continue;
    const wide = data.some((row) => row.length > SHEET_LIMITS.columns);
    if (data.length > SHEET_LIMITS.rows || wide) return fail('too-large');
    const rows = data.map((values, row) =>
      values.map((value, column) => toCell(value, cellName({ row, column }), known)),
    );
    grids.push({ sheet, rows });
  }
  return ok(grids);
}
