import type { Indicator } from '../../framework/framework';
import { checkpointsOf, figuresOf, judgedLimitMilli, judgedOf } from '../../framework/rule-inputs';
import type { ActType } from '../act';
import type { AuthoredOf } from '../authored';
import { checkpointField, deductionField, figureField, scoreField } from '../register';
import type { RegisterBank } from '../register-bank';
import type { SetAsideReason } from '../set-aside';

/** What an assessment is checked against and written to. */
export interface Assessed {
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly bank: RegisterBank;
}

/** Judges an entry of one type, writes what it says, or says why it is set aside. */
export type Judge<T extends ActType> = (
  state: Assessed,
  entry: AuthoredOf<T>,
) => SetAsideReason | null;

/** A finding on one check point of an indicator. */
export const assessCheckpoint: Judge<'checkpoint.assessed'> = (state, entry) => {
  const { indicator, checkpoint, finding } = entry.act.body;
  const rule = state.indicators.get(indicator)?.rule;
  if (rule === undefined) return 'unknown-indicator';
  const asked = checkpointsOf(rule).find(({ id }) => id === checkpoint);
  if (asked === undefined) return 'unknown-checkpoint';
  if (!asked.choices.includes(finding)) return 'finding-not-allowed';
  const field = checkpointField(indicator, checkpoint);
  state.bank.write(field, finding, entry.opened.person, entry.placed);
  return null;
};

/** A figure that the rule asks for; amounts, counts, rates and days are never negative. */
export const enterFigure: Judge<'figure.entered'> = (state, entry) => {
  const { indicator, figure, value, basis } = entry.act.body;
  const rule = state.indicators.get(indicator)?.rule;
  if (rule === undefined) return 'unknown-indicator';
  if (!figuresOf(rule).some(({ id }) => id === figure)) return 'unknown-figure';
  if (value < 0) return 'negative-figure';
  const field = figureField(indicator, figure);
  const resting = basis === undefined ? {} : { basis };
  state.bank.write(field, value, entry.opened.person, entry.placed, resting);
  return null;
};

/** A judged score of an indicator or a part of it, from 0 to its weight. */
export const judgeScore: Judge<'score.judged'> = (state, entry) => {
  const { indicator, scoreMilli, part = null } = entry.act.body;
  const found = state.indicators.get(indicator);
  if (found === undefined) return 'unknown-indicator';
  const asked = judgedOf(found.rule).find((each) => each.part === part);
  if (asked === undefined) return 'score-not-judged';
  if (scoreMilli > judgedLimitMilli(found.weightMilli, asked)) return 'score-above-weight';
  state.bank.write(scoreField(indicator, part), scoreMilli, entry.opened.person, entry.placed);
  return null;
};

/** Why points were taken off an indicator. */
export const explainDeduction: Judge<'deduction.explained'> = (state, entry) => {
  const { indicator, reason } = entry.act.body;
  if (!state.indicators.has(indicator)) return 'unknown-indicator';
  state.bank.write(deductionField(indicator), reason, entry.opened.person, entry.placed);
  return null;
};
