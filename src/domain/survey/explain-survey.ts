import type Fraction from 'fraction.js';
import type { Questionnaire, ReturnRule } from './questionnaire';
import type { ChannelReturn, RateGap, Reliability } from './return-rate';
import { addCounts, type FivePointCounts } from './satisfaction';
import type { SurveyResult } from './survey-result';

/** One line of how a result came about; the words stand in src/text. */
export type SurveyStep =
  | { readonly kind: 'channel'; readonly of: ChannelReturn }
  | { readonly kind: 'rate'; readonly rate: Fraction; readonly returned: number; issued: number }
  | { readonly kind: 'noRate'; readonly gap: RateGap }
  | { readonly kind: 'reliability'; readonly reliability: Reliability; readonly rule: ReturnRule }
  | {
      readonly kind: 'satisfaction';
      readonly counts: FivePointCounts;
      readonly earned: Fraction;
      readonly answers: number;
      readonly share: Fraction;
    }
  | { readonly kind: 'noAnswers' }
  | { readonly kind: 'leftOut'; readonly count: number };

function rateSteps({ total }: SurveyResult): readonly SurveyStep[] {
  const { rate, gap, returned, issued } = total;
  if (rate !== null && issued !== null) return [{ kind: 'rate', rate, returned, issued }];
  return gap === null ? [] : [{ kind: 'noRate', gap }];
}

function satisfactionSteps(of: Questionnaire, result: SurveyResult): readonly SurveyStep[] {
  const { share, earned, answers } = result.satisfaction;
  if (of.satisfaction.length === 0) return [];
  if (share === null) return [{ kind: 'noAnswers' }];
  const made = result.questions.filter(({ question }) => of.satisfaction.includes(question));
  const counts = addCounts(made.map((each) => each.counts));
  return [{ kind: 'satisfaction', counts, earned, answers, share }];
}

/** How the result of a survey came about, line by line. */
export function explainSurvey(of: Questionnaire, result: SurveyResult): readonly SurveyStep[] {
  const { reliability, leftOut, channels } = result;
  const rule = of.returnRule;
  return [
    ...channels
      .filter(({ gap }) => gap !== 'nothing')
      .map((each) => ({ kind: 'channel' as const, of: each })),
    ...rateSteps(result),
    ...(reliability === null || rule === null
      ? []
      : [{ kind: 'reliability' as const, reliability, rule }]),
    ...satisfactionSteps(of, result),
    ...(leftOut === 0 ? [] : [{ kind: 'leftOut' as const, count: leftOut }]),
  ];
}
