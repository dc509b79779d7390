import { useEffect, useState } from 'react';
import type * as z from 'zod/mini';
import { draftsOf, putDraft } from '../../store/drafts';
import type { FieldSession } from '../../store/field-session';

function parsed<T>(text: string | undefined, schema: z.ZodMiniType<T>, fallback: T): T {
  if (text === undefined) return fallback;
  try {
    const read = schema.safeParse(JSON.parse(text));
    return read.success ? read.data : fallback;
  } catch {
    return fallback;
  }
}

export interface KeptDraft<T> {
  /** Undefined until the draft of an earlier visit has been looked for. */
  readonly value: T | undefined;
  /** Shows the value and puts it on the disk, at every change. */
  readonly change: (next: T) => void;
  /** Shows `fallback` again, where an entry has taken the draft. */
  readonly reset: () => void;
}

/** What is being filled in, as one draft under `field`; a page that was killed comes back with it. */
export function useKeptDraft<T>(
  session: FieldSession,
  place: { readonly assignment: string; readonly field: string },
  schema: z.ZodMiniType<T>,
  fallback: T,
): KeptDraft<T> {
  const { assignment, field } = place;
  const [value, setValue] = useState<T>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: read once, before anything is typed
  useEffect(() => {
    let left = false;
    void draftsOf(session, assignment).then((drafts) => {
      if (!left) setValue((typed) => typed ?? parsed(drafts[field], schema, fallback));
    });
    return () => {
      left = true;
    };
  }, [session, assignment, field]);
  const change = (next: T) => {
    setValue(next);
    void putDraft(session, { assignment, field, text: JSON.stringify(next) });
  };
  return { value, change, reset: () => setValue(fallback) };
}
