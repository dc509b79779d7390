import { useState } from 'react';
import type { HashedEntry } from '../domain/journal/entry';
import { isFolded } from '../domain/journal/is-folded';
import type { AppendInput } from '../store/append-input';
import type { AssignmentWork } from '../store/assignment-work';
import type { FieldSession } from '../store/field-session';
import { type AppendFault, tryAppend } from '../store/try-append';
import { useOneAtATime } from '../ui/use-one-at-a-time';

type Work = Pick<AssignmentWork, 'assignment' | 'evaluation'>;

/** Writes entries, one at a time, and says why one was not written. */
export interface Saver {
  /**
   * Writes in order, up to the first that cannot be written; the last entry once all are on the disk,
   * null when one is not, or for a second tap, until what is drawn holds the first.
   */
  readonly save: (
    ...inputs: readonly Omit<AppendInput, 'assignment'>[]
  ) => Promise<HashedEntry | null>;
  readonly busy: boolean;
  readonly fault: AppendFault | null;
}

export function useSave(session: FieldSession, work: Work): Saver {
  const { assignment, evaluation } = work;
  const { run, busy } = useOneAtATime<HashedEntry | null>(
    (came) => came === null || isFolded(evaluation, came),
  );
  const [fault, setFault] = useState<AppendFault | null>(null);
  const save: Saver['save'] = (...inputs) =>
    run(async () => {
      let last: HashedEntry | null = null;
      for (const input of inputs) {
        const saved = await tryAppend(session.writer, { assignment, ...input });
        setFault(saved.ok ? null : saved.error);
        if (!saved.ok) return null;
        last = saved.value;
      }
      return last;
    });
  return { save, busy, fault };
}
