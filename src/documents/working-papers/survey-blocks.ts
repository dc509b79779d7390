import { PRINTING } from '../../domain/scoring/printing';
import { explainSurvey } from '../../domain/survey/explain-survey';
import type { Questionnaire } from '../../domain/survey/questionnaire';
import { type SurveyResult, surveyResult } from '../../domain/survey/survey-result';
import { sayWrittenMinute } from '../../text/say-instant';
import { saySurvey } from '../../text/say-survey';
import { CHANNEL_WORDS, RETURNED_WORDS, SURVEY_WORDS } from '../../text/survey-words';
import { WORKING_PAPER_WORDS as WORDS } from '../../text/working-paper-words';
import type { PaperBlock, PaperRow } from '../paper/paper-document';
import type { PaperGround } from './paper-ground';
import { nameOf, siteOf } from './say-ground';

function questionRows({ questions }: Questionnaire, result: SurveyResult): readonly PaperRow[] {
  return result.questions.flatMap(({ question, counts, satisfaction }): readonly PaperRow[] => {
    const asked = questions.find(({ id }) => id === question);
    if (asked?.kind !== 'fivePoint') return [];
    const said = asked.labels.map((label, at) => `${label} ${counts[at] ?? 0}`).join(' · ');
    const { share } = satisfaction;
    return [[asked.text, said, share === null ? '' : `${PRINTING.percent(share)}%`]];
  });
}

/** Counts of paper forms and of links, each as it was entered. */
function tallyRows(ground: PaperGround, questionnaire: string): readonly PaperRow[] {
  return ground.fieldwork.surveys.tallies.flatMap(({ value, person, at }): readonly PaperRow[] =>
    value.questionnaire !== questionnaire
      ? []
      : [
          [
            CHANNEL_WORDS[value.channel],
            siteOf(ground, value.site),
            RETURNED_WORDS.tally(value.returned, value.valid),
            `${nameOf(ground, person)}　${sayWrittenMinute(at)}`,
            value.note,
          ],
        ],
  );
}

/** A survey: what came back and what may be made of it, question by question, and the counts. */
export function surveyBlocks(ground: PaperGround, id: string): readonly PaperBlock[] {
  const questionnaire = ground.plan.questionnaires.find((each) => each.id === id);
  if (questionnaire === undefined) return [];
  const result = surveyResult(questionnaire, ground.fieldwork.surveys);
  const [rated, tallies] = [questionRows(questionnaire, result), tallyRows(ground, id)];
  const said = explainSurvey(questionnaire, result).map((step) => saySurvey(step, PRINTING));
  return [
    { kind: 'paragraph', tone: 'strong', text: questionnaire.title },
    { kind: 'paragraph', text: SURVEY_WORDS.audience(questionnaire.audience) },
    { kind: 'list', isOrdered: false, items: said },
    ...(rated.length === 0
      ? []
      : [
          {
            kind: 'table' as const,
            caption: SURVEY_WORDS.perQuestion,
            columns: [{ share: 36 }, { share: 50 }, { share: 14, alignment: 'right' as const }],
            head: [[WORDS.question, WORDS.answers, SURVEY_WORDS.satisfaction]],
            rows: rated,
          },
        ]),
    ...(tallies.length === 0
      ? []
      : [
          {
            kind: 'table' as const,
            caption: WORDS.tallies,
            columns: [10, 20, 22, 28, 20].map((share) => ({ share })),
            head: [[WORDS.channel, WORDS.site, WORDS.tally, WORDS.countedBy, WORDS.note]],
            rows: tallies,
          },
        ]),
    { kind: 'paragraph', tone: 'soft', text: WORDS.answersNote },
  ];
}
