import { useEffect, useState } from 'react';
import type * as z from 'zod/mini';
import { draftsOf, putDraft } from '../store/drafts';
import type { FieldSession } from '../store/field-session';

export interface FormDraftInput<T> {
  readonly session: FieldSession;
  readonly assignment: string;
  /** Name of the draft: one for each form of each thing. */
  readonly field: string;
  /** A draft of another form, such as an older build's, is left alone. */
  readonly schema: z.ZodMiniType<T>;
  readonly initial: T;
}

/** What is being typed into a form. */
export interface FormDraft<T> {
  readonly value: T;
  readonly field: string;
  /** What is shown was typed earlier and never recorded. */
  readonly leftover: boolean;
  /** There is a draft on the disk that is no entry yet. */
  readonly isTyped: boolean;
  /** Changes parts of it; on the disk at once. */
  readonly change: (part: Partial<T>) => void;
  /** Shows `value` again, once whoever asked for it has taken the draft off the disk. */
  readonly forget: (value: T) => void;
}

function readDraft<T>(schema: z.ZodMiniType<T>, text: string | undefined): T | null {
  if (text === undefined) return null;
  try {
    const read = schema.safeParse(JSON.parse(text));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}

/**
 * A form whose every change is a draft on the disk, found again after the page was killed; null
 * until the draft has been read. The entry that takes its place clears it by `field`.
 */
export function useFormDraft<T extends object>(input: FormDraftInput<T>): FormDraft<T> | null {
  const { session, assignment, field, schema, initial } = input;
  const [state, setState] = useState<{ value: T; leftover: boolean; isTyped: boolean } | null>(
    null,
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: what stands when the form opens is where it starts
  useEffect(() => {
    let gone = false;
    void draftsOf(session, assignment).then((drafts) => {
      const draft = readDraft(schema, drafts[field]);
      if (!gone) {
        const isTyped = draft !== null;
        setState({ value: draft ?? initial, leftover: isTyped, isTyped });
      }
    });
    return () => {
      gone = true;
    };
  }, [session, assignment, field]);
  if (state === null) return null;
  const change = (part: Partial<T>): void => {
    const value = { ...state.value, ...part };
    setState({ value, leftover: false, isTyped: true });
    void putDraft(session, { assignment, field, text: JSON.stringify(value) });
  };
  const forget = (value: T): void => setState({ value, leftover: false, isTyped: false });
  return { ...state, field, change, forget };
}
