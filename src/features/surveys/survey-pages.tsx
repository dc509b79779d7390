import type { ReactNode } from 'react';
import { Route, Switch, useParams } from 'wouter';
import { planOf } from '../../store/whole-evaluation';
import { SURVEY_WORDS as WORDS } from '../../text/survey-words';
import { Empty } from '../../ui/empty';
import { PageFrame } from '../../ui/page-frame';
import { AnswerPage } from './answer-page';
import { InterviewPage } from './interview-page';
import { KioskPage } from './kiosk-page';
import { type SurveyProps, type SurveysProps, surveyPath } from './survey-context';
import { SurveyPage } from './survey-page';
import { SurveysPage } from './surveys-page';
import { TallyPage } from './tally-page';

interface OneProps extends SurveysProps {
  readonly draw: (props: SurveyProps) => ReactNode;
}

/** A page of the questionnaire that the address names. */
function One({ draw, ...props }: OneProps) {
  const { questionnaire: id } = useParams();
  const { work, signs } = props;
  const questionnaire = planOf(work).questionnaires.find((each) => each.id === id);
  if (questionnaire !== undefined) return draw({ ...props, questionnaire });
  const back = { to: `/a/${work.assignment}/site/surveys`, label: WORDS.title };
  return (
    <PageFrame title={WORDS.title} {...{ back, signs }}>
      <Empty title={WORDS.none} detail={WORDS.noneDetail} />
    </PageFrame>
  );
}

const SURVEYS = '/a/:assignment/site/surveys';
const ONE = surveyPath(':assignment', ':questionnaire');

/** The addresses of surveys, below the work on site. */
export function SurveyPages(props: SurveysProps) {
  const one = (draw: OneProps['draw']) => <One {...props} draw={draw} />;
  return (
    <Switch>
      <Route path={SURVEYS}>
        <SurveysPage {...props} />
      </Route>
      <Route path={ONE}>
        {one((own) => (
          <SurveyPage {...own} />
        ))}
      </Route>
      <Route path={`${ONE}/interview`}>
        {one((own) => (
          <InterviewPage {...own} />
        ))}
      </Route>
      <Route path={`${ONE}/kiosk`}>
        {one((own) => (
          <KioskPage {...own} />
        ))}
      </Route>
      <Route path={`${ONE}/tally`}>
        {one((own) => (
          <TallyPage {...own} />
        ))}
      </Route>
      <Route path={`${ONE}/answers/:answer`}>
        {one((own) => (
          <AnswerPage {...own} />
        ))}
      </Route>
      <Route>
        <SurveysPage {...props} />
      </Route>
    </Switch>
  );
}
