import { type FormEvent, useEffect, useState } from 'react';
import type { AssignmentWork } from '../../store/assignment-work';
import { draftsOf, putDraft } from '../../store/drafts';
import type { FieldSession } from '../../store/field-session';
import { DECLARATION_WORDS } from '../../text/declaration-words';
import { ChoiceGroup } from '../../ui/choice-group';
import { Notice } from '../../ui/notice';
import { TextArea } from '../../ui/text-area';
import { DETAIL_DRAFT, declare, type Outcome } from './declare';

const MAX_DETAIL = 1000;

const CHOICES = [
  {
    value: 'independent',
    label: DECLARATION_WORDS.independent,
    detail: DECLARATION_WORDS.independentDetail,
  },
  {
    value: 'conflict',
    label: DECLARATION_WORDS.conflict,
    detail: DECLARATION_WORDS.conflictDetail,
  },
] as const;

/** The text being written, kept as a draft at every change and found again after a restart. */
function useDetail(session: FieldSession, assignment: string) {
  const [detail, setDetail] = useState('');
  useEffect(() => {
    void draftsOf(session, assignment).then((drafts) =>
      setDetail((typed) => typed || (drafts[DETAIL_DRAFT] ?? '')),
    );
  }, [session, assignment]);
  const type = (text: string) => {
    setDetail(text);
    void putDraft(session, { assignment, field: DETAIL_DRAFT, text });
  };
  return [detail, type] as const;
}

export interface DeclarationFormProps {
  readonly id: string;
  readonly session: FieldSession;
  readonly work: AssignmentWork;
  readonly onBusy: (busy: boolean) => void;
  readonly onSigned: () => void;
}

interface Faults {
  readonly choice?: string;
  readonly detail?: string;
}

function faultsOf(outcome: Outcome | null, detail: string): Faults {
  if (outcome === null) return { choice: DECLARATION_WORDS.choose };
  const silent = outcome === 'conflict' && detail.trim() === '';
  return silent ? { detail: DECLARATION_WORDS.detailMissing } : {};
}

function useSigning({ session, work, onBusy, onSigned }: DeclarationFormProps) {
  const [failed, setFailed] = useState(false);
  const sign = async (outcome: Outcome, detail: string) => {
    onBusy(true);
    try {
      await declare(session, work, outcome, detail);
      onSigned();
    } catch {
      // A full phone is the only cause that a person can act on; nothing was written.
      setFailed(true);
    } finally {
      onBusy(false);
    }
  };
  return [failed, sign] as const;
}

const NOT_SAVED = (
  <Notice
    tone="danger"
    live
    title={DECLARATION_WORDS.failed}
    safe={DECLARATION_WORDS.failedSafe}
    next={DECLARATION_WORDS.failedNext}
  />
);

/** The choice and, for a conflict, its circumstances. */
export function DeclarationForm(props: DeclarationFormProps) {
  const { id, session, work } = props;
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [detail, typeDetail] = useDetail(session, work.assignment);
  const [faults, setFaults] = useState<Faults>({});
  const [failed, sign] = useSigning(props);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const found = faultsOf(outcome, detail);
    setFaults(found);
    if (outcome !== null && found.detail === undefined) void sign(outcome, detail);
  };
  return (
    <form id={id} className="stack" noValidate onSubmit={submit}>
      <ChoiceGroup
        legend={DECLARATION_WORDS.question}
        choices={CHOICES}
        value={outcome}
        onChange={setOutcome}
        error={faults.choice}
      />
      {outcome === 'conflict' ? (
        <TextArea
          label={DECLARATION_WORDS.detail}
          hint={DECLARATION_WORDS.detailHint}
          error={faults.detail}
          maxLength={MAX_DETAIL}
          value={detail}
          onChange={(event) => typeDetail(event.target.value)}
        />
      ) : null}
      <p className="soft">{DECLARATION_WORDS.signLead}</p>
      {failed ? NOT_SAVED : null}
    </form>
  );
}
