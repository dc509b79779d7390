import { useState } from 'react';
import type { HashedEntry } from '../../domain/journal/entry';
import { appendAct } from '../../store/append';
import type { AppendInput } from '../../store/append-input';
import { EntryTooLarge } from '../../store/entry-too-large';
import type { FieldSession } from '../../store/field-session';

/** Why an act is not on the disk; nothing of it was written. */
export type ActFault = 'too-long' | 'phone-full' | 'failed';

const QUOTA = 'QuotaExceededError';

function faultOf(error: unknown): ActFault {
  if (error instanceof EntryTooLarge) return 'too-long';
  if (!(error instanceof Error)) return 'failed';
  // Dexie reports a full phone by its own error, or as the inner error of an aborted transaction.
  const inner: unknown = 'inner' in error ? error.inner : error.cause;
  const isFull = error.name === QUOTA || (inner instanceof Error && inner.name === QUOTA);
  return isFull ? 'phone-full' : 'failed';
}

export interface Acting {
  /** The entry once it is on the disk; null when nothing was written. */
  readonly act: (
    make: () => Promise<Omit<AppendInput, 'assignment'>>,
  ) => Promise<HashedEntry | null>;
  readonly busy: boolean;
  readonly fault: ActFault | null;
}

/** Writes acts into the journal, one at a time, and says what went wrong. */
export function useAct(session: FieldSession, assignment: string): Acting {
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<ActFault | null>(null);
  const act: Acting['act'] = async (make) => {
    setBusy(true);
    try {
      const entry = await appendAct(session.writer, { assignment, ...(await make()) });
      setFault(null);
      return entry;
    } catch (error) {
      setFault(faultOf(error));
      return null;
    } finally {
      setBusy(false);
    }
  };
  return { act, busy, fault };
}
