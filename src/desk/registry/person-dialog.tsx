import { useState } from 'react';
import { type PersonEntry, savedResponse } from '../../contract/registry';
import {
  type PersonFault,
  readTypedPerson,
  type TypedPerson,
  typedPerson,
} from '../../domain/registry/typed-person';
import { DESK_WORDS } from '../../text/desk-words';
import { REGISTRY_WORDS as WORDS } from '../../text/registry-words';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { TextArea } from '../../ui/text-area';
import { TextField } from '../../ui/text-field';
import { FaultNotice } from '../fault-notice';
import { useDeskAct } from '../use-desk-act';
import { LeadFields } from './lead-fields';

export interface PersonDialogProps {
  /** Who is changed, or null where somebody is entered. */
  readonly before: PersonEntry | null;
  readonly onClose: () => void;
  readonly onDone: (id: string) => void;
}

const FAULTS = {
  name: WORDS.nameMissing.people,
  employer: WORDS.employerMissing,
  fields: WORDS.fieldTwice,
  recusals: WORDS.recusalFault,
  neither: WORDS.neither,
  contractUntil: WORDS.dayMissing,
  servedOn: WORDS.dayMissing,
} as const satisfies Record<PersonFault, string>;

const LINES = [
  { field: 'name', label: WORDS.name.people, max: 40 },
  { field: 'employer', label: WORDS.employer, max: 120, hint: WORDS.employerHint },
  { field: 'title', label: WORDS.title, max: 80 },
  { field: 'phone', label: WORDS.phone, max: 30, hint: WORDS.phoneHint },
] as const;

/** Enters a person, or changes what is kept of them. */
export function PersonDialog({ before, onClose, onDone }: PersonDialogProps) {
  const [typed, setTyped] = useState(() => typedPerson(before?.record ?? null));
  const [tried, setTried] = useState(false);
  const { act, busy, fault } = useDeskAct();
  const { record, faults } = readTypedPerson(typed);
  const type = (part: Partial<TypedPerson>) => setTyped({ ...typed, ...part });
  const errorOf = (...of: PersonFault[]): string | undefined => {
    const first = tried ? of.find((each) => faults.includes(each)) : undefined;
    return first === undefined ? undefined : FAULTS[first];
  };
  const save = async () => {
    setTried(true);
    if (record === null) return;
    const replaces = before === null ? null : { id: before.id, revision: before.revision };
    const saved = await act('/registry/people', savedResponse, { replaces, record });
    if (saved !== null && saved !== true) onDone(saved.id);
  };
  const actions = (
    <>
      <Button onClick={onClose}>{DESK_WORDS.cancel}</Button>
      <Button kind="primary" busy={busy} onClick={() => void save()}>
        {WORDS.save}
      </Button>
    </>
  );
  return (
    <Dialog
      open
      title={before === null ? WORDS.enter.people : WORDS.edit}
      onClose={onClose}
      actions={actions}
    >
      {LINES.map(({ field, label, max, ...more }) => (
        <TextField
          key={field}
          label={label}
          {...more}
          value={typed[field]}
          maxLength={max}
          error={field === 'name' || field === 'employer' ? errorOf(field) : undefined}
          onChange={({ target }) => type({ [field]: target.value })}
        />
      ))}
      <TextField
        label={WORDS.fields}
        hint={WORDS.fieldsHint}
        value={typed.fields}
        error={errorOf('fields', 'neither')}
        onChange={({ target }) => type({ fields: target.value })}
      />
      <TextArea
        label={WORDS.recusals}
        hint={WORDS.recusalsHint}
        rows={2}
        value={typed.recusals}
        error={errorOf('recusals')}
        onChange={({ target }) => type({ recusals: target.value })}
      />
      <LeadFields typed={typed} type={type} errorOf={errorOf} />
      {fault === null ? null : <FaultNotice fault={fault} />}
    </Dialog>
  );
}
