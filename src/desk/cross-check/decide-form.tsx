import { useState } from 'react';
import type { LeadResponse } from '../../contract/desk-leads';
import { LEAD_VERDICTS, type LeadVerdict } from '../../domain/cross-check/lead';
import { toPlainText } from '../../domain/kernel/plain-text';
import { LEAD_STATE_WORDS, LEAD_VERDICT_DETAILS, LEAD_WORDS as WORDS } from '../../text/lead-words';
import { Button } from '../../ui/button';
import { ChoiceGroup } from '../../ui/choice-group';
import { TextArea } from '../../ui/text-area';
import { FaultNotice } from '../fault-notice';
import { useDeskAct } from '../use-desk-act';

const CHOICES = LEAD_VERDICTS.map((value) => ({
  ...{ value, label: LEAD_STATE_WORDS[value], detail: LEAD_VERDICT_DETAILS[value] },
}));

export interface DecideFormProps {
  readonly lead: LeadResponse;
  readonly onDecided: () => void;
}

/** What somebody found of a lead, with the reason. */
export function DecideForm({ lead: { lead, decisions }, onDecided }: DecideFormProps) {
  const { act, busy, fault } = useDeskAct();
  const [verdict, setVerdict] = useState<LeadVerdict | null>(null);
  const [typed, setTyped] = useState('');
  const [tried, setTried] = useState(false);
  const reason = toPlainText(typed).trim();
  const save = async () => {
    setTried(true);
    if (verdict === null || reason === '') return;
    const body = { verdict, reason, after: decisions.length };
    if ((await act(`/leads/${lead}/decisions`, null, body)) !== null) onDecided();
  };
  return (
    <div className="lead-stack">
      <ChoiceGroup
        legend={WORDS.verdict}
        choices={CHOICES}
        value={verdict}
        onChange={setVerdict}
        error={tried && verdict === null ? WORDS.verdictMissing : undefined}
      />
      <TextArea
        label={WORDS.reason}
        hint={WORDS.reasonHint}
        value={typed}
        maxLength={2000}
        error={tried && reason === '' ? WORDS.reasonMissing : undefined}
        onChange={({ target }) => setTyped(target.value)}
      />
      <p className="soft small">{WORDS.laterDetail}</p>
      {fault === null ? null : <FaultNotice fault={fault} onRetry={onDecided} />}
      <div className="desk-buttons">
        <Button kind="primary" busy={busy} onClick={() => void save()}>
          {WORDS.save}
        </Button>
      </div>
    </div>
  );
}
