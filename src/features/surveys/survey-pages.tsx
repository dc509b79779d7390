import type { ReactNode } from 'react';
import { Route, Routes, useParams } from 'react-router';
import { planOf } from '../../store/whole-evaluation';
import { SURVEY_WORDS as WORDS } from '../../text/survey-words';
import { Empty } from '../../ui/empty';
import { PageFrame } from '../../ui/page-frame';
import { AnswerPage } from './answer-page';
import { InterviewPage } from './interview-page';
import { KioskPage } from './kiosk-page';
import type { SurveyProps, SurveysProps } from './survey-context';
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

/** The addresses of surveys, below the work on site. */
export function SurveyPages(props: SurveysProps) {
  const one = (draw: OneProps['draw']) => <One {...props} draw={draw} />;
  return (
    <Routes>
      <Route index element={<SurveysPage {...props} />} />
      <Route path=":questionnaire">
        <Route index element={one((own) => <SurveyPage {...own} />)} />
        <Route path="interview" element={one((own) => <InterviewPage {...own} />)} />
        <Route path="kiosk" element={one((own) => <KioskPage {...own} />)} />
        <Route path="tally" element={one((own) => <TallyPage {...own} />)} />
        <Route path="answers/:answer" element={one((own) => <AnswerPage {...own} />)} />
      </Route>
      <Route path="*" element={<SurveysPage {...props} />} />
    </Routes>
  );
}
