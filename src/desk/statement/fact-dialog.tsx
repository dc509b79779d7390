import { useState } from 'react';
import { enterFactResponse } from '../../contract/statement';
import { FIELDS_OF, STATEMENT_WORKS, type StatementWork } from '../../domain/statement/yearly-fact';
import { DESK_WORDS } from '../../text/desk-words';
import { FACT_FORM_WORDS as WORDS, WORK_WORDS, YEARLY_WORDS } from '../../text/yearly-words';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { SelectField } from '../../ui/select-field';
import { TextField } from '../../ui/text-field';
import { askDesk, type DeskFault } from '../desk-api';
import { useDeskSession } from '../desk-session-context';
import { FaultNotice } from '../fault-notice';
import { factOfTyped, type TypedFact, wrongFields } from './typed-fact';

const CHOICES: Readonly<Record<string, readonly string[]>> = {
  result: ['support', 'supportAfterRevision', 'partialSupport', 'reject'],
  isDone: ['true', 'false'],
  state: ['open', 'reported', 'rectified'],
};

export interface FactDialogProps {
  readonly year: number;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Enters what stands nowhere else; what is left empty is not known. */
export function FactDialog({ year, onClose, onDone }: FactDialogProps) {
  const { session } = useDeskSession();
  const [work, setWork] = useState<StatementWork>('training');
  const [typed, setTyped] = useState<TypedFact>({});
  const [tried, setTried] = useState(false);
  const [fault, setFault] = useState<DeskFault | null>(null);
  const type = (field: string, value: string) => setTyped({ ...typed, [field]: value });
  const save = async () => {
    setTried(true);
    const fact = factOfTyped(year, work, typed);
    if (fact === null) return;
    const action = { method: 'POST', csrf: session.csrf, body: { fact } } as const;
    const answer = await askDesk('/statement/facts', enterFactResponse, action);
    if (answer.ok) onDone();
    else setFault(answer.error);
  };
  const actions = (
    <>
      <Button onClick={onClose}>{DESK_WORDS.cancel}</Button>
      <Button kind="primary" onClick={() => void save()}>
        {WORDS.save}
      </Button>
    </>
  );
  const isNameless = tried && (typed.title ?? '').trim() === '';
  return (
    <Dialog open title={WORDS.title} onClose={onClose} actions={actions}>
      <p>{WORDS.detail}</p>
      <SelectField
        label={WORDS.work}
        value={work}
        options={STATEMENT_WORKS.map((each) => ({ value: each, label: WORK_WORDS[each] }))}
        onChange={setWork}
      />
      <TextField
        label={WORDS.name}
        value={typed.title ?? ''}
        maxLength={120}
        error={isNameless ? WORDS.nameMissing : undefined}
        onChange={(event) => type('title', event.target.value)}
      />
      <TextField
        label={WORDS.department}
        value={typed.department ?? ''}
        maxLength={80}
        onChange={(event) => type('department', event.target.value)}
      />
      <FactFields work={work} typed={typed} tried={tried} onType={type} />
      {fault === null ? null : <FaultNotice fault={fault} />}
    </Dialog>
  );
}

interface FactFieldsProps {
  readonly work: StatementWork;
  readonly typed: TypedFact;
  readonly tried: boolean;
  readonly onType: (field: string, value: string) => void;
}

function FactFields({ work, typed, tried, onType }: FactFieldsProps) {
  const wrong = tried ? wrongFields(work, typed) : [];
  return FIELDS_OF[work].map((field) => {
    const choices = CHOICES[field];
    if (choices !== undefined) {
      const options = choices.map((value) => ({ value, label: YEARLY_WORDS.valueOf(value) }));
      return (
        <SelectField
          key={field}
          label={WORDS[field]}
          value={typed[field] ?? ''}
          options={[{ value: '', label: WORDS.unclear }, ...options]}
          onChange={(value) => onType(field, value)}
        />
      );
    }
    return (
      <TextField
        key={field}
        label={WORDS[field]}
        value={typed[field] ?? ''}
        maxLength={20}
        error={wrong.includes(field) ? WORDS.notNumber : undefined}
        onChange={(event) => onType(field, event.target.value)}
      />
    );
  });
}
