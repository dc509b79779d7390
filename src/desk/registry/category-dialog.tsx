import { useState } from 'react';
import type { AgencyEntry } from '../../contract/registry';
import { DESK_WORDS } from '../../text/desk-words';
import { REGISTRY_WORDS as WORDS } from '../../text/registry-words';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { TextArea } from '../../ui/text-area';
import { TextField } from '../../ui/text-field';
import { FaultNotice } from '../fault-notice';
import { useDeskAct } from '../use-desk-act';

export interface CategoryDialogProps {
  readonly of: AgencyEntry;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Puts an agency into a class, with the reason. */
export function CategoryDialog({ of, onClose, onDone }: CategoryDialogProps) {
  const [category, setCategory] = useState(of.category);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const { act, busy, fault } = useDeskAct();
  const save = async () => {
    setTried(true);
    if (reason.trim() === '') return;
    const body = { category: category.trim(), reason: reason.trim() };
    if ((await act(`/registry/agencies/${of.id}/category`, null, body)) !== null) onDone();
  };
  const actions = (
    <>
      <Button onClick={onClose}>{DESK_WORDS.cancel}</Button>
      <Button kind="primary" busy={busy} onClick={() => void save()}>
        {WORDS.classify}
      </Button>
    </>
  );
  return (
    <Dialog open title={WORDS.classify} onClose={onClose} actions={actions}>
      <TextField
        label={WORDS.category}
        hint={WORDS.categoryHint}
        value={category}
        maxLength={20}
        onChange={({ target }) => setCategory(target.value)}
      />
      <TextArea
        label={WORDS.reason}
        value={reason}
        maxLength={500}
        error={tried && reason.trim() === '' ? WORDS.reasonMissing : undefined}
        onChange={({ target }) => setReason(target.value)}
      />
      {fault === null ? null : <FaultNotice fault={fault} />}
    </Dialog>
  );
}
