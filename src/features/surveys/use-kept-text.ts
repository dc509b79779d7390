import { useEffect, useRef, useState } from 'react';
import { draftsOf, putDraft } from '../../store/drafts';
import type { FieldSession } from '../../store/field-session';

/**
 * A text that is a draft at every change and found again after a restart. Null empties the field and
 * leaves its draft to the entry that took it.
 */
export function useKeptText(session: FieldSession, assignment: string, field: string) {
  const [text, setText] = useState('');
  const typed = useRef(false);
  useEffect(() => {
    let wanted = true;
    typed.current = false;
    void draftsOf(session, assignment).then((drafts) => {
      // What a person typed before the draft was read is newer.
      if (wanted && !typed.current) setText(drafts[field] ?? '');
    });
    return () => {
      wanted = false;
    };
  }, [session, assignment, field]);
  const type = (next: string | null) => {
    typed.current = true;
    setText(next ?? '');
    if (next !== null) void putDraft(session, { assignment, field, text: next });
  };
  return [text, type] as const;
}
