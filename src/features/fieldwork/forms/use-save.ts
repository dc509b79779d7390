import { useState } from 'react';
import type { HashedEntry } from '../../../domain/journal/entry';
import type { AppendInput } from '../../../store/append-input';
import type { FieldSession } from '../../../store/field-session';
import { type AppendFault, tryAppend } from '../../../store/try-append';

/** Writes entries, one after another, and says why one was not written. */
export interface Saver {
  /** The entry once it is on the disk; null when nothing was written. */
  readonly save: (input: Omit<AppendInput, 'assignment'>) => Promise<HashedEntry | null>;
  readonly busy: boolean;
  readonly fault: AppendFault | null;
}

export function useSave(session: FieldSession, assignment: string): Saver {
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<AppendFault | null>(null);
  const save: Saver['save'] = async (input) => {
    setBusy(true);
    const saved = await tryAppend(session.writer, { assignment, ...input });
    setBusy(false);
    setFault(saved.ok ? null : saved.error);
    return saved.ok ? saved.value : null;
  };
  return { save, busy, fault };
}
