import { shownQuestions } from '../../domain/survey/answers';
import { answerFault } from '../../domain/survey/check-answers';
import type { Question, Questionnaire } from '../../domain/survey/questionnaire';
import { fillScreen } from '../../platform/full-screen';
import { KIOSK_WORDS as WORDS } from '../../text/survey-words';
import { Button } from '../../ui/button';
import { AppendNotice } from './append-notice';
import { QuestionField } from './question-field';
import type { Answering } from './use-answering';
import { useFocusOn } from './use-focus-on';

interface ScreenProps {
  readonly questionnaire: Questionnaire;
  readonly asking: Answering;
  /** Whether the way on was tried, so that what is missing is said. */
  readonly tried: boolean;
  readonly onTried: (tried: boolean) => void;
}

interface StepProps extends ScreenProps {
  readonly shown: readonly Question[];
  readonly question: Question;
}

function Steps({ shown, question, asking, onTried }: StepProps) {
  const at = shown.indexOf(question);
  const next = shown[at + 1];
  const go = (to: Question | undefined) => {
    onTried(false);
    asking.show(to?.id ?? null);
  };
  const on = () => {
    if (answerFault(question, asking.answers[question.id]) !== null) return onTried(true);
    if (next === undefined) void asking.submit();
    else go(next);
  };
  const { submit, submitting } = WORDS;
  const last = asking.busy ? submitting : submit;
  return (
    <div className="kiosk-steps">
      <Button busy={asking.going} onClick={() => go(shown[at - 1])}>
        {WORDS.previous}
      </Button>
      <Button kind="primary" busy={asking.busy || asking.going} onClick={on}>
        {next === undefined ? last : WORDS.next}
      </Button>
    </div>
  );
}

/** One question on a screen of its own, or the words before the first. */
export function KioskScreen(props: ScreenProps) {
  const { questionnaire, asking, tried } = props;
  const shown = shownQuestions(questionnaire, asking.answers);
  const question = shown.find(({ id }) => id === asking.at);
  const main = useFocusOn(question?.id ?? '');
  const begin = () => {
    // Browsers refuse before a tap.
    fillScreen();
    asking.show(shown[0]?.id ?? null);
  };
  if (question === undefined) {
    return (
      <main ref={main} tabIndex={-1} className="kiosk-main">
        <h1>{questionnaire.title}</h1>
        <p>{questionnaire.intro}</p>
        <p className="soft">{WORDS.anonymous}</p>
        <AppendNotice fault={asking.fault} />
        <div className="kiosk-steps">
          <Button kind="primary" busy={asking.going} onClick={begin}>
            {WORDS.begin}
          </Button>
        </div>
      </main>
    );
  }
  const value = asking.answers[question.id];
  const fault = tried ? (answerFault(question, value) ?? undefined) : undefined;
  return (
    <main ref={main} tabIndex={-1} className="kiosk-main">
      <h1 className="soft kiosk-place">{WORDS.place(shown.indexOf(question) + 1, shown.length)}</h1>
      <QuestionField
        key={question.id}
        {...{ question, value, fault }}
        onChange={(next) => asking.set(question.id, next)}
      />
      <AppendNotice fault={asking.fault} />
      <Steps {...props} shown={shown} question={question} />
    </main>
  );
}
