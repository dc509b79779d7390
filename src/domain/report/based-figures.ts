import { type CheckSum, checkSums, figureOfSum } from '../fieldwork/check-sum';
import { checkRows } from '../fieldwork/check-table';
import type { FieldPlan } from '../fieldwork/field-plan';
import type { Fieldwork } from '../fieldwork/fieldwork';
import type { Figure } from '../framework/figure';
import { type Framework, indicatorsOf } from '../framework/framework';
import { figuresOf } from '../framework/rule-inputs';
import { type FigureBasis, figureField, type Registers, valuesOf } from '../journal/register';
import type { Questionnaire } from '../survey/questionnaire';
import { ppmOf } from '../survey/satisfaction';
import { type SurveyResult, surveyResult } from '../survey/survey-result';

/** A survey that feeds a figure, with what it has found until now. */
export interface FeedingSurvey {
  readonly questionnaire: Questionnaire;
  readonly result: SurveyResult;
}

/** A figure that was filled from a survey or from physical checks. */
export interface BasedFigure {
  readonly indicator: string;
  readonly figure: Figure;
  readonly basis: FigureBasis;
  /** What stands in the figure. */
  readonly value: number;
  /** What its basis gives now, in the figure's own unit; empty where it gives nothing any more. */
  readonly now: readonly number[];
  readonly surveys: readonly FeedingSurvey[];
  /** Whether the figure still says what its basis says. */
  readonly holds: boolean;
}

export interface FigureGround {
  readonly framework: Framework;
  readonly registers: Registers;
  readonly plan: Pick<FieldPlan, 'checks' | 'questionnaires'>;
  readonly fieldwork: Pick<Fieldwork, 'quantities' | 'surveys'>;
}

type Subject = Pick<BasedFigure, 'indicator' | 'figure'>;

function surveysOf({ plan, fieldwork }: FigureGround, { indicator, figure }: Subject) {
  return plan.questionnaires
    .filter(({ feeds }) => feeds?.indicator === indicator && feeds.figure === figure.id)
    .map((questionnaire) => ({
      questionnaire,
      result: surveyResult(questionnaire, fieldwork.surveys),
    }));
}

/**
 * What the sums give for a figure: what was found, where lines feed this very figure; else what was
 * planned and what stands in the books, which the page of checks offers for its neighbours.
 */
function sumsFor(sums: readonly CheckSum[], { indicator, figure }: Subject): readonly number[] {
  const near = sums.filter(({ feeds }) => feeds.indicator === indicator);
  const own = near.find(({ feeds }) => feeds.figure === figure.id);
  const totals = own
    ? [{ total: own.totals.found, unit: own.unit }]
    : near.flatMap(({ totals: { planned, accounted }, unit }) =>
        [planned, accounted].map((total) => ({ total, unit })),
      );
  const values = totals.flatMap(({ total, unit }) => {
    const value = total.ok ? figureOfSum(total.value, unit, figure) : total;
    return value.ok ? [value.value] : [];
  });
  return [...new Set(values)];
}

/**
 * The figures that stand and were filled from a survey or from physical checks, in the order of the
 * framework, each with what its basis gives now. One that was typed since is no longer among them.
 */
export function basedFigures(ground: FigureGround): readonly BasedFigure[] {
  const sums = checkSums(checkRows(ground.plan, ground.fieldwork));
  return indicatorsOf(ground.framework).flatMap(({ id: indicator, rule }) =>
    figuresOf(rule).flatMap((figure) =>
      valuesOf(ground.registers, figureField(indicator, figure.id)).flatMap(({ value, basis }) => {
        if (basis === undefined) return [];
        const subject = { indicator, figure };
        const surveys = basis === 'survey' ? surveysOf(ground, subject) : [];
        const shares = surveys.map(({ result }) => result.satisfaction.share);
        const now =
          basis === 'survey'
            ? shares.flatMap((share) => (share === null ? [] : [ppmOf(share)]))
            : sumsFor(sums, subject);
        return [{ ...subject, basis, value, now, surveys, holds: now.includes(value) }];
      }),
    ),
  );
}
