import type { Figure } from '../../domain/framework/figure';
import { type Indicator, indicatorsOf } from '../../domain/framework/framework';
import { figuresOf } from '../../domain/framework/rule-inputs';
import { figureField } from '../../domain/journal/register';
import type { Questionnaire } from '../../domain/survey/questionnaire';
import { ppmOf } from '../../domain/survey/satisfaction';
import type { SurveyResult } from '../../domain/survey/survey-result';
import type { AssignmentWork } from '../../store/assignment-work';

/** The figure that a survey feeds, what the survey found, and what stands there. */
export interface Feed {
  readonly indicator: Indicator;
  readonly figure: Figure;
  readonly found: number;
  /** Values that stand; several of them are a conflict. */
  readonly there: readonly number[];
}

/**
 * What a survey means for its figure: null where it feeds none, `gone` where the framework has no
 * such figure of a rate, `nothing` while there is no satisfaction.
 */
export function feedOf(
  { pkg, evaluation }: AssignmentWork,
  { feeds }: Questionnaire,
  { satisfaction }: SurveyResult,
): Feed | 'gone' | 'nothing' | null {
  if (feeds === null) return null;
  const indicator = indicatorsOf(pkg.framework).find(({ id }) => id === feeds.indicator);
  const figure = indicator && figuresOf(indicator.rule).find(({ id }) => id === feeds.figure);
  if (indicator === undefined || figure?.unit !== 'ppm') return 'gone';
  if (satisfaction.share === null) return 'nothing';
  const written = evaluation.registers[figureField(feeds.indicator, feeds.figure)] ?? [];
  const there = written.flatMap(({ value }) => (typeof value === 'number' ? [value] : []));
  return { indicator, figure, found: ppmOf(satisfaction.share), there };
}

/** The entry that fills the figure in. */
export const feedAct = ({ indicator, figure, found }: Feed) =>
  ({
    type: 'figure.entered',
    body: { indicator: indicator.id, figure: figure.id, value: found, basis: 'survey' },
  }) as const;

/** True when nothing is left to be filled in. */
export const isFed = ({ there, found }: Feed): boolean => there.length === 1 && there[0] === found;
