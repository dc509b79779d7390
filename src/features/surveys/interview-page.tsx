import { shownQuestions } from '../../domain/survey/answers';
import { SURVEY_WORDS as WORDS } from '../../text/survey-words';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Notice } from '../../ui/notice';
import { PageFrame } from '../../ui/page-frame';
import { AppendNotice } from './append-notice';
import { QuestionField } from './question-field';
import { type SurveyProps, surveyPath } from './survey-context';
import { type Answering, useAnswering } from './use-answering';

function Asked({
  questionnaire,
  asking,
}: Pick<SurveyProps, 'questionnaire'> & { asking: Answering }) {
  const { answers, faults, set } = asking;
  return shownQuestions(questionnaire, answers).map((question) => (
    <Card key={question.id}>
      <QuestionField
        question={question}
        value={answers[question.id]}
        fault={faults.find((each) => each.question === question.id)?.kind}
        onChange={(value) => set(question.id, value)}
      />
    </Card>
  ));
}

/** The evaluator reads the questions out and ticks what is said. */
export function InterviewPage(props: SurveyProps) {
  const { work, questionnaire, signs } = props;
  const asking = useAnswering({ ...props, channel: 'interview' });
  if (asking === undefined) return null;
  const { done, busy, faults, leftover } = asking;
  const save = (
    <Button kind="primary" busy={busy} onClick={() => void asking.submit()}>
      {busy ? WORDS.saving : WORDS.save}
    </Button>
  );
  const again = (
    <Button kind="primary" onClick={() => void asking.restart()}>
      {WORDS.another}
    </Button>
  );
  return (
    <PageFrame
      title={WORDS.interview}
      context={questionnaire.title}
      back={{ to: surveyPath(work.assignment, questionnaire.id), label: WORDS.back }}
      signs={signs}
      actions={done ? again : save}
    >
      {done ? <Notice tone="success" live title={WORDS.saved} /> : null}
      {leftover && !done ? (
        <Notice
          title={WORDS.leftover}
          action={<Button onClick={() => void asking.restart()}>{WORDS.startOver}</Button>}
        />
      ) : null}
      {done || questionnaire.intro === '' ? null : <p className="soft">{questionnaire.intro}</p>}
      {done ? null : <Asked {...{ questionnaire, asking }} />}
      {faults.length === 0 ? null : (
        <Notice tone="warning" live title={WORDS.fixFirst(faults.length)} />
      )}
      <AppendNotice fault={asking.fault} />
    </PageFrame>
  );
}
