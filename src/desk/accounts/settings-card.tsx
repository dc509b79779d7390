import { useState } from 'react';
import type { AccountsResponse, DeskSettings } from '../../contract/desk-accounts';
import { ACCOUNT_DESK_WORDS } from '../../text/account-desk-words';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Notice } from '../../ui/notice';
import { SelectField } from '../../ui/select-field';
import { useDeskSession } from '../desk-session-context';
import { FaultNotice } from '../fault-notice';
import { useDeskAct } from '../use-desk-act';

const WORDS = ACCOUNT_DESK_WORDS;

/** What is offered, with what holds now. */
const idleOptions = (now: number) =>
  [...new Set([10, 15, 30, 60, 120, now])]
    .sort((a, b) => a - b)
    .map((minutes) => ({ value: String(minutes), label: WORDS.minutes(minutes) }));

interface CheckProps {
  readonly label: string;
  readonly detail: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

function Check({ label, detail, checked, onChange }: CheckProps) {
  return (
    <div>
      <label className="desk-check">
        <input
          type="checkbox"
          checked={checked}
          onChange={(event) => onChange(event.target.checked)}
        />
        {label}
      </label>
      <p className="soft small">{detail}</p>
    </div>
  );
}

export interface SettingsCardProps extends Pick<AccountsResponse, 'settings' | 'unitPeople'> {
  readonly onSaved: () => void;
}

/** What holds for everybody at the desk, with what is missing for it. */
export function SettingsCard({ settings, unitPeople, onSaved }: SettingsCardProps) {
  const { refresh } = useDeskSession();
  const { act, busy, fault } = useDeskAct();
  const [chosen, setChosen] = useState<DeskSettings>(settings);
  const [isSaved, setIsSaved] = useState(false);
  const choose = (change: Partial<DeskSettings>) => {
    setIsSaved(false);
    setChosen({ ...chosen, ...change });
  };
  const save = async () => {
    if ((await act('/settings', null, chosen)) === null) return;
    setIsSaved(true);
    onSaved();
    refresh();
  };
  return (
    <Card title={WORDS.settings}>
      <div className="stack">
        {settings.twoPersons && unitPeople < 2 ? (
          <Notice tone="warning" title={WORDS.secondNeeded} />
        ) : null}
        {settings.twoPersons ? null : <Notice tone="warning" title={WORDS.twoPersonsOff} />}
        <Check
          label={WORDS.factorForAll}
          detail={WORDS.factorForAllDetail}
          checked={chosen.secondFactor}
          onChange={(secondFactor) => choose({ secondFactor })}
        />
        <Check
          label={WORDS.twoPersons}
          detail={WORDS.twoPersonsDetail}
          checked={chosen.twoPersons}
          onChange={(twoPersons) => choose({ twoPersons })}
        />
        <SelectField
          label={WORDS.idle}
          hint={WORDS.idleDetail}
          value={String(chosen.idleMinutes)}
          options={idleOptions(settings.idleMinutes)}
          onChange={(minutes) => choose({ idleMinutes: Number(minutes) })}
        />
        {fault === null ? null : <FaultNotice fault={fault} />}
        <p className="desk-buttons">
          <Button busy={busy} onClick={() => void save()}>
            {WORDS.save}
          </Button>
          <span role="status">{isSaved ? WORDS.saved : ''}</span>
        </p>
      </div>
    </Card>
  );
}
