import { type FormEvent, useState } from 'react';
import * as z from 'zod/mini';
import { paperKey } from '../../../domain/fieldwork/paper-kind';
import type { WorkingPaper } from '../../../domain/fieldwork/working-paper';
import { toPlainText } from '../../../domain/kernel/plain-text';
import { SaveActions } from '../../../forms/save-actions';
import { useFormDraft } from '../../../forms/use-form-draft';
import { useSave } from '../../../forms/use-save';
import { PAPER_WORDS } from '../../../text/paper-words';
import { ChoiceGroup } from '../../../ui/choice-group';
import { TextArea } from '../../../ui/text-area';
import type { FieldPageProps } from '../forms/field-page';

const reviewDraft = z.object({
  outcome: z.nullable(z.enum(['agreed', 'returned'])),
  note: z.string(),
});

interface ReviewFormProps extends Pick<FieldPageProps, 'session' | 'work'> {
  readonly paper: WorkingPaper;
}

function useReview({ session, work, paper: { indexNo, paper } }: ReviewFormProps) {
  const { assignment } = work;
  const form = useFormDraft({
    ...{ session, assignment, field: `review:paper:${paperKey(paper)}`, schema: reviewDraft },
    initial: { outcome: null, note: '' },
  });
  const saver = useSave(session, work);
  const [missing, setMissing] = useState<'outcome' | 'note' | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (form === null) return;
    const { outcome } = form.value;
    const note = toPlainText(form.value.note).trim();
    const lacks =
      outcome === null ? 'outcome' : outcome === 'returned' && note === '' ? 'note' : null;
    setMissing(lacks);
    if (outcome === null || lacks !== null) return;
    const act = { type: 'paper.reviewed', body: { indexNo, paper, outcome, note } } as const;
    await saver.save({ act, clearDrafts: [form.field] });
  };
  return { form, saver, missing, submit };
}

/** What a second person says of a paper: agreed, or returned with what is to be changed. */
export function ReviewForm(props: ReviewFormProps) {
  const { form, saver, missing, submit } = useReview(props);
  if (form === null) return null;
  return (
    <form className="stack" noValidate onSubmit={(event) => void submit(event)}>
      <ChoiceGroup
        legend={PAPER_WORDS.outcome}
        layout="row"
        choices={[
          { value: 'agreed', label: PAPER_WORDS.agree },
          { value: 'returned', label: PAPER_WORDS.giveBack },
        ]}
        value={form.value.outcome}
        error={missing === 'outcome' ? PAPER_WORDS.outcomeMissing : undefined}
        onChange={(outcome) => form.change({ outcome })}
      />
      <TextArea
        label={PAPER_WORDS.note}
        maxLength={1000}
        value={form.value.note}
        error={missing === 'note' ? PAPER_WORDS.noteMissing : undefined}
        onChange={(event) => form.change({ note: event.target.value })}
      />
      <SaveActions saver={saver} />
    </form>
  );
}
