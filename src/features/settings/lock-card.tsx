import { type FormEvent, useId, useState } from 'react';
import {
  chooseIdleMinutes,
  IDLE_MINUTES,
  type IdleMinutes,
  idleMinutes,
} from '../../platform/idle-minutes';
import { LOCK_WORDS } from '../../text/lock-words';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { ChoiceGroup } from '../../ui/choice-group';
import { TextField } from '../../ui/text-field';

export interface LockCardProps {
  /** What the account is called before it is unlocked; empty for nothing. */
  readonly label: string;
  readonly onLabel: (label: string) => Promise<void>;
  readonly onLock: () => void;
}

function LabelForm({ label, onLabel }: Omit<LockCardProps, 'onLock'>) {
  const form = useId();
  const [typed, setTyped] = useState(label);
  const [kept, setKept] = useState(false);
  const keep = async (event: FormEvent) => {
    event.preventDefault();
    await onLabel(typed);
    setKept(true);
  };
  return (
    <form id={form} className="stack" onSubmit={keep}>
      <TextField
        label={LOCK_WORDS.label}
        hint={LOCK_WORDS.labelHint}
        autoComplete="off"
        maxLength={20}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setKept(false);
        }}
      />
      <Button type="submit">{LOCK_WORDS.keepLabel}</Button>
      <p role="status">{kept ? LOCK_WORDS.labelKept : ''}</p>
    </form>
  );
}

/** When the phone locks itself, how to lock it now, and what it shows while it is locked. */
export function LockCard({ onLock, ...label }: LockCardProps) {
  const [minutes, setMinutes] = useState<IdleMinutes>(idleMinutes);
  const choose = (next: string) => {
    const found = IDLE_MINUTES.find((each) => String(each) === next);
    if (found === undefined) return;
    chooseIdleMinutes(found);
    setMinutes(found);
  };
  return (
    <Card title={LOCK_WORDS.title}>
      <ChoiceGroup
        legend={LOCK_WORDS.idle}
        layout="row"
        choices={IDLE_MINUTES.map((each) => ({
          value: String(each),
          label: LOCK_WORDS.minutes(each),
        }))}
        value={String(minutes)}
        onChange={choose}
      />
      <p className="soft small">{LOCK_WORDS.idleDetail}</p>
      <Button onClick={onLock}>{LOCK_WORDS.lock}</Button>
      <p className="soft small">{LOCK_WORDS.lockDetail}</p>
      <LabelForm {...label} />
    </Card>
  );
}
