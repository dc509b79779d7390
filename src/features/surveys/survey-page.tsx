import { surveyResult } from '../../domain/survey/survey-result';
import { headOf } from '../../store/papers';
import { wholeEvaluation } from '../../store/whole-evaluation';
import { PAPER_HEADER_WORDS } from '../../text/field-form-words';
import { paperFacts } from '../../text/paper-facts';
import { SURVEY_WORDS as WORDS } from '../../text/survey-words';
import { ButtonLink } from '../../ui/button';
import { Card } from '../../ui/card';
import { Facts } from '../../ui/facts';
import { Notice } from '../../ui/notice';
import { PageFrame } from '../../ui/page-frame';
import { FeedCard } from './feed-card';
import { IssueReceived } from './issue-received';
import { IssuedCard } from './issued-card';
import { LinkCard } from './link-card';
import { DetailCards, ResultCard } from './result-card';
import { ReturnedCard } from './returned-card';
import { mayCollect, type SurveyProps, surveyPath } from './survey-context';

/** One questionnaire: what it found, how it is asked, what came back. */
export function SurveyPage({ session, work, questionnaire, signs }: SurveyProps) {
  const result = surveyResult(questionnaire, wholeEvaluation(work).fieldwork.surveys);
  const path = surveyPath(work.assignment, questionnaire.id);
  const own = { session, work, questionnaire };
  return (
    <PageFrame
      title={questionnaire.title}
      context={work.pkg.project.name}
      back={{ to: `/a/${work.assignment}/site/surveys`, label: WORDS.title }}
      signs={signs}
    >
      <p className="soft">{WORDS.audience(questionnaire.audience)}</p>
      {mayCollect(work, session.who.person) ? (
        <Card title={WORDS.collect}>
          <div className="stack">
            <ButtonLink kind="primary" to={`${path}/kiosk`}>
              {WORDS.kiosk}
            </ButtonLink>
            <ButtonLink to={`${path}/interview`}>{WORDS.interview}</ButtonLink>
            <ButtonLink to={`${path}/tally`}>{WORDS.tally}</ButtonLink>
          </div>
        </Card>
      ) : (
        <Notice title={WORDS.readOnly} />
      )}
      <ResultCard {...{ questionnaire, result }} />
      <FeedCard {...own} result={result} />
      <IssueReceived {...own} result={result} />
      <IssuedCard {...own} />
      <LinkCard {...own} />
      <DetailCards {...{ questionnaire, result }} />
      <ReturnedCard {...own} />
      <Card title={PAPER_HEADER_WORDS.title}>
        <Facts items={paperFacts(work.pkg, headOf(work, 'survey', questionnaire.id))} />
      </Card>
    </PageFrame>
  );
}
