import { useEffect, useState } from 'react';
import * as z from 'zod/mini';
import { toPlainText } from '../../domain/kernel/plain-text';
import { clearDraft, draftsOf, putDraft } from '../../store/drafts';
import type { FieldSession } from '../../store/field-session';
import { type AppendFault, tryAppend } from '../../store/try-append';
import { useOneAtATime } from '../../ui/use-one-at-a-time';

/** Stand where a unit's id would, which is never empty or blank. */
export const NEXT_IN_RANK = '';
export const NO_UNIT_YET = ' ';

/** A replacement being written: which unit comes in is an id, or one of the two above. */
const replacementDraft = z.object({
  out: z.string(),
  into: z.string(),
  reason: z.string(),
});
type ReplacementDraft = z.infer<typeof replacementDraft>;

/** The way from the wish to replace a unit to the entry. */
export interface Replacing {
  readonly draft: ReplacementDraft;
  readonly type: (draft: ReplacementDraft) => void;
  readonly fault: AppendFault | null;
  readonly busy: boolean;
  readonly confirm: (out: string, into: string) => Promise<void>;
  readonly close: () => void;
}

const draftField = (plan: string): string => `sample:${plan}`;

/** The draft of an earlier visit, read once; a draft of another form is none. */
function useLeftDraft(session: FieldSession, assignment: string, field: string) {
  const [draft, setDraft] = useState<ReplacementDraft | null>(null);
  useEffect(() => {
    let wanted = true;
    void draftsOf(session, assignment).then((drafts) => {
      const text = drafts[field];
      const read = text === undefined ? null : replacementDraft.safeParse(JSON.parse(text));
      if (wanted && read?.success) setDraft(read.data);
    });
    return () => {
      wanted = false;
    };
  }, [session, assignment, field]);
  return [draft, setDraft] as const;
}

/** The replacement that is being written in a plan, null when there is none, and how to begin one. */
export function useReplacing(session: FieldSession, assignment: string, plan: string) {
  const field = draftField(plan);
  const [draft, setDraft] = useLeftDraft(session, assignment, field);
  const [fault, setFault] = useState<AppendFault | null>(null);
  const { run, busy } = useOneAtATime();
  const type = (next: ReplacementDraft) => {
    setDraft(next);
    void putDraft(session, { assignment, field, text: JSON.stringify(next) });
  };
  const close = () => {
    setDraft(null);
    setFault(null);
    void clearDraft(session.writer, assignment, field);
  };
  const write = async (out: string, into: string) => {
    const reason = toPlainText(draft?.reason ?? '').trim();
    const body = { sample: plan, out, in: into, reason };
    const act = { type: 'sample.replaced', body } as const;
    const made = await tryAppend(session.writer, { assignment, act, clearDrafts: [field] });
    setFault(made.ok ? null : made.error);
    if (made.ok) setDraft(null);
  };
  const confirm = async (out: string, into: string) => {
    await run(() => write(out, into));
  };
  const replacing: Replacing | null =
    draft === null ? null : { draft, type, fault, busy, confirm, close };
  return { replacing, begin: (out: string) => type({ out, into: NEXT_IN_RANK, reason: '' }) };
}
