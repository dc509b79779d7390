import { FIELD_FORM_WORDS } from '../text/field-form-words';
import { Button } from '../ui/button';
import { SaveNotice } from './save-notice';
import type { Saver } from './use-save';

export interface SaveActionsProps {
  readonly saver: Pick<Saver, 'busy' | 'fault'>;
  /** What the button says, and what it says while it works. */
  readonly label?: string;
  readonly working?: string;
}

/** The end of a form: why nothing was written, when nothing was, and the button that writes. */
export function SaveActions({
  saver: { busy, fault },
  label = FIELD_FORM_WORDS.save,
  working = FIELD_FORM_WORDS.saving,
}: SaveActionsProps) {
  return (
    <div className="field-form-actions">
      <SaveNotice fault={fault} />
      <Button kind="primary" type="submit" busy={busy}>
        {busy ? working : label}
      </Button>
    </div>
  );
}
