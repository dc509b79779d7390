import { strToU8 } from 'fflate';
import { fail, ok, type Result } from '../../domain/kernel/result';
import { listedSheets } from './listed-sheets';
import { SHEET_LIMITS, type UnreadableCode } from './unreadable';
import { partText, type WorkbookParts } from './workbook-parts';

// No attribute holds `<`, and none of these tags is long: whatever a file is made up of, each of
// its characters is looked at a bounded number of times.
const EMPTY_CELL = /<(?:\w{1,20}:)?c\s[^<>]{0,300}?(?:\/>|>\s{0,300}<\/(?:\w{1,20}:)?c>)/gu;
const EMPTY_ROW = /<(?:\w{1,20}:)?row\s[^<>]{0,300}?(?:\/>|>\s{0,300}<\/(?:\w{1,20}:)?row>)/gu;

const TAG = /<(?:\w{1,20}:)?(?:c|row)\s([^<>]{0,301})/gu;
/** Attributes as every program writes them, without escapes, which an address has no need of. */
const ATTRIBUTES =
  /^(?:[\w:]{1,40}\s{0,9}=\s{0,9}(?:"[^"&]{0,300}"|'[^'&]{0,300}')\s{0,300}){0,20}\/?$/u;
const ADDRESS = /(?:^|\s)r\s{0,9}=\s{0,9}["']([A-Z]{0,9})(\d{1,15})["']/u;
const HAS_ADDRESS = /(?:^|\s)r\s{0,9}=/u;

/** A tag in which the next one begins: no XML, and slow to find out for who reads it as such. */
const UNENDED = /<[^<>]*(?:<|$)/u;

const columnOf = (letters: string): number =>
  Array.from(letters).reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0);

const isBeyond = (letters = '', digits = ''): boolean =>
  columnOf(letters) > SHEET_LIMITS.columns || Number(digits) > SHEET_LIMITS.rows;

/** Why cells or rows are not where a table has them, or null. */
function faultOf(xml: string): UnreadableCode | null {
  // A prefix so long that the patterns do not see what it stands before.
  if (/<\w{21,}:/u.test(xml)) return 'damaged';
  for (const [, attributes = ''] of xml.matchAll(TAG)) {
    const isWritten = attributes.length <= 300 && ATTRIBUTES.test(attributes);
    const address = ADDRESS.exec(attributes);
    if (!isWritten || (address === null && HAS_ADDRESS.test(attributes))) return 'damaged';
    if (address !== null && isBeyond(address[1], address[2])) return 'too-large';
  }
  return null;
}

function liesBeyond(tag: string): boolean {
  const [, attributes = ''] = [...tag.matchAll(TAG)][0] ?? [];
  const address = ADDRESS.exec(attributes);
  return address !== null && isBeyond(address[1], address[2]);
}

/** The XML of a sheet within the bounds. */
function bounded(xml: string): Result<string, UnreadableCode> {
  const near = xml
    .replace(EMPTY_CELL, (tag) => (liesBeyond(tag) ? '' : tag))
    .replace(EMPTY_ROW, (tag) => (liesBeyond(tag) ? '' : tag));
  const fault = faultOf(near);
  return fault === null ? ok(near) : fail(fault);
}

/** One part read as many sheets would cost as many times what it holds. */
function isShared(parts: WorkbookParts): boolean {
  const paths = listedSheets(parts).map(({ path }) => path);
  return new Set(paths).size < paths.length;
}

/**
 * A workbook without the empty cells and rows that formats leave far out, at XFD1048576 for one:
 * what reads it next fills every gap before a cell. A value that far out is too large a sheet.
 */
export function boundSheets(parts: WorkbookParts): Result<WorkbookParts, UnreadableCode> {
  if (isShared(parts)) return fail('damaged');
  const kept = new Map<string, Uint8Array>();
  for (const [name, bytes] of parts) {
    const xml = partText(parts, name);
    // No workbook defines entities, which unfold to more than they are.
    if (xml.includes('<!DOCTYPE') || UNENDED.test(xml)) return fail('damaged');
    // A sheet may have any name, so it is known by what it holds.
    const near = /<(?:\w{1,20}:)?sheetData[\s>]/u.test(xml) ? bounded(xml) : ok(xml);
    if (!near.ok) return near;
    kept.set(name, near.value === xml ? bytes : strToU8(near.value));
  }
  return ok(kept);
}
