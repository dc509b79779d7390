import { useState } from 'react';
import * as z from 'zod/mini';
import { mayWithdraw } from '../../domain/fieldwork/confirmation-stage';
import { toPlainText } from '../../domain/kernel/plain-text';
import { SHEET_WITHDRAWAL_WORDS as WORDS } from '../../text/confirmation-words';
import { Button } from '../../ui/button';
import { ReasonDialog } from '../../ui/reason-dialog';
import { ActFaultNotice } from './act-fault-notice';
import type { SheetProps } from './confirmation-view';
import { useAct } from './use-act';
import { useKeptDraft } from './use-kept-draft';

function Ask({ view, sheet, onClose }: SheetProps & { readonly onClose: () => void }) {
  const { session, work } = view;
  const { journal, seq, hash } = sheet;
  const place = { assignment: work.assignment, field: `withdrawal:${hash}` };
  const { value, change } = useKeptDraft(session, place, z.string(), '');
  const { act, fault } = useAct(session, work.assignment);
  const [missing, setMissing] = useState(false);
  if (value === undefined) return null;
  const confirm = async () => {
    const reason = toPlainText(value).trim();
    setMissing(reason === '');
    if (reason === '') return;
    const withdrawal = { type: 'entry.withdrawn', body: { journal, seq, hash, reason } } as const;
    const made = await act(async () => ({ act: withdrawal, clearDrafts: [place.field] }));
    if (made !== null) onClose();
  };
  return (
    <ReasonDialog
      words={WORDS}
      value={value}
      error={missing ? WORDS.reasonMissing : undefined}
      onType={change}
      onConfirm={() => void confirm()}
      onClose={onClose}
    >
      <ActFaultNotice fault={fault} />
    </ReasonDialog>
  );
}

/** Takes a sheet back, with the reason: for its author, until somebody of the unit has answered. */
export function WithdrawSheet(props: SheetProps) {
  const { view, sheet } = props;
  const [asking, setAsking] = useState(false);
  if (!mayWithdraw(sheet, view.session.who.person)) return null;
  return (
    <>
      <Button kind="danger" onClick={() => setAsking(true)}>
        {WORDS.title}
      </Button>
      {asking ? <Ask {...props} onClose={() => setAsking(false)} /> : null}
    </>
  );
}
