import { strToU8 } from 'fflate';
import { fail, ok, type Result } from '../../domain/kernel/result';
import { SHEET_LIMITS, type UnreadableCode } from './unreadable';
import { partText, type WorkbookParts } from './workbook-parts';

const EMPTY_CELL = /<(?:\w+:)?c\s[^>]*?(?:\/>|>\s*<\/(?:\w+:)?c>)/gu;
const EMPTY_ROW = /<(?:\w+:)?row\s[^>]*?(?:\/>|>\s*<\/(?:\w+:)?row>)/gu;
const ADDRESSED = /<(?:\w+:)?(?:c|row)\s[^>]*?\br="([A-Z]{0,9})(\d{1,15})"/gu;

const columnOf = (letters: string): number =>
  Array.from(letters).reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0);

const isBeyond = (letters = '', digits = ''): boolean =>
  columnOf(letters) > SHEET_LIMITS.columns || Number(digits) > SHEET_LIMITS.rows;

function liesBeyond(tag: string): boolean {
  const [match] = tag.matchAll(ADDRESSED);
  return match !== undefined && isBeyond(match[1], match[2]);
}

/** The XML of a sheet within the bounds; null where a value lies beyond. */
function bounded(xml: string): string | null {
  const near = xml
    .replace(EMPTY_CELL, (tag) => (liesBeyond(tag) ? '' : tag))
    .replace(EMPTY_ROW, (tag) => (liesBeyond(tag) ? '' : tag));
  for (const [, letters, digits] of near.matchAll(ADDRESSED)) {
    if (isBeyond(letters, digits)) return null;
  }
  return near;
}

/**
 * A workbook without the empty cells and rows that formats leave far out, at XFD1048576 for one:
 * what reads it next fills every gap before a cell. A value that far out is too large a sheet.
 */
export function boundSheets(parts: WorkbookParts): Result<WorkbookParts, UnreadableCode> {
  const kept = new Map<string, Uint8Array>();
  for (const [name, bytes] of parts) {
    const xml = partText(parts, name);
    // A sheet may have any name, so it is known by what it holds.
    const near = /<(?:\w+:)?sheetData[\s>]/u.test(xml) ? bounded(xml) : xml;
    if (near === null) return fail('too-large');
    kept.set(name, near === xml ? bytes : strToU8(near));
  }
  return ok(kept);
}
