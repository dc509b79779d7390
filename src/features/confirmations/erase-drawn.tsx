import { useState } from 'react';
import * as z from 'zod/mini';
import type { Party } from '../../domain/fieldwork/acts/confirmation';
import { toPlainText } from '../../domain/kernel/plain-text';
import { PARTY_WORDS } from '../../text/confirmation-words';
import { ERASURE_WORDS } from '../../text/erasure-words';
import { Button } from '../../ui/button';
import { ReasonDialog } from '../../ui/reason-dialog';
import { ActFaultNotice } from './act-fault-notice';
import { mayConfirm, type SheetProps } from './confirmation-view';
import { erasableRecords } from './erasable-records';
import type { PartyWord } from './party-words';
import { useAct } from './use-act';
import { useKeptDraft } from './use-kept-draft';

const WORDS = {
  title: ERASURE_WORDS.drawnTitle,
  lead: ERASURE_WORDS.drawnLead,
  reason: ERASURE_WORDS.reason,
  confirm: ERASURE_WORDS.action,
  cancel: ERASURE_WORDS.cancel,
};

interface EraseProps extends SheetProps {
  readonly party: Party;
  readonly kind: PartyWord['kind'];
}

interface AskProps extends EraseProps {
  readonly records: readonly string[];
  readonly onClose: () => void;
}

function Ask({ view, sheet, party, kind, records, onClose }: AskProps) {
  const { session, work } = view;
  const field = `erasure:${sheet.value.confirmation}:${kind}:${party}`;
  const place = { assignment: work.assignment, field };
  const { value, change } = useKeptDraft(session, place, z.string(), '');
  const { act, fault } = useAct(session, work.assignment);
  const [missing, setMissing] = useState(false);
  if (value === undefined) return null;
  const confirm = async () => {
    const reason = toPlainText(value).trim();
    setMissing(reason === '');
    if (reason === '') return;
    for (const sha256 of records) {
      const erase = { type: 'record.erased', body: { sha256, reason } } as const;
      if ((await act(async () => ({ act: erase, clearDrafts: [field] }))) === null) return;
    }
    onClose();
  };
  return (
    <ReasonDialog
      words={WORDS}
      value={value}
      error={missing ? ERASURE_WORDS.reasonMissing : undefined}
      onType={change}
      onConfirm={() => void confirm()}
      onClose={onClose}
    >
      <ActFaultNotice fault={fault} />
    </ReasonDialog>
  );
}

/** Destroys name and drawing of a side's signer, or of the witness of its refusal, on request. */
export function EraseDrawn(props: EraseProps) {
  const { view, sheet, party, kind } = props;
  const [records, setRecords] = useState<readonly string[]>([]);
  const own = erasableRecords(view, sheet, { party, kind });
  const asking = records.length > 0;
  if (!mayConfirm(view.work, view.session) || (own.length === 0 && !asking)) return null;
  return (
    <>
      <Button kind="danger" onClick={() => setRecords(own)}>
        {ERASURE_WORDS[kind](PARTY_WORDS[party])}
      </Button>
      {asking ? <Ask {...props} records={records} onClose={() => setRecords([])} /> : null}
    </>
  );
}
