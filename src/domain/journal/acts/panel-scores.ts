import { judgedOf } from '../../framework/rule-inputs';
import { fromExact, fromMilli, wholeMilli } from '../../scoring/exact';
import type { ActOf } from '../act';
import { deductionField, scoreField } from '../register';
import type { SetAsideReason } from '../set-aside';
import type { Assessed, Judge } from './assessment';

type Line = ActOf<'panelScores.adopted'>['body']['scores'][number];

function lineFault({ indicators }: Assessed, { indicator, score }: Line): SetAsideReason | null {
  const found = indicators.get(indicator);
  if (found === undefined) return 'unknown-indicator';
  // A part, a figure or a check point is not what a panel scores: it gives an indicator as a whole.
  if (!judgedOf(found.rule).some(({ part }) => part === null)) return 'score-not-judged';
  const points = fromExact(score);
  const isWithin = points.gte(0) && points.lte(fromMilli(found.weightMilli));
  return isWithin ? null : 'score-above-weight';
}

/**
 * The scores that an expert panel came to, for indicators that are judged; all of them or none. The
 * exact points count. Whether they are those of the ballots is for whoever has the session's
 * journals (`panelScoreFaults`).
 */
export const adoptPanelScores: Judge<'panelScores.adopted'> = (state, entry) => {
  const { session, minutes, scores } = entry.act.body;
  for (const line of scores) {
    const fault = lineFault(state, line);
    if (fault !== null) return fault;
  }
  const { person } = entry.opened;
  for (const { indicator, score, reason } of scores) {
    const panel = { session, minutes };
    state.bank.write(scoreField(indicator), wholeMilli(score), person, entry.placed, {
      ...{ panel, exact: score },
    });
    if (reason === null) continue;
    state.bank.write(deductionField(indicator), reason, person, entry.placed, { panel });
  }
  return null;
};
