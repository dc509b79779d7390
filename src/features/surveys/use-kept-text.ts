import { useEffect, useState } from 'react';
import { draftsOf, putDraft } from '../../store/drafts';
import type { FieldSession } from '../../store/field-session';

/**
 * A text that is a draft at every change and found again after a restart. Null empties the field and
 * leaves its draft to the entry that took it.
 */
export function useKeptText(session: FieldSession, assignment: string, field: string) {
  const [text, setText] = useState('');
  useEffect(() => {
    let wanted = true;
    void draftsOf(session, assignment).then((drafts) => {
      if (wanted) setText(drafts[field] ?? '');
    });
    return () => {
      wanted = false;
    };
  }, [session, assignment, field]);
  const type = (next: string | null) => {
    setText(next ?? '');
    if (next !== null) void putDraft(session, { assignment, field, text: next });
  };
  return [text, type] as const;
}
