import type { Indicator } from '../../domain/framework/framework';
import { type BasedFigure, basedFigures } from '../../domain/report/based-figures';
import { PRINTING } from '../../domain/scoring/printing';
import { explainSurvey } from '../../domain/survey/explain-survey';
import type { AssignmentWork } from '../../store/assignment-work';
import { planOf, wholeEvaluation } from '../../store/whole-evaluation';
import { sayDrift, BASED_FIGURE_WORDS as WORDS } from '../../text/based-figure-words';
import { saySurvey } from '../../text/say-survey';
import { ButtonLink } from '../../ui/button';
import { Card } from '../../ui/card';
import { Notice } from '../../ui/notice';

export interface BasisLinesProps {
  readonly work: AssignmentWork;
  readonly indicator: Indicator;
}

function Surveys({ surveys, site }: Pick<BasedFigure, 'surveys'> & { readonly site: string }) {
  if (surveys.length === 0) return <p>{WORDS.surveyGone}</p>;
  return surveys.map(({ questionnaire, result }) => (
    <div key={questionnaire.id} className="stack">
      <p>{WORDS.survey(questionnaire.title)}</p>
      <ul className="soft small">
        {explainSurvey(questionnaire, result).map((step) => {
          const line = saySurvey(step, PRINTING);
          return <li key={line}>{line}</li>;
        })}
      </ul>
      <ButtonLink kind="quiet" to={`${site}/surveys/${questionnaire.id}`}>
        {WORDS.openSurvey}
      </ButtonLink>
    </div>
  ));
}

/** Where figures of an indicator come from that nobody typed, and whether they still agree with it. */
export function BasisLines({ work, indicator }: BasisLinesProps) {
  const { framework } = work.pkg;
  const { registers, fieldwork } = wholeEvaluation(work);
  const site = `/a/${work.assignment}/site`;
  return basedFigures({ framework, registers, fieldwork, plan: planOf(work) })
    .filter((each) => each.indicator === indicator.id)
    .map((each) => (
      <Card key={`${each.figure.id}:${each.basis}:${each.value}`} title={each.figure.label}>
        {each.holds ? null : <Notice tone="warning" title={sayDrift(each, PRINTING)} />}
        {each.basis === 'survey' ? (
          <Surveys surveys={each.surveys} site={site} />
        ) : (
          <>
            <p>{WORDS.check}</p>
            <ButtonLink kind="quiet" to={`${site}/checks`}>
              {WORDS.openChecks}
            </ButtonLink>
          </>
        )}
      </Card>
    ));
}
