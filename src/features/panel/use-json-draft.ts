import { useEffect, useState } from 'react';
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
  /** Shows what stands once an entry has taken the draft. */
  readonly reset: (standing: T) => void;
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
  // biome-ignore lint/correctness/useExhaustiveDependencies: read once, before anything is typed
  useEffect(() => {
    let isGone = false;
    const take = (text: string | null) => {
      if (!isGone) setValue((typed) => typed ?? parsed(text, schema, fallback));
    };
    // One that cannot be read stays where it is; the form begins without it.
    void draftText(session, assignment, field).then(take, () => take(null));
    return () => {
      isGone = true;
    };
  }, [session, assignment, field]);
  const change = (next: T): void => {
    setValue(next);
    void putDraft(session, { assignment, field, text: JSON.stringify(next) });
  };
  return { value, change, reset: setValue };
}
