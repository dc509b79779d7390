import { useState } from 'react';
import type { FieldSession } from '../../store/field-session';
import type { Signer } from '../../trust/jws';
import type { ReportState } from './report-state';
import { type SigningFailure, sealReport, signingFailure, signReport } from './seal-and-sign';
import { kindToSign } from './signing/own-statement';

export type SigningStep = 'idle' | 'asking' | 'working' | SigningFailure;

/** Seals and signs; the outcome shows in the state that is derived from the journal. */
export function useSigning(session: FieldSession, assignment: string) {
  const [step, setStep] = useState<SigningStep>('idle');
  const run = async (act: () => Promise<void>) => {
    setStep('working');
    try {
      await act();
      setStep('idle');
    } catch (error) {
      setStep(signingFailure(error));
    }
  };
  return {
    step,
    ask: () => setStep('asking'),
    cancel: () => setStep('idle'),
    seal: (state: Extract<ReportState, { kind: 'ready' }>) =>
      void run(() => sealReport(session, assignment, state.report)),
    sign: (state: ReportState, signer: Signer) => {
      if (!('statements' in state)) return;
      const { person, role } = session.who;
      const kind = kindToSign(role, person, state.statements);
      if (kind === null) return;
      void run(() => signReport(session, assignment, state.report, { signer, kind }));
    },
  };
}

export type Signing = ReturnType<typeof useSigning>;
