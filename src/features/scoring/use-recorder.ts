import { useMemo, useState } from 'react';
import type { HashedEntry } from '../../domain/journal/entry';
import type { EntryPlace } from '../../domain/journal/evaluation';
import { appendAct } from '../../store/append';
import type { AppendInput } from '../../store/append-input';
import type { FieldSession } from '../../store/field-session';

/** Writes what a person decides into the journal. */
export interface Recorder {
  /** The entry once it is on the disk; null when nothing was written. */
  readonly record: (
    act: AppendInput['act'],
    drafts?: readonly string[],
  ) => Promise<HashedEntry | null>;
  /** Takes an own entry back (or restores it, when it is itself a withdrawal). */
  readonly withdraw: (target: EntryPlace, reason: string) => Promise<HashedEntry | null>;
  readonly failed: boolean;
  /** Counts entries recorded here, withdrawals left out. */
  readonly count: number;
}

/** The same object as long as nothing of it changes. */
export function useRecorder(session: FieldSession, assignment: string): Recorder {
  const [failed, setFailed] = useState(false);
  const [count, setCount] = useState(0);
  return useMemo(() => {
    const append = async (input: Omit<AppendInput, 'assignment'>): Promise<HashedEntry | null> => {
      try {
        const entry = await appendAct(session.writer, { assignment, ...input });
        setFailed(false);
        return entry;
      } catch {
        setFailed(true);
        return null;
      }
    };
    return {
      failed,
      count,
      record: async (act, clearDrafts = []) => {
        const entry = await append({ act, clearDrafts });
        if (entry !== null) setCount((before) => before + 1);
        return entry;
      },
      withdraw: ({ journal, seq, hash }, reason) =>
        append({ act: { type: 'entry.withdrawn', body: { journal, seq, hash, reason } } }),
    };
  }, [session, assignment, failed, count]);
}
