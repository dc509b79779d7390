import { useState } from 'react';
import type { FieldSession } from '../../store/field-session';
import { PASSPHRASE_WORDS } from '../../text/passphrase-words';
import { KIOSK_WORDS as WORDS } from '../../text/survey-words';
import { HoldButton } from '../../ui/hold-button';
import { PassphraseDialog } from '../../ui/passphrase-dialog';
import { useFocusOn } from './use-focus-on';

interface KioskThanksProps {
  readonly session: FieldSession;
  readonly onNext: () => void;
}

/**
 * What a respondent sees at the end. The next one begins by a press of two seconds, or by the
 * passphrase for whoever cannot hold a finger or a key down.
 */
export function KioskThanks({ session, onNext }: KioskThanksProps) {
  const [asking, setAsking] = useState(false);
  return (
    <main ref={useFocusOn('thanks')} tabIndex={-1} className="kiosk-main">
      <div role="status" className="stack">
        <h1>{WORDS.thanks}</h1>
        <p>{WORDS.handBack}</p>
      </div>
      <div className="stack">
        <HoldButton hint={WORDS.anotherHint} onHeld={onNext} onPressed={() => setAsking(true)}>
          {WORDS.another}
        </HoldButton>
      </div>
      <PassphraseDialog
        open={asking}
        title={WORDS.anotherTitle}
        lead={WORDS.anotherLead}
        words={PASSPHRASE_WORDS}
        verify={session.confirmPassphrase}
        onVerified={onNext}
        onClose={() => setAsking(false)}
      />
    </main>
  );
}
