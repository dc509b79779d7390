import { type FormEvent, useState } from 'react';
import * as z from 'zod/mini';
import { toPlainText } from '../../../domain/kernel/plain-text';
import { VERDICTS } from '../../../domain/procedure/after-seal';
import type { RecordedAcknowledgement } from '../../../domain/procedure/course-state';
import { EvidencePicker } from '../../../forms/evidence-picker';
import { SaveActions } from '../../../forms/save-actions';
import { LeftoverNotice } from '../../../forms/save-notice';
import { useFormDraft } from '../../../forms/use-form-draft';
import { useSave } from '../../../forms/use-save';
import { UNIT_VERDICT_WORDS, UNIT_WORDS as WORDS } from '../../../text/unit-words';
import { ButtonLink } from '../../../ui/button';
import { ChoiceGroup } from '../../../ui/choice-group';
import { Notice } from '../../../ui/notice';
import { TextArea } from '../../../ui/text-area';
import type { ReportPageProps } from '../report-props';

const unitDraft = z.object({
  verdict: z.nullable(z.enum(VERDICTS)),
  text: z.string(),
  evidence: z.array(z.string()),
});
type UnitDraft = z.infer<typeof unitDraft>;

const EMPTY: UnitDraft = { verdict: null, text: '', evidence: [] };
const LONGEST = 2000;
const CHOICES = VERDICTS.map((value) => ({ value, label: UNIT_VERDICT_WORDS[value] }));

/** A refusal need not be on paper; an objection has words. */
const faultsOf = ({ verdict, text, evidence }: UnitDraft) => ({
  verdict: verdict === null,
  text: verdict === 'object' && text.trim() === '',
  evidence: verdict !== 'refuse' && evidence.length === 0,
});

interface UnitFormProps extends Pick<ReportPageProps, 'session' | 'work'> {
  /** SHA-256 of the sealed manifest's text. */
  readonly report: string;
  /** What this one puts right. */
  readonly before: RecordedAcknowledgement | null;
  readonly onSaved: () => void;
}

/** Puts down what the unit said of the sealed report, with the photographs of its paper. */
export function UnitForm({ session, work, report, before, onSaved }: UnitFormProps) {
  const { assignment } = work;
  const initial =
    before === null
      ? EMPTY
      : { verdict: before.verdict, text: before.text, evidence: [...before.evidence] };
  const form = useFormDraft({
    ...{ session, assignment, field: `unit:${report}:${before?.hash ?? ''}` },
    ...{ schema: unitDraft, initial },
  });
  const saver = useSave(session, work);
  const [tried, setTried] = useState(false);
  if (form === null) return null;
  const { verdict, text, evidence } = form.value;
  const faults = faultsOf(form.value);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (verdict === null || faults.text || faults.evidence) return;
    const body = {
      ...{ report, verdict, text: toPlainText(text).trim(), evidence: [...evidence] },
      replaces: before?.hash ?? null,
    };
    const act = { type: 'acknowledgement.recorded' as const, body };
    if ((await saver.save({ act, clearDrafts: [form.field] })) !== null) onSaved();
  };
  return (
    <form className="stack" noValidate onSubmit={(event) => void submit(event)}>
      <LeftoverNotice leftover={form.leftover} />
      {before === null ? null : <p className="soft">{WORDS.replaces}</p>}
      <ChoiceGroup
        legend={WORDS.verdict}
        choices={CHOICES}
        value={verdict}
        error={tried && faults.verdict ? WORDS.verdictMissing : undefined}
        onChange={(value) => form.change({ verdict: value })}
      />
      <TextArea
        label={WORDS.text}
        hint={WORDS.textHint}
        error={tried && faults.text ? WORDS.textMissing : undefined}
        maxLength={LONGEST}
        value={text}
        onChange={(event) => form.change({ text: event.target.value })}
      />
      <p className="soft">{WORDS.photograph}</p>
      <ButtonLink to={`/a/${assignment}/site/gallery`}>{WORDS.toCamera}</ButtonLink>
      <EvidencePicker
        {...{ session, work, site: null, chosen: evidence }}
        onChange={(chosen) => form.change({ evidence: [...chosen] })}
      />
      {tried && faults.evidence ? (
        <Notice tone="danger" live title={WORDS.evidenceMissing} />
      ) : null}
      <SaveActions saver={saver} label={WORDS.save} />
    </form>
  );
}
