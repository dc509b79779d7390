import { strFromU8, unzipSync, zipSync } from 'fflate';
import { fail, ok, type Result } from '../../domain/kernel/result';
import { SHEET_LIMITS, type UnreadableCode } from './unreadable';

/** Parts of a workbook by name, unfolded; names and formats of ECMA-376 part 1. */
export type WorkbookParts = ReadonlyMap<string, Uint8Array>;

const WANTED = /\.xml$|\.xml\.rels$|\.rels$/u;
/** Deflate ends at 1032; sheets of equal rows come near 100. */
const RATIO = 400;
const SMALL = 1_048_576;

/**
 * Unfolds the parts of a workbook that hold text. Sizes are judged by the directory before anything
 * is unfolded, and memory is given out by it, so a bomb costs no more than its directory admits.
 */
export function unfoldWorkbook(bytes: Uint8Array): Result<WorkbookParts, UnreadableCode> {
  let total = 0;
  let bomb = false;
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, size, originalSize }) => {
        if (bomb || !WANTED.test(name)) return false;
        total += originalSize;
        bomb =
          total > SHEET_LIMITS.unfoldedBytes ||
          (originalSize > SMALL && originalSize > size * RATIO);
        return !bomb;
      },
    });
    return bomb ? fail('too-large') : ok(new Map(Object.entries(files)));
  } catch {
    // fflate throws on what is no zip or cut off; that is the file's fault.
    return fail('damaged');
  }
}

/** The parts as a workbook again, stored: what unfolds it next needs neither time nor workers. */
export function foldWorkbook(parts: WorkbookParts): ArrayBuffer {
  const { buffer } = zipSync(Object.fromEntries(parts), { level: 0 });
  return buffer as ArrayBuffer;
}

/** Text of a part; empty where the workbook has none of this name. */
export const partText = (parts: WorkbookParts, name: string): string => {
  const bytes = parts.get(name);
  return bytes === undefined ? '' : strFromU8(bytes);
};
