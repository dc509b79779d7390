import { useState } from 'react';
import type { HashedEntry } from '../../domain/journal/entry';
import type { AppendInput } from '../../store/append-input';
import type { FieldSession } from '../../store/field-session';
import { type AppendFault, tryAppend } from '../../store/try-append';
import { useOneAtATime } from '../../ui/use-one-at-a-time';

export interface Acting {
  /** The entry once it is on the disk; null when nothing was written. */
  readonly act: (
    make: () => Promise<Omit<AppendInput, 'assignment'>>,
  ) => Promise<HashedEntry | null>;
  readonly busy: boolean;
  readonly fault: AppendFault | null;
}

/** Writes acts into the journal, one at a time, and says what went wrong. */
export function useAct(session: FieldSession, assignment: string): Acting {
  const { run, busy } = useOneAtATime();
  const [fault, setFault] = useState<AppendFault | null>(null);
  const act: Acting['act'] = (make) =>
    run(async () => {
      try {
        const made = await tryAppend(session.writer, { assignment, ...(await make()) });
        setFault(made.ok ? null : made.error);
        return made.ok ? made.value : null;
      } catch {
        // What was to be written could not even be made.
        setFault('notWritten');
        return null;
      }
    });
  return { act, busy, fault };
}
