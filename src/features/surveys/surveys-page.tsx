import { PRINTING } from '../../domain/scoring/printing';
import type { Questionnaire } from '../../domain/survey/questionnaire';
import { surveyResult } from '../../domain/survey/survey-result';
import { planOf, wholeEvaluation } from '../../store/whole-evaluation';
import { FIELD_HUB_WORDS } from '../../text/field-hub-words';
import { SURVEY_WORDS as WORDS } from '../../text/survey-words';
import { Empty } from '../../ui/empty';
import { List, ListRow } from '../../ui/list-row';
import { PageFrame } from '../../ui/page-frame';
import { type SurveysProps, surveyPath } from './survey-context';

function SurveyRow({ work, of }: Pick<SurveysProps, 'work'> & { readonly of: Questionnaire }) {
  const { total, satisfaction } = surveyResult(of, wholeEvaluation(work).fieldwork.surveys);
  const { share } = satisfaction;
  return (
    <ListRow
      to={surveyPath(work.assignment, of.id)}
      title={of.title}
      detail={total.returned === 0 ? WORDS.nothingYet : WORDS.returned(total.returned, total.valid)}
      trailing={share === null ? undefined : `${PRINTING.percent(share)}%`}
    />
  );
}

/** The questionnaires of the assignment, each with how far it is. */
export function SurveysPage({ work, signs }: SurveysProps) {
  const { questionnaires } = planOf(work);
  return (
    <PageFrame
      title={WORDS.title}
      context={work.pkg.project.name}
      back={{ to: `/a/${work.assignment}/site`, label: FIELD_HUB_WORDS.title }}
      signs={signs}
    >
      {questionnaires.length === 0 ? (
        <Empty title={WORDS.none} detail={WORDS.noneDetail} />
      ) : (
        <List label={WORDS.title}>
          {questionnaires.map((of) => (
            <SurveyRow key={of.id} {...{ work, of }} />
          ))}
        </List>
      )}
    </PageFrame>
  );
}
