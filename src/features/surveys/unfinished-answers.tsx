import { fillScreen } from '../../platform/full-screen';
import { UNFINISHED_WORDS as WORDS } from '../../text/survey-words';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import type { HowFar } from './how-far';
import { useFocusOn } from './use-focus-on';

interface ChoiceProps {
  readonly far: HowFar;
  readonly onKeep: () => void;
  readonly onDrop: () => void;
}

/** Before the phone is handed over: whose the answers are that lie there, without showing them. */
export function LeftAnswers({ far, onKeep, onDrop }: ChoiceProps) {
  const keep = () => {
    // Browsers refuse before a tap.
    fillScreen();
    onKeep();
  };
  return (
    <main ref={useFocusOn('left')} tabIndex={-1} className="kiosk-main">
      <h1>{WORDS.left}</h1>
      <p>{WORDS.leftLead}</p>
      <p>{WORDS.far(far)}</p>
      <div className="kiosk-steps">
        <Button onClick={onDrop}>{WORDS.drop}</Button>
        <Button onClick={keep}>{WORDS.goOn}</Button>
      </div>
    </main>
  );
}

/** When the evaluator has shown to be the evaluator: what becomes of answers that were not handed in. */
export function KeepOrDrop({
  far,
  onKeep,
  onDrop,
  onClose,
}: ChoiceProps & { onClose: () => void }) {
  const actions = (
    <>
      <Button onClick={onClose}>{WORDS.stay}</Button>
      <Button kind="danger" onClick={onDrop}>
        {WORDS.drop}
      </Button>
      <Button kind="primary" onClick={onKeep}>
        {WORDS.keep}
      </Button>
    </>
  );
  return (
    <Dialog open onClose={onClose} title={WORDS.left} actions={actions}>
      <div className="stack">
        <p>{WORDS.far(far)}</p>
        <p>{WORDS.keepLead}</p>
      </div>
    </Dialog>
  );
}
