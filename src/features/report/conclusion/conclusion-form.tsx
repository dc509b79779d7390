import { type FormEvent, useState } from 'react';
import * as z from 'zod/mini';
import type { Conclusion } from '../../../domain/framework/conclusion';
import { toPlainText } from '../../../domain/kernel/plain-text';
import type { Manifest } from '../../../domain/report/manifest';
import { SaveActions } from '../../../forms/save-actions';
import { LeftoverNotice } from '../../../forms/save-notice';
import { useFormDraft } from '../../../forms/use-form-draft';
import { useSave } from '../../../forms/use-save';
import { clearDraft } from '../../../store/drafts';
import { CONCLUSION_WORDS as WORDS } from '../../../text/conclusion-words';
import { Button } from '../../../ui/button';
import { ChoiceGroup } from '../../../ui/choice-group';
import { TextArea } from '../../../ui/text-area';
import { CONCLUSION_DRAFT } from '../obstacle';
import type { ReportPageProps } from '../report-props';

/** The longest texts that an entry takes (domain/journal/act.ts). */
const LONGEST = { part: 400, reason: 2000 } as const;

const conclusionDraft = z.object({
  label: z.nullable(z.string()),
  part: z.string(),
  reason: z.string(),
});

const NOTHING: z.infer<typeof conclusionDraft> = { label: null, part: '', reason: '' };

interface ConclusionFormProps extends Pick<ReportPageProps, 'session' | 'work'> {
  readonly allowed: readonly Conclusion[];
  readonly before: NonNullable<Manifest['conclusion']> | null;
}

/** What the appraisal comes to: one of the framework's conclusions, its part, and the reason. */
export function ConclusionForm({ session, work, allowed, before }: ConclusionFormProps) {
  const form = useFormDraft({
    ...{ session, assignment: work.assignment, field: CONCLUSION_DRAFT },
    ...{ schema: conclusionDraft, initial: before ?? NOTHING },
  });
  const saver = useSave(session, work);
  const [tried, setTried] = useState(false);
  if (form === null) return null;
  const { label, part, reason } = form.value;
  const asksPart = allowed.some((each) => each.label === label && each.needsPart === true);
  const lacks = { part: asksPart && part.trim() === '', reason: reason.trim() === '' };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (label === null || lacks.part || lacks.reason) return;
    const body = {
      label,
      part: asksPart ? toPlainText(part).trim() : '',
      reason: toPlainText(reason).trim(),
    };
    const saved = await saver.save({
      act: { type: 'conclusion.given', body },
      clearDrafts: [form.field],
    });
    if (saved === null) return;
    setTried(false);
    form.forget(body);
  };
  const drop = (): void => {
    void clearDraft(session.writer, work.assignment, form.field);
    form.forget(before ?? NOTHING);
  };
  return (
    <form className="stack" noValidate onSubmit={(event) => void submit(event)}>
      <LeftoverNotice leftover={form.leftover} />
      <ChoiceGroup
        legend={WORDS.label}
        choices={allowed.map((each) => ({ value: each.label, label: each.label }))}
        value={label}
        error={tried && label === null ? WORDS.labelMissing : undefined}
        onChange={(value) => form.change({ label: value })}
      />
      {asksPart ? (
        <TextArea
          label={WORDS.part}
          hint={WORDS.partHint}
          error={tried && lacks.part ? WORDS.partMissing : undefined}
          maxLength={LONGEST.part}
          value={part}
          onChange={(event) => form.change({ part: event.target.value })}
        />
      ) : null}
      <TextArea
        label={WORDS.reason}
        hint={WORDS.reasonHint}
        error={tried && lacks.reason ? WORDS.reasonMissing : undefined}
        rows={5}
        maxLength={LONGEST.reason}
        value={reason}
        onChange={(event) => form.change({ reason: event.target.value })}
      />
      {form.isTyped ? (
        <Button kind="quiet" onClick={drop}>
          {WORDS.drop}
        </Button>
      ) : null}
      <SaveActions saver={saver} label={WORDS.save} />
    </form>
  );
}
