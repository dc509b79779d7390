import { useCallback, useEffect, useRef, useState } from 'react';
import type * as z from 'zod/mini';
import { draftText } from '../../store/draft-text';
import { putDraft } from '../../store/drafts';
import type { FieldSession } from '../../store/field-session';

function parsed<T>(text: string | null, schema: z.ZodMiniType<T>, fallback: T): T {
  if (text === null) return fallback;
  try {
    const read = schema.safeParse(JSON.parse(text));
    return read.success ? read.data : fallback;
  } catch {
    return fallback;
  }
}

export interface JsonDraft<T> {
  /** Null until the draft has been looked for: what would be typed before could be overwritten. */
  readonly value: T | null;
  readonly change: (next: T) => void;
  /** Changes what stands then; the same function at every drawing. */
  readonly edit: (step: (now: T) => T) => void;
  /**
   * Shows what stands once an entry has taken the draft as it was then; what was typed while that
   * was being written stays, here as on the disk.
   */
  readonly reset: (standing: T, taken: T) => void;
}

/**
 * What is being filled in, a draft on the disk at every change and found again after the page was
 * lost.
 */
export function useJsonDraft<T>(
  session: FieldSession,
  { assignment, field }: { readonly assignment: string; readonly field: string },
  schema: z.ZodMiniType<T>,
  fallback: T,
): JsonDraft<T> {
  const [value, setValue] = useState<T | null>(null);
  const latest = useRef<T | null>(null);
  const show = useCallback((next: T): void => {
    latest.current = next;
    setValue(next);
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: read once, before anything is typed
  useEffect(() => {
    let isGone = false;
    const take = (text: string | null) => {
      if (!isGone) show(latest.current ?? parsed(text, schema, fallback));
    };
    // One that cannot be read stays where it is; the form begins without it.
    void draftText(session, assignment, field).then(take, () => take(null));
    return () => {
      isGone = true;
    };
  }, [session, assignment, field]);
  const change = useCallback(
    (next: T): void => {
      show(next);
      void putDraft(session, { assignment, field, text: JSON.stringify(next) });
    },
    [session, assignment, field, show],
  );
  const edit = useCallback<JsonDraft<T>['edit']>(
    (step) => {
      if (latest.current !== null) change(step(latest.current));
    },
    [change],
  );
  const reset = (standing: T, taken: T): void => {
    if (latest.current === taken) show(standing);
  };
  return { value, change, edit, reset };
}
