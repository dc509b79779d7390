import { PRINTING } from '../../domain/scoring/printing';
import { explainSurvey } from '../../domain/survey/explain-survey';
import { RATE_GAP_WORDS, RELIABILITY_WORDS, saySurvey } from '../../text/say-survey';
import { SURVEY_WORDS as WORDS } from '../../text/survey-words';
import { Card } from '../../ui/card';
import { Notice } from '../../ui/notice';
import { QuestionBars } from './question-bars';
import type { ResultProps } from './survey-context';
import './result-card.css';

/** What the return rate lets one say, or why there is none. */
function ReturnNotice({ result }: Pick<ResultProps, 'result'>) {
  const { total, reliability } = result;
  if (total.gap !== null && total.gap !== 'nothing') {
    return <Notice tone="warning" title={RATE_GAP_WORDS[total.gap]} />;
  }
  if (reliability === null) return null;
  const tone = reliability === 'conclusive' ? 'success' : 'warning';
  return <Notice tone={tone} title={RELIABILITY_WORDS[reliability]} />;
}

function satisfactionWords({ questionnaire, result }: ResultProps): string {
  if (questionnaire.satisfaction.length === 0) return WORDS.notAsked;
  const { share } = result.satisfaction;
  return share === null ? WORDS.noSatisfaction : `${PRINTING.percent(share)}%`;
}

/** Satisfaction, what came back, and what may be made of it. */
export function ResultCard(props: ResultProps) {
  const { returned, valid } = props.result.total;
  return (
    <Card title={WORDS.satisfaction}>
      <p className="survey-share">{satisfactionWords(props)}</p>
      <p className="soft">{returned === 0 ? WORDS.nothingYet : WORDS.returned(returned, valid)}</p>
      <ReturnNotice result={props.result} />
    </Card>
  );
}

/** The answers question by question, and how the result came about. */
export function DetailCards({ questionnaire, result }: ResultProps) {
  if (result.total.returned === 0) return null;
  return (
    <>
      <Card title={WORDS.perQuestion}>
        <QuestionBars {...{ questionnaire, result }} />
      </Card>
      <Card title={WORDS.explained}>
        <p className="soft small">{WORDS.explainedHint}</p>
        <ul className="stack">
          {explainSurvey(questionnaire, result).map((step) => {
            const line = saySurvey(step, PRINTING);
            return <li key={line}>{line}</li>;
          })}
        </ul>
      </Card>
    </>
  );
}
