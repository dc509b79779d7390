import { useState } from 'react';
import type { HashedEntry } from '../../../domain/journal/entry';
import { appendAct } from '../../../store/append';
import type { AppendInput } from '../../../store/append-input';
import { EntryTooLarge } from '../../../store/entry-too-large';
import type { FieldSession } from '../../../store/field-session';
import type { SAVE_FAULT_WORDS } from '../../../text/field-form-words';

export type SaveFault = keyof typeof SAVE_FAULT_WORDS;

/** Writes entries, one after another, and says why one was not written. */
export interface Saver {
  /** The entry once it is on the disk; null when nothing was written. */
  readonly save: (input: Omit<AppendInput, 'assignment'>) => Promise<HashedEntry | null>;
  readonly busy: boolean;
  readonly fault: SaveFault | null;
}

const QUOTA = 'QuotaExceededError';

/** Dexie reports a full phone by its own error, or as the inner error of an aborted transaction. */
function isQuota(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const { name, inner } = error as { name?: unknown; inner?: unknown };
  return name === QUOTA || isQuota(inner);
}

const faultOf = (error: unknown): SaveFault => {
  if (error instanceof EntryTooLarge) return 'tooLarge';
  return isQuota(error) ? 'phoneFull' : 'notWritten';
};

export function useSave(session: FieldSession, assignment: string): Saver {
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<SaveFault | null>(null);
  const save: Saver['save'] = async (input) => {
    setBusy(true);
    try {
      const entry = await appendAct(session.writer, { assignment, ...input });
      setFault(null);
      return entry;
    } catch (error) {
      setFault(faultOf(error));
      return null;
    } finally {
      setBusy(false);
    }
  };
  return { save, busy, fault };
}
