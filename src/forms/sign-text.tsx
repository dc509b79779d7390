import { useState } from 'react';
import { enterStatement, type SignedText } from '../store/enter-statement';
import type { FieldSession } from '../store/field-session';
import { isQuotaError } from '../store/quota-error';
import { APPEND_FAULT_SAFE, APPEND_FAULT_WORDS } from '../text/append-fault-words';
import { PASSPHRASE_WORDS } from '../text/passphrase-words';
import { REPORT_WORDS } from '../text/report-words';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import { PassphraseDialog } from '../ui/passphrase-dialog';

export interface SignTextProps {
  readonly session: FieldSession;
  readonly assignment: string;
  readonly text: SignedText;
  readonly words: { readonly sign: string; readonly title: string; readonly lead: string };
}

/**
 * Signs a text that stands on the page, after the passphrase was asked for anew. What came of it
 * shows in what is drawn from the journal.
 */
export function SignText({ session, assignment, text, words }: SignTextProps) {
  const [step, setStep] = useState<'idle' | 'asking' | 'working' | 'phoneFull' | 'notWritten'>(
    'idle',
  );
  const sign = async (signer: Parameters<typeof enterStatement>[3]): Promise<void> => {
    setStep('working');
    try {
      await enterStatement(session, assignment, text, signer);
      setStep('idle');
    } catch (error) {
      setStep(isQuotaError(error) ? 'phoneFull' : 'notWritten');
    }
  };
  const busy = step === 'working';
  return (
    <>
      {step === 'phoneFull' || step === 'notWritten' ? (
        <Notice tone="danger" live safe={APPEND_FAULT_SAFE} {...APPEND_FAULT_WORDS[step]} />
      ) : null}
      <Button kind="primary" busy={busy} onClick={() => setStep('asking')}>
        {busy ? REPORT_WORDS.signing : words.sign}
      </Button>
      <PassphraseDialog
        open={step === 'asking'}
        title={words.title}
        lead={words.lead}
        words={PASSPHRASE_WORDS}
        verify={session.confirmPassphrase}
        onVerified={(signer) => void sign(signer)}
        onClose={() => setStep('idle')}
      />
    </>
  );
}
