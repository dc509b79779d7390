import { differenceField, selfScoreField } from '../register';
import type { Judge } from './assessment';

/** The scores that the evaluated unit gave itself, as its form says; all of them or none. */
export const importSelfScores: Judge<'selfScores.imported'> = (state, entry) => {
  const { scores } = entry.act.body;
  const isKnown = scores.every(({ indicator }) => state.indicators.has(indicator));
  if (!isKnown) return 'unknown-indicator';
  for (const { indicator, scoreMilli } of scores) {
    state.bank.write(selfScoreField(indicator), scoreMilli, entry.opened.person, entry.placed);
  }
  return null;
};

/** Why the verified score of an indicator differs from the unit's own. */
export const explainDifference: Judge<'difference.explained'> = (state, entry) => {
  const { indicator, reason } = entry.act.body;
  if (!state.indicators.has(indicator)) return 'unknown-indicator';
  state.bank.write(differenceField(indicator), reason, entry.opened.person, entry.placed);
  return null;
};
