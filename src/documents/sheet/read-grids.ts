import { fail, ok, type Result } from '../../domain/kernel/result';
import type { Grid } from '../../domain/sheet/grid';
import { decodeText } from './decode-text';
import { readCsv } from './read-csv';
import { SHEET_LIMITS, type UnreadableCode } from './unreadable';

const ZIP = [0x50, 0x4b];
/** Compound files: Excel up to 2003, and newer workbooks that a password encrypts. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];
const ENCRYPTED = 'EncryptedPackage';

const startsWith = (bytes: Uint8Array, magic: readonly number[]): boolean =>
  magic.every((byte, index) => bytes[index] === byte);

/** Stream names in a compound file are UTF-16; the directory is somewhere in the file. */
function isEncrypted(bytes: Uint8Array): boolean {
  const wide = Array.from(ENCRYPTED, (letter) => `${letter}\0`).join('');
  return new TextDecoder('latin1').decode(bytes).includes(wide);
}

async function workbook(bytes: Uint8Array): Promise<Result<readonly Grid[], UnreadableCode>> {
  // Only who opens a workbook loads what reads one.
  const { readXlsx } = await import('./read-xlsx');
  return readXlsx(bytes);
}

function text(bytes: Uint8Array): Result<readonly Grid[], UnreadableCode> {
  const decoded = decodeText(bytes);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they tell pictures and programs from text
  if (decoded === null || /[\u0000-\u0008\u000E-\u001A]/u.test(decoded)) return fail('not-a-sheet');
  if (decoded.trim() === '') return fail('empty');
  if (/^\s*<(?:!doctype|html|\?xml|table)/iu.test(decoded)) return fail('old-excel');
  const grids = readCsv(decoded);
  const long = grids.some(({ rows }) => rows.length > SHEET_LIMITS.rows);
  const wide = grids.every(({ rows }) => rows.some((row) => row.length > SHEET_LIMITS.columns));
  return long || (grids.length > 0 && wide) ? fail('too-large') : ok(grids);
}

/**
 * Reads a file as sheets of cells, by what it is and not by its name: a workbook (.xlsx) or text
 * with delimiters (.csv). A file is read whole or not at all.
 */
export async function readGrids(
  bytes: Uint8Array,
): Promise<Result<readonly Grid[], UnreadableCode>> {
  if (bytes.length === 0) return fail('empty');
  if (bytes.length > SHEET_LIMITS.fileBytes) return fail('too-large');
  if (startsWith(bytes, ZIP)) return workbook(bytes);
  if (startsWith(bytes, COMPOUND)) return fail(isEncrypted(bytes) ? 'encrypted' : 'old-excel');
  return text(bytes);
}
