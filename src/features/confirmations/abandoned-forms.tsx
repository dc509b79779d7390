import { useLiveQuery } from 'dexie-react-hooks';
import { clearDraft, hasDraft } from '../../store/drafts';
import { ABANDONED_WORDS } from '../../text/confirmation-words';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import type { SheetProps } from './confirmation-view';
import { formFields } from './party-form';

/** Names and strokes that somebody began and did not confirm: they belong to nobody, and can go. */
export function AbandonedForms({ view: { session, work }, sheet }: SheetProps) {
  const { assignment } = work;
  const fields = formFields(sheet.value.confirmation);
  const left = useLiveQuery(
    () => Promise.all(fields.map((field) => hasDraft(session, assignment, field))),
    [session, assignment, sheet.value.confirmation],
  );
  if (!left?.includes(true)) return null;
  const drop = async () => {
    for (const field of fields) await clearDraft(session.writer, assignment, field);
  };
  return (
    <Notice
      title={ABANDONED_WORDS.title}
      next={ABANDONED_WORDS.next}
      action={<Button onClick={() => void drop()}>{ABANDONED_WORDS.drop}</Button>}
    />
  );
}
