import { type ChangeEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { Result } from '../../domain/kernel/result';
import { painted } from '../../platform/painted';
import { clearDraft, putDraft } from '../../store/drafts';
import type { FieldSession } from '../../store/field-session';

export interface TypedFieldInput<T, F extends string> {
  readonly session: FieldSession;
  readonly assignment: string;
  /** The register that the field writes; drafts lie under the same name. */
  readonly field: string;
  /** Text of the value that stands, as it is typed; empty when there is none. */
  readonly stored: string;
  /** Text left by an earlier visit. */
  readonly draft: string | undefined;
  /** A conflict stands: recording the same value again settles it. */
  readonly open: boolean;
  /** Told of every change before it is on the disk, for what is drawn from it at once. */
  readonly onTyped?: (field: string, text: string) => void;
  readonly parse: (text: string) => Result<T, F>;
  /** A value as it is typed: the form in which `stored` stands. */
  readonly format: (value: T) => string;
  /** The entry once it is on the disk, null when nothing was written. */
  readonly record: (value: T, draft: string) => Promise<object | null>;
}

export interface TypedField<F> {
  readonly value: string;
  readonly fault: F | null;
  /** What is shown was typed earlier and is not recorded yet. */
  readonly leftover: boolean;
  /** What is shown was entered on this visit and is not recorded yet. */
  readonly changed: boolean;
  readonly onChange: (text: string) => void;
  readonly onInput: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => void;
  /** Enter records, as leaving does. */
  readonly onKeyDown: (event: KeyboardEvent) => void;
  /** Records what is typed, if it is new and can be taken. */
  readonly commit: () => void;
}

/** What leaving a field with `text` in it means. */
type Leaving<T, F> =
  | { readonly kind: 'fault'; readonly fault: F }
  | { readonly kind: 'nothing-new' }
  | { readonly kind: 'record'; readonly value: T; readonly text: string };

/** @param recorded what this page has just recorded, though it may not be in `stored` yet */
function leavingWith<T, F extends string>(
  text: string,
  { parse, format, stored, open }: TypedFieldInput<T, F>,
  recorded: string | null,
): Leaving<T, F> {
  const parsed = parse(text);
  // An empty field that was never filled is no mistake; it is only not done yet.
  if (text.trim() === '' && stored === '') return { kind: 'nothing-new' };
  if (!parsed.ok) return { kind: 'fault', fault: parsed.error };
  const formatted = format(parsed.value);
  const standing = recorded ?? (open ? null : stored);
  if (formatted === standing) return { kind: 'nothing-new' };
  return { kind: 'record', value: parsed.value, text: formatted };
}

/** Does the latest `act` when the page goes. */
function useAtTheEnd(act: (() => Promise<void>) | null): void {
  const latest = useRef(act);
  latest.current = act;
  useEffect(() => () => void latest.current?.(), []);
}

/**
 * One typed field: every change is put on its way to the disk, as a draft, once it is seen; leaving
 * the field (or the page) makes it an entry. What cannot be taken stays a draft, with its fault.
 */
export function useTypedField<T, F extends string>(input: TypedFieldInput<T, F>): TypedField<F> {
  const { session, assignment, field, stored, draft } = input;
  const [typed, setTyped] = useState<string | null>(null);
  const [fault, setFault] = useState<F | null>(null);
  // Recorded by us, though what the page knows may still be older: nothing is recorded twice.
  const recorded = useRef<string | null>(null);
  useEffect(() => {
    const ours = recorded.current;
    recorded.current = null;
    setTyped((now) => (now === stored || now === ours ? null : now));
  }, [stored]);

  const commit = async () => {
    const text = typed ?? draft;
    if (text === undefined) return;
    const leaving = leavingWith(text, input, recorded.current);
    setFault(leaving.kind === 'fault' ? leaving.fault : null);
    if (leaving.kind === 'fault') return;
    if (leaving.kind === 'nothing-new') {
      if (recorded.current === null) setTyped(null);
      return clearDraft(session.writer, assignment, field);
    }
    setTyped(leaving.text);
    recorded.current = leaving.text;
    if ((await input.record(leaving.value, field)) === null) recorded.current = null;
  };
  useAtTheEnd(typed === null ? null : commit);
  const onChange = (text: string): void => {
    setTyped(text);
    setFault(null);
    input.onTyped?.(field, text);
    // The total that follows the key is seen first.
    void putDraft(session, { assignment, field, text }, painted());
  };
  return {
    value: typed ?? draft ?? stored,
    fault,
    leftover: typed === null && draft !== undefined && draft.trim() !== stored,
    changed: typed !== null && typed !== stored && typed !== recorded.current,
    onChange,
    onInput: (event) => onChange(event.target.value),
    onKeyDown: (event) => (event.key === 'Enter' ? void commit() : undefined),
    commit: () => void commit(),
  };
}
