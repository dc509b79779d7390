import type { Framework } from '../../domain/framework/framework';
import { parseDraft } from '../../domain/framework/framework-draft';
import { parseFramework } from '../../domain/framework/parse-framework';
import { fail, type Result } from '../../domain/kernel/result';
import type { ImportFault } from './import-outcome';

/** Data as a framework, or as a draft of one, or what is wrong with them, as faults of an import. */
export function asFramework(
  data: unknown,
  drafts: boolean,
): Result<Framework, readonly ImportFault[]> {
  const read = drafts ? parseDraft(data) : parseFramework(data);
  return read.ok ? read : fail(read.error.map((fault) => ({ kind: 'json', ...fault })));
}

/** Reads a framework in JSON; a byte order mark before it does no harm. */
export function readJson(
  bytes: Uint8Array,
  drafts: boolean,
): Result<Framework, readonly ImportFault[]> {
  let data: unknown;
  try {
    // The decoder takes a byte order mark away.
    data = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    // Bytes that are no UTF-8 or text that is no JSON: the file's fault either way.
    return fail([{ kind: 'not-json' }]);
  }
  return asFramework(data, drafts);
}
