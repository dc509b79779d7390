import { type ReactNode, useState } from 'react';
import { UNSAVED_WORDS } from '../../text/unsaved-words';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import type { CaptureDesk } from './use-capture';

/** Leaves a window of camera or microphone; with something in hand that is not kept, asks first. */
export function useLeaving(
  { unsaved, drop }: Pick<CaptureDesk, 'unsaved' | 'drop'>,
  onLeave: () => void,
): { readonly leave: () => void; readonly question: ReactNode } {
  const [asked, setAsked] = useState(false);
  const leave = () => {
    if (unsaved === 0) onLeave();
    else setAsked(true);
  };
  const discard = () => {
    drop();
    onLeave();
  };
  const question =
    asked && unsaved > 0 ? (
      <Notice
        tone="danger"
        live
        title={UNSAVED_WORDS.title(unsaved)}
        next={UNSAVED_WORDS.next}
        action={
          <div className="evidence-choices">
            <Button onClick={() => setAsked(false)}>{UNSAVED_WORDS.stay}</Button>
            <Button kind="danger" onClick={discard}>
              {UNSAVED_WORDS.discard}
            </Button>
          </div>
        }
      />
    ) : null;
  return { leave, question };
}
