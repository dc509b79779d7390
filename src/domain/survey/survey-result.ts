import { SURVEY_CHANNELS, type SurveyChannel } from '../fieldwork/acts/survey';
import type { FieldBody } from '../fieldwork/field-act';
import type { Surveyed } from '../fieldwork/fieldwork';
import type { Questionnaire } from './questionnaire';
import {
  type ChannelReturn,
  channelReturn,
  type Reliability,
  reliabilityOf,
  type TotalReturn,
  totalReturn,
} from './return-rate';
import { addCounts, type FivePointCounts, type Satisfaction, satisfactionOf } from './satisfaction';
import { isTallySound } from './tally-check';

/** What was answered to one five-point question. */
export interface RatedQuestion {
  readonly question: string;
  readonly counts: FivePointCounts;
  readonly satisfaction: Satisfaction;
}

/** What a survey has found, as far as it is. */
export interface SurveyResult {
  readonly channels: readonly ChannelReturn[];
  readonly total: TotalReturn;
  readonly reliability: Reliability | null;
  readonly questions: readonly RatedQuestion[];
  /** Over the questions that make up satisfaction. */
  readonly satisfaction: Satisfaction;
  /** Answers and counts that do not fit the questionnaire and are not in any number here. */
  readonly leftOut: number;
}

type Answered = FieldBody<'survey.answered'>;
type Tallied = FieldBody<'survey.tallied'>;

const ratedOf = ({ questions }: Questionnaire): ReadonlySet<string> =>
  new Set(questions.filter(({ kind }) => kind === 'fivePoint').map(({ id }) => id));

/** Whether an answer can be counted: something was said about satisfaction, where that is asked. */
const isValid = ({ satisfaction }: Questionnaire, { ratings }: Answered): boolean =>
  satisfaction.length === 0 || satisfaction.some((id) => ratings[id] !== undefined);

const one = (chosen: number): FivePointCounts =>
  [0, 1, 2, 3, 4].map((at) => (at === chosen ? 1 : 0));

/** Everything that was said about one questionnaire, sound and apart from what is not. */
function soundOf(of: Questionnaire, { answers, tallies }: Surveyed) {
  const rated = ratedOf(of);
  const mine = answers.map(({ value }) => value).filter((each) => each.questionnaire === of.id);
  const counted = tallies.map(({ value }) => value).filter((each) => each.questionnaire === of.id);
  const soundAnswers = mine.filter((each) =>
    Object.keys(each.ratings).every((id) => rated.has(id)),
  );
  const soundTallies = counted.filter((each) => isTallySound(of, each));
  const leftOut = mine.length - soundAnswers.length + (counted.length - soundTallies.length);
  return { answers: soundAnswers, tallies: soundTallies, leftOut };
}

const sum = (all: readonly number[]): number => all.reduce((before, each) => before + each, 0);

function countsOf(id: string, answers: readonly Answered[], tallies: readonly Tallied[]) {
  return addCounts([
    ...answers.flatMap(({ ratings: { [id]: chosen } }) =>
      chosen === undefined ? [] : [one(chosen)],
    ),
    ...tallies.flatMap(({ ratings: { [id]: counts } }) => (counts === undefined ? [] : [counts])),
  ]);
}

/**
 * The result of one questionnaire: who was asked by whatever means counts alike (phone handed over,
 * read out, paper, link). Satisfaction is taken over valid answers alone, which hold all ratings.
 */
export function surveyResult(of: Questionnaire, surveyed: Surveyed): SurveyResult {
  const { answers, tallies, leftOut } = soundOf(of, surveyed);
  const valid = answers.filter((each) => isValid(of, each));
  const issued = (channel: SurveyChannel) =>
    surveyed.issued
      .map(({ value }) => value)
      .filter((each) => each.questionnaire === of.id && each.channel === channel)
      .map(({ count }) => count);
  const channels = SURVEY_CHANNELS.map((channel) => {
    const through = <T extends { readonly channel: SurveyChannel }>(all: readonly T[]) =>
      all.filter((each) => each.channel === channel);
    const counted = through(tallies);
    return channelReturn(channel, {
      issued: issued(channel),
      returned: through(answers).length + sum(counted.map(({ returned }) => returned)),
      valid: through(valid).length + sum(counted.map((each) => each.valid)),
    });
  });
  const total = totalReturn(channels);
  const questions = [...ratedOf(of)].map((question) => {
    const counts = countsOf(question, valid, tallies);
    return { question, counts, satisfaction: satisfactionOf(counts) };
  });
  const made = questions.filter(({ question }) => of.satisfaction.includes(question));
  return {
    ...{ channels, total, questions, leftOut },
    reliability: reliabilityOf(total.rate, of.returnRule),
    satisfaction: satisfactionOf(addCounts(made.map(({ counts }) => counts))),
  };
}
