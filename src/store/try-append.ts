import type { HashedEntry } from '../domain/journal/entry';
import { fail, ok, type Result } from '../domain/kernel/result';
import { appendAct, type Writer } from './append';
import type { AppendInput } from './append-input';
import { EntryTooLarge } from './entry-too-large';

/** Why an act is not on the disk; nothing of it was written, and its drafts are still there. */
export type AppendFault = 'phoneFull' | 'tooLong' | 'notWritten';

const QUOTA = 'QuotaExceededError';

// Dexie reports a full phone by its own error, or as the inner error of an aborted transaction.
function isQuota(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const inner: unknown = 'inner' in error ? error.inner : error.cause;
  return error.name === QUOTA || (inner instanceof Error && inner.name === QUOTA);
}

/** Appends an act, or says why it could not be. */
export async function tryAppend(
  writer: Writer,
  input: AppendInput,
): Promise<Result<HashedEntry, AppendFault>> {
  try {
    return ok(await appendAct(writer, input));
  } catch (error) {
    if (error instanceof EntryTooLarge) return fail('tooLong');
    return fail(isQuota(error) ? 'phoneFull' : 'notWritten');
  }
}
