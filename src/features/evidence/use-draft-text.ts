import { useEffect, useState } from 'react';
import { draftsOf, putDraft } from '../../store/drafts';
import type { FieldSession } from '../../store/field-session';

/**
 * A field that is a draft at every key stroke and found again after the page was lost. `standing`
 * is what is recorded; it shows until something else is typed. Null until the drafts are read.
 */
export function useDraftText(
  session: FieldSession,
  { assignment, field }: { readonly assignment: string; readonly field: string },
  standing: string,
) {
  const [typed, setTyped] = useState<string | null | undefined>(undefined);
  useEffect(() => {
    let current = true;
    setTyped(undefined);
    void draftsOf(session, assignment).then((drafts) => {
      if (current) setTyped(drafts[field] ?? null);
    });
    return () => {
      current = false;
    };
  }, [session, assignment, field]);
  return {
    text: typed === undefined ? null : (typed ?? standing),
    type: (text: string) => {
      setTyped(text);
      void putDraft(session, { assignment, field, text });
    },
    /** The entry is on the disk, its draft gone: what is recorded shows again. */
    recorded: () => setTyped(null),
  };
}
