import { useState } from 'react';
import { useLocation } from 'wouter';
import { leaveFullScreen } from '../../platform/full-screen';
import { writesDone } from '../../store/writes-in-flight';
import { PASSPHRASE_WORDS } from '../../text/passphrase-words';
import { KIOSK_WORDS as WORDS } from '../../text/survey-words';
import { Button } from '../../ui/button';
import { PassphraseDialog } from '../../ui/passphrase-dialog';
import { useKioskLock } from '../../ui/use-kiosk-lock';
import { howFar } from './how-far';
import { KioskScreen } from './kiosk-screen';
import { KioskThanks } from './kiosk-thanks';
import { type SurveyProps, surveyPath } from './survey-context';
import { KeepOrDrop, LeftAnswers } from './unfinished-answers';
import { type Answering, useAnswering } from './use-answering';
import './kiosk.css';

type Asked = SurveyProps & { readonly asking: Answering };

/** The way out: the passphrase, then what becomes of answers that were not handed in. */
function Leave({ session, work, questionnaire, asking }: Asked) {
  const release = useKioskLock(() => writesDone(session.db), leaveFullScreen);
  const [, navigate] = useLocation();
  const [step, setStep] = useState<'passphrase' | 'answers' | null>(null);
  const far = asking.done ? null : howFar(questionnaire, asking);
  const leave = async () => {
    await release();
    navigate(surveyPath(work.assignment, questionnaire.id), { replace: true });
  };
  const drop = async () => {
    await asking.restart();
    await leave();
  };
  const close = () => setStep(null);
  return (
    <>
      <Button
        kind="quiet"
        className="kiosk-leave"
        busy={asking.busy}
        onClick={() => setStep('passphrase')}
      >
        {WORDS.leave}
      </Button>
      <PassphraseDialog
        open={step === 'passphrase'}
        title={WORDS.leaveTitle}
        lead={WORDS.leaveLead}
        words={PASSPHRASE_WORDS}
        verify={session.confirmPassphrase}
        onVerified={() => (far === null ? void leave() : setStep('answers'))}
        onClose={close}
      />
      {step === 'answers' && far !== null ? (
        <KeepOrDrop
          far={far}
          onKeep={() => void leave()}
          onDrop={() => void drop()}
          onClose={close}
        />
      ) : null}
    </>
  );
}

/** What shows in whose hand: answers left over are the evaluator's to give on or to drop. */
function Shown({ session, questionnaire, asking }: Asked) {
  const [isSame, setIsSame] = useState(false);
  const [tried, setTried] = useState(false);
  const far = howFar(questionnaire, asking);
  const restart = () => void asking.restart();
  if (asking.leftover && !isSame && far !== null) {
    return <LeftAnswers far={far} onKeep={() => setIsSame(true)} onDrop={restart} />;
  }
  if (asking.done) return <KioskThanks session={session} onNext={restart} />;
  return <KioskScreen {...{ questionnaire, asking, tried }} onTried={setTried} />;
}

/**
 * The phone in a respondent's hand: one question at a time and nothing else. Only the passphrase
 * leads out; every answer is a draft, so a page that was killed comes back to its question once the
 * evaluator, who unlocked it, has said that it is the same respondent.
 */
export function KioskPage(props: SurveyProps) {
  const asking = useAnswering({ ...props, channel: 'kiosk' });
  if (asking === undefined) return null;
  return (
    <div className="kiosk">
      <div className="kiosk-inner">
        <Shown {...props} asking={asking} />
        <Leave {...props} asking={asking} />
      </div>
    </div>
  );
}
