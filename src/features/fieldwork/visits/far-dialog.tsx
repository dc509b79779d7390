import type { Arrival } from '../../../domain/fieldwork/arrival';
import { sayArrival, VISIT_WORDS } from '../../../text/visit-words';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';

export interface FarDialogProps {
  /** Null while nothing is asked. */
  readonly arrival: Arrival | null;
  readonly confirm: string;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** Says that the position is not that of the site, and asks whether to go on; no reason is wanted. */
export function FarDialog({ arrival, confirm, onConfirm, onClose }: FarDialogProps) {
  return (
    <Dialog
      open={arrival !== null}
      onClose={onClose}
      title={VISIT_WORDS.confirmTitle}
      actions={
        <>
          <Button onClick={onClose}>{VISIT_WORDS.back}</Button>
          <Button kind="primary" onClick={onConfirm}>
            {confirm}
          </Button>
        </>
      }
    >
      {arrival === null ? null : <p>{sayArrival(arrival)}</p>}
      <p>{VISIT_WORDS.confirmLead}</p>
    </Dialog>
  );
}
