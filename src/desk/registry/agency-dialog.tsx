import { useState } from 'react';
import { type AgencyEntry, savedResponse } from '../../contract/registry';
import { creditCodeFault } from '../../domain/registry/credit-code';
import { readTypedAgency, typedAgency } from '../../domain/registry/typed-agency';
import { DESK_WORDS } from '../../text/desk-words';
import { CODE_FAULT_WORDS, REGISTRY_WORDS as WORDS } from '../../text/registry-words';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { TextField } from '../../ui/text-field';
import { FaultNotice } from '../fault-notice';
import { useDeskAct } from '../use-desk-act';

export interface AgencyDialogProps {
  /** What is changed, or null where it is entered. */
  readonly before: AgencyEntry | null;
  readonly onClose: () => void;
  readonly onDone: (id: string) => void;
}

/** Enters an agency, or changes what is kept of it. */
export function AgencyDialog({ before, onClose, onDone }: AgencyDialogProps) {
  const [typed, setTyped] = useState(() => typedAgency(before?.record ?? null));
  const [tried, setTried] = useState(false);
  const { act, busy, fault } = useDeskAct();
  const { record, faults } = readTypedAgency(typed);
  const type = (part: Partial<typeof typed>) => setTyped({ ...typed, ...part });
  const save = async () => {
    setTried(true);
    if (record === null) return;
    const replaces = before === null ? null : { id: before.id, revision: before.revision };
    const saved = await act('/registry/agencies', savedResponse, { replaces, record });
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
  const code = tried && faults.code !== null ? CODE_FAULT_WORDS[faults.code] : undefined;
  const asksLicence = creditCodeFault(typed.creditCode.trim()) === 'checkDigit';
  return (
    <Dialog
      open
      title={before === null ? WORDS.enter.agencies : WORDS.edit}
      onClose={onClose}
      actions={actions}
    >
      <TextField
        label={WORDS.name.agencies}
        value={typed.name}
        maxLength={80}
        error={tried && faults.name ? WORDS.nameMissing.agencies : undefined}
        onChange={({ target }) => type({ name: target.value })}
      />
      <TextField
        label={WORDS.code}
        value={typed.creditCode}
        maxLength={18}
        error={code}
        onChange={({ target }) => type({ creditCode: target.value.toUpperCase() })}
      />
      {asksLicence || typed.codeSeen ? (
        <label className="desk-check">
          <input
            type="checkbox"
            checked={typed.codeSeen}
            onChange={({ target }) => type({ codeSeen: target.checked })}
          />
          {WORDS.codeSeen}
        </label>
      ) : null}
      <TextField
        label={WORDS.platform}
        hint={WORDS.platformHint}
        value={typed.platform}
        maxLength={120}
        onChange={({ target }) => type({ platform: target.value })}
      />
      {fault === null ? null : <FaultNotice fault={fault} />}
    </Dialog>
  );
}
