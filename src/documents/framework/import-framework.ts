import { fail, type Result } from '../../domain/kernel/result';
import { readGrids } from '../sheet/read-grids';
import { SHEET_LIMITS } from '../sheet/unreadable';
import type { FrameworkPreview, ImportFault } from './import-outcome';
import { type ImportOptions, readForeign } from './read-foreign';
import { readJson } from './read-json';
import { hasLostData, isOwnWorkbook, readOwn } from './read-own';

/** JSON begins with a brace, after a byte order mark and blanks at most. */
const isJson = (bytes: Uint8Array): boolean =>
  /^\uFEFF?\s*\{/u.test(
    new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(0, 64)),
  );

/**
 * Reads a framework from a file by what it is and not by its name: JSON, a workbook of ours, or a
 * table of others (.xlsx, .csv). Either the whole of it is read, or every fault is told and nothing
 * is; what had to be assumed is told with the framework, so that a person can decide.
 */
export async function importFramework(
  bytes: Uint8Array,
  options: ImportOptions,
): Promise<Result<FrameworkPreview, readonly ImportFault[]>> {
  if (bytes.length > SHEET_LIMITS.fileBytes)
    return fail([{ kind: 'unreadable', code: 'too-large' }]);
  if (isJson(bytes)) {
    const read = readJson(bytes, options.drafts ?? false);
    return read.ok
      ? { ok: true, value: { form: 'json', framework: read.value, assumptions: [] } }
      : read;
  }
  const grids = await readGrids(bytes);
  if (!grids.ok) return fail([{ kind: 'unreadable', code: grids.error }]);
  if (isOwnWorkbook(grids.value)) return readOwn(grids.value, options.drafts ?? false);
  const read = readForeign(grids.value, options);
  if (!read.ok || !hasLostData(grids.value)) return read;
  const { value } = read;
  const assumptions = [{ kind: 'data-gone' as const }, ...value.assumptions];
  return { ok: true, value: { ...value, assumptions } };
}
