import type { HashedEntry } from '../domain/journal/entry';
import { fail, ok, type Result } from '../domain/kernel/result';
import { appendAct, type Writer } from './append';
import type { AppendInput } from './append-input';
import { EntryTooLarge } from './entry-too-large';
import { isQuotaError } from './quota-error';

/** Why an act is not on the disk; nothing of it was written, and its drafts are still there. */
export type AppendFault = 'phoneFull' | 'tooLong' | 'notWritten';

/** Appends an act, or says why it could not be. */
export async function tryAppend(
  writer: Writer,
  input: AppendInput,
): Promise<Result<HashedEntry, AppendFault>> {
  try {
    return ok(await appendAct(writer, input));
  } catch (error) {
    if (error instanceof EntryTooLarge) return fail('tooLong');
    return fail(isQuotaError(error) ? 'phoneFull' : 'notWritten');
  }
}
