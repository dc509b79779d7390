import { type FormEvent, useRef, useState } from 'react';
import * as z from 'zod/mini';
import { toPlainText } from '../../../domain/kernel/plain-text';
import type { ReportSection } from '../../../domain/report/report-sections';
import type { TokenGround, TokenValue } from '../../../domain/report/token-value';
import { SaveActions } from '../../../forms/save-actions';
import { LeftoverNotice } from '../../../forms/save-notice';
import { type FormDraft, useFormDraft } from '../../../forms/use-form-draft';
import { useSave } from '../../../forms/use-save';
import { clearDraft } from '../../../store/drafts';
import { sayPrefill } from '../../../text/prefill-words';
import { REPORT_TEXT_WORDS } from '../../../text/report-text-words';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { ConfirmDialog } from '../../../ui/confirm-dialog';
import { Notice } from '../../../ui/notice';
import { TextArea } from '../../../ui/text-area';
import type { ReportPageProps } from '../report-props';
import { prefillFacts } from './prefill-facts';
import { ReferencePicker } from './reference-picker';
import { ReportProse } from './report-prose';
import { sectionDraft } from './section-state';

/** As long as an entry takes (domain/journal/act.ts). */
const MAX_TEXT = 20_000;

const textDraft = z.object({ text: z.string(), base: z.nullable(z.string()) });
type TextDraft = z.infer<typeof textDraft>;

interface SectionEditorProps extends Pick<ReportPageProps, 'session' | 'work'> {
  readonly section: ReportSection;
  /** What stands, or what one of two texts said. */
  readonly initial: string;
  /** Hash of the entry that stands; null where none does, or where two differ. */
  readonly base: string | null;
  readonly ground: TokenGround;
  readonly addressOf: (value: TokenValue) => string;
}

interface ToolsProps extends Pick<SectionEditorProps, 'section' | 'work' | 'ground'> {
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onInsert: (written: string) => void;
}

function Tools({ section, work, ground, text, onText, onInsert }: ToolsProps) {
  const [open, setOpen] = useState<'prefill' | 'reference' | null>(null);
  const prefill = (): void => {
    setOpen(null);
    const said = sayPrefill(section.of, section.level, prefillFacts(work));
    if (said !== null) onText(said);
  };
  const isEmpty = text.trim() === '';
  const { prefillAsk, prefillYes, prefillNo, prefillAgain } = REPORT_TEXT_WORDS;
  return (
    <div className="report-tools">
      <Button onClick={isEmpty ? prefill : () => setOpen('prefill')}>
        {isEmpty ? REPORT_TEXT_WORDS.prefill : prefillAgain}
      </Button>
      <Button onClick={() => setOpen('reference')}>{REPORT_TEXT_WORDS.reference}</Button>
      <ConfirmDialog
        open={open === 'prefill'}
        kind="danger"
        words={{ title: prefillAgain, confirm: prefillYes, cancel: prefillNo }}
        onConfirm={prefill}
        onClose={() => setOpen(null)}
      >
        <p>{prefillAsk}</p>
      </ConfirmDialog>
      {open === 'reference' ? (
        <ReferencePicker
          ground={ground}
          onClose={() => setOpen(null)}
          onPick={(written) => {
            setOpen(null);
            onInsert(written);
          }}
        />
      ) : null}
    </div>
  );
}

function useArea(form: FormDraft<TextDraft>) {
  const area = useRef<HTMLTextAreaElement>(null);
  const insert = (written: string): void => {
    const { text } = form.value;
    const at = area.current?.selectionStart ?? text.length;
    const end = area.current?.selectionEnd ?? at;
    form.change({ text: `${text.slice(0, at)}${written}${text.slice(end)}` });
  };
  return { area, insert };
}

/** What was typed began from another text than stands now: both are there until one is saved. */
function Overtaken({ initial, ground, addressOf }: SectionEditorProps) {
  return (
    <>
      <Notice
        tone="warning"
        title={REPORT_TEXT_WORDS.overtaken}
        next={REPORT_TEXT_WORDS.overtakenNext}
      />
      <Card title={REPORT_TEXT_WORDS.standsNow}>
        <ReportProse text={initial} {...{ ground, addressOf }} />
      </Card>
    </>
  );
}

function Editor({ form, ...props }: SectionEditorProps & { readonly form: FormDraft<TextDraft> }) {
  const { session, work, section, initial, base, ground, addressOf } = props;
  const { area, insert } = useArea(form);
  const saver = useSave(session, work);
  const { text } = form.value;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const body = { section: section.id, text: toPlainText(text) };
    void saver.save({ act: { type: 'section.written', body }, clearDrafts: [form.field] });
  };
  const drop = (): void => {
    void clearDraft(session.writer, work.assignment, form.field);
    form.forget({ text: initial, base });
  };
  return (
    <form className="stack" noValidate onSubmit={submit}>
      <LeftoverNotice leftover={form.leftover} />
      {form.value.base === base ? null : <Overtaken {...props} />}
      <Tools
        {...{ section, work, ground, text }}
        onText={(said) => form.change({ text: said })}
        onInsert={insert}
      />
      <TextArea
        ref={area}
        label={REPORT_TEXT_WORDS.text}
        hint={REPORT_TEXT_WORDS.textHint}
        className="report-text-area"
        maxLength={MAX_TEXT}
        value={text}
        onChange={(event) => form.change({ text: event.target.value })}
      />
      {form.isTyped ? (
        <Button kind="quiet" onClick={drop}>
          {REPORT_TEXT_WORDS.drop}
        </Button>
      ) : null}
      {text.trim() === '' ? null : (
        <Card title={REPORT_TEXT_WORDS.preview}>
          <ReportProse {...{ text, ground, addressOf }} />
        </Card>
      )}
      {text === initial && base !== null ? null : (
        <SaveActions
          saver={saver}
          label={REPORT_TEXT_WORDS.save}
          working={REPORT_TEXT_WORDS.saving}
        />
      )}
    </form>
  );
}

/** The text of one section, kept as a draft at every change until it is saved. */
export function SectionEditor(props: SectionEditorProps) {
  const { session, work, section, initial, base } = props;
  const form = useFormDraft({
    ...{ session, assignment: work.assignment, field: sectionDraft(section.id) },
    ...{ schema: textDraft, initial: { text: initial, base } },
  });
  return form === null ? null : <Editor {...props} form={form} />;
}
