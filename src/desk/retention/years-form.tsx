import { useState } from 'react';
import { type RetentionYears, retentionYears } from '../../domain/desk/retention';
import { RETENTION_WORDS as WORDS } from '../../text/retention-words';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { TextField } from '../../ui/text-field';
import { FaultNotice } from '../fault-notice';
import { useDeskAct } from '../use-desk-act';

/** What was typed; undefined when it is no number of years. */
function typedYears(text: string): RetentionYears | undefined {
  const typed = text.trim();
  const read = retentionYears.safeParse(typed === '' ? null : Number(typed));
  return read.success ? read.data : undefined;
}

export interface YearsFormProps {
  readonly years: RetentionYears;
  readonly onSaved: () => void;
}

/** For how many years evidence is kept. */
export function YearsForm({ years, onSaved }: YearsFormProps) {
  const { act, busy, fault } = useDeskAct();
  const [text, setText] = useState(years === null ? '' : String(years));
  const [isSaved, setIsSaved] = useState(false);
  const typed = typedYears(text);
  const save = async () => {
    if (typed === undefined) return;
    if ((await act('/retention', null, { years: typed })) === null) return;
    setIsSaved(true);
    onSaved();
  };
  return (
    <Card title={WORDS.setting}>
      <div className="stack">
        <div className="desk-tools">
          <TextField
            label={WORDS.years}
            inputMode="numeric"
            value={text}
            error={typed === undefined ? WORDS.yearsWrong : undefined}
            onChange={(event) => {
              setText(event.target.value);
              setIsSaved(false);
            }}
          />
          <Button kind="primary" busy={busy} onClick={() => void save()}>
            {WORDS.save}
          </Button>
        </div>
        <p aria-live="polite">{isSaved ? WORDS.saved : ''}</p>
        {fault === null ? null : <FaultNotice fault={fault} />}
      </div>
    </Card>
  );
}
