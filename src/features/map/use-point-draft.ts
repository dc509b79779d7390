import { useEffect, useRef, useState } from 'react';
import * as z from 'zod/mini';
import { latE7, lonE7 } from '../../domain/evidence/position';
import { clearDraft, draftsOf, putDraft } from '../../store/drafts';
import type { FieldSession } from '../../store/field-session';

const pointDraft = z.strictObject({ latE7, lonE7, reason: z.string() });
/** A point under way: the reason may still be empty. */
export type PointDraft = z.infer<typeof pointDraft>;

function readDraft(text: string | undefined): PointDraft | null {
  if (text === undefined) return null;
  const read = pointDraft.safeParse(JSON.parse(text));
  return read.success ? read.data : null;
}

/** The draft of a point as it was left, once it was looked for; every change goes to the disk. */
export function usePointDraft(session: FieldSession, assignment: string, field: string) {
  const [found, setFound] = useState<{ readonly draft: PointDraft | null } | null>(null);
  const [failed, setFailed] = useState(false);
  const latest = useRef<PointDraft | null>(null);
  useEffect(() => {
    let gone = false;
    void draftsOf(session, assignment).then((drafts) => {
      if (gone) return;
      latest.current = readDraft(drafts[field]);
      setFound({ draft: latest.current });
    });
    return () => {
      gone = true;
    };
  }, [session, assignment, field]);
  const put = (draft: PointDraft): void => {
    latest.current = draft;
    putDraft(session, { assignment, field, text: JSON.stringify(draft) }).then(
      () => setFailed(false),
      () => setFailed(true),
    );
  };
  const drop = () => clearDraft(session.writer, assignment, field);
  return { found, failed, put, drop };
}
