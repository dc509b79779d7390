import { type FormEvent, useId, useState } from 'react';
import type { RankedUnit } from '../../domain/fieldwork/sampling/rank-units';
import { APPEND_FAULT_SAFE, APPEND_FAULT_WORDS } from '../../text/append-fault-words';
import { SAMPLING_WORDS as WORDS } from '../../text/sampling-words';
import { Button } from '../../ui/button';
import { ChoiceGroup } from '../../ui/choice-group';
import { Dialog } from '../../ui/dialog';
import { Notice } from '../../ui/notice';
import { SelectField } from '../../ui/select-field';
import { TextArea } from '../../ui/text-area';
import { TextField } from '../../ui/text-field';
import { matching, type SeenMember } from './sample-view';
import { NEXT_IN_RANK, NO_UNIT_YET, type Replacing } from './use-replacing';

const MAX_REASON = 500;
/** A list of thousands is searched, not scrolled. */
const MOST_OFFERED = 100;

interface UnitChoiceProps {
  readonly candidates: readonly RankedUnit[];
  readonly into: string;
  readonly error: string | undefined;
  readonly onChange: (into: string) => void;
}

/** A unit out of the list, found by what is typed. */
function NamedUnit({ candidates, into, error, onChange }: UnitChoiceProps) {
  const [typed, setTyped] = useState('');
  const found = matching(candidates, typed).slice(0, MOST_OFFERED);
  const chosen = candidates.filter(({ unit }) => unit.id === into);
  const offered = [...chosen, ...found.filter(({ unit }) => unit.id !== into)];
  return (
    <>
      <TextField
        label={WORDS.search}
        type="search"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <SelectField
        label={WORDS.namedUnit}
        error={error}
        value={into}
        options={[
          { value: NO_UNIT_YET, label: WORDS.choose },
          ...offered.map(({ unit }) => ({ value: unit.id, label: unit.name })),
        ]}
        onChange={onChange}
      />
    </>
  );
}

/** The next in rank, or another unit by name. */
function UnitChoice({ candidates, into, error, onChange }: UnitChoiceProps) {
  const [next] = candidates;
  const choices = [
    ...(next ? [{ value: 'next', label: WORDS.next(next.unit.name) } as const] : []),
    { value: 'named', label: WORDS.named } as const,
  ];
  return (
    <>
      <ChoiceGroup
        legend={WORDS.replaceBy}
        choices={choices}
        value={into === NEXT_IN_RANK ? 'next' : 'named'}
        onChange={(value) => onChange(value === 'next' ? NEXT_IN_RANK : NO_UNIT_YET)}
      />
      {into === NEXT_IN_RANK ? null : <NamedUnit {...{ candidates, into, error, onChange }} />}
    </>
  );
}

export interface ReplaceDialogProps {
  readonly member: SeenMember;
  readonly candidates: readonly RankedUnit[];
  readonly replacing: Replacing;
}

/** Asks which unit comes in, and why. */
export function ReplaceDialog({ member, candidates, replacing }: ReplaceDialogProps) {
  const form = useId();
  const [tried, setTried] = useState(false);
  const { draft, type, fault, busy, confirm, close } = replacing;
  const into = draft.into === NEXT_IN_RANK ? candidates[0]?.unit.id : draft.into.trim();
  const [noUnit, noReason] = [!into, draft.reason.trim() === ''];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (into && !noReason) void confirm(member.unit.id, into);
  };
  const actions = (
    <>
      <Button onClick={close}>{WORDS.cancel}</Button>
      <Button kind="primary" type="submit" form={form} busy={busy}>
        {busy ? WORDS.confirming : WORDS.confirm}
      </Button>
    </>
  );
  return (
    <Dialog open onClose={close} title={WORDS.replaceTitle(member.unit.name)} actions={actions}>
      <form id={form} className="stack" noValidate onSubmit={submit}>
        <UnitChoice
          candidates={candidates}
          into={draft.into}
          error={tried && noUnit ? WORDS.unitMissing : undefined}
          onChange={(next) => type({ ...draft, into: next })}
        />
        <TextArea
          label={WORDS.reason}
          hint={WORDS.reasonHint}
          error={tried && noReason ? WORDS.reasonMissing : undefined}
          maxLength={MAX_REASON}
          value={draft.reason}
          onChange={(event) => type({ ...draft, reason: event.target.value })}
        />
        {fault === null ? null : (
          <Notice tone="danger" live safe={APPEND_FAULT_SAFE} {...APPEND_FAULT_WORDS[fault]} />
        )}
      </form>
    </Dialog>
  );
}
