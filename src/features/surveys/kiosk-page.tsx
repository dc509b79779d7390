import { useState } from 'react';
import { useNavigate } from 'react-router';
import { leaveFullScreen } from '../../platform/full-screen';
import { PASSPHRASE_WORDS } from '../../text/passphrase-words';
import { KIOSK_WORDS as WORDS } from '../../text/survey-words';
import { Button } from '../../ui/button';
import { PassphraseDialog } from '../../ui/passphrase-dialog';
import { useKioskLock } from '../../ui/use-kiosk-lock';
import { KioskScreen } from './kiosk-screen';
import { type SurveyProps, surveyPath } from './survey-context';
import { useAnswering } from './use-answering';
import './kiosk.css';

/** What a respondent sees at the end. */
function HandBack({ onAnother }: { readonly onAnother: () => void }) {
  return (
    <main className="kiosk-main">
      <div role="status" className="stack">
        <h1>{WORDS.thanks}</h1>
        <p>{WORDS.handBack}</p>
      </div>
      <div className="kiosk-steps">
        <Button onClick={onAnother}>{WORDS.another}</Button>
      </div>
    </main>
  );
}

/**
 * The phone in a respondent's hand: one question at a time and nothing else. Only the passphrase
 * leads out; every answer is a draft, so a page that was killed comes back to its question.
 */
export function KioskPage(props: SurveyProps) {
  const { session, work, questionnaire } = props;
  const asking = useAnswering({ ...props, channel: 'kiosk' });
  const release = useKioskLock(leaveFullScreen);
  const navigate = useNavigate();
  const [leaving, setLeaving] = useState(false);
  const [tried, setTried] = useState(false);
  if (asking === undefined) return null;
  const leave = async () => {
    await release();
    await navigate(surveyPath(work.assignment, questionnaire.id), { replace: true });
  };
  return (
    <div className="kiosk">
      <div className="kiosk-inner">
        {asking.done ? (
          <HandBack onAnother={asking.restart} />
        ) : (
          <KioskScreen {...{ questionnaire, asking, tried }} onTried={setTried} />
        )}
        <Button kind="quiet" className="kiosk-leave" onClick={() => setLeaving(true)}>
          {WORDS.leave}
        </Button>
      </div>
      <PassphraseDialog
        open={leaving}
        title={WORDS.leaveTitle}
        lead={WORDS.leaveLead}
        words={PASSPHRASE_WORDS}
        verify={session.confirmPassphrase}
        onVerified={() => void leave()}
        onClose={() => setLeaving(false)}
      />
    </div>
  );
}
