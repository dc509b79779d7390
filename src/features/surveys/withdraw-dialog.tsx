import type { EntryPlace } from '../../domain/journal/evaluation';
import type { FieldSession } from '../../store/field-session';
import { RETURNED_WORDS } from '../../text/survey-words';
import { ReasonForAct } from './reason-for-act';

const WORDS = {
  ...RETURNED_WORDS,
  title: RETURNED_WORDS.withdrawTitle,
  lead: RETURNED_WORDS.withdrawLead,
};

export interface WithdrawDialogProps {
  readonly session: FieldSession;
  readonly assignment: string;
  readonly target: EntryPlace;
  readonly onClose: () => void;
  readonly onDone?: () => void;
}

/** Takes an own entry back, with the reason; nothing is removed. */
export function WithdrawDialog({ target, onDone, ...props }: WithdrawDialogProps) {
  const { journal, seq, hash } = target;
  return (
    <ReasonForAct
      {...props}
      field={`withdrawal:${hash}`}
      words={WORDS}
      actOf={(reason) => ({ type: 'entry.withdrawn', body: { journal, seq, hash, reason } })}
      onDone={onDone ?? props.onClose}
    />
  );
}
