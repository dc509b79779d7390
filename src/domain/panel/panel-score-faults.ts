import type { AssignmentPackage } from '../assignment/assignment-package';
import { indicatorsOf } from '../framework/framework';
import {
  type PanelPoints,
  panelPointsOf,
  type Registers,
  scoreField,
  standingIn,
} from '../journal/register';
import { fromExact } from '../scoring/exact';
import { panelResult } from './panel-result';
import type { PanelState } from './panel-state';

/** A score that stands in an evaluation because a panel came to it. */
export interface PanelScore extends PanelPoints {
  readonly indicator: string;
}

/** Every standing score of an evaluation that was taken from a panel, in the framework's order. */
export const panelScoresIn = (
  { framework }: Pick<AssignmentPackage, 'framework'>,
  registers: Registers,
): readonly PanelScore[] =>
  indicatorsOf(framework).flatMap(({ id }) => {
    const standing = standingIn(registers, scoreField(id));
    if (standing === null || standing === 'conflict') return [];
    const points = panelPointsOf(standing);
    return points === null ? [] : [{ indicator: id, ...points }];
  });

/**
 * What a score that was taken from a panel lacks: `no-minutes`, the minutes that it names are not
 * here or do not stand; `outdated`, they were drawn before a further round, a ballot left out or a
 * recusal; `differs`, the ballots come to another score.
 */
export interface PanelScoreFault {
  readonly indicator: string;
  readonly session: string;
  readonly lack: 'no-minutes' | 'outdated' | 'differs';
}

/** Holds scores of a session against what its ballots come to. */
export function panelScoreFaults(
  state: PanelState,
  { framework }: Pick<AssignmentPackage, 'framework'>,
  scores: readonly PanelScore[],
): readonly PanelScoreFault[] {
  const { indicators } = panelResult(state, framework);
  return scores.flatMap(({ indicator, session, minutes, score }): readonly PanelScoreFault[] => {
    const named = state.minutes.find(({ hash }) => hash === minutes);
    if (named === undefined) return [{ indicator, session, lack: 'no-minutes' }];
    if (!named.isCurrent) return [{ indicator, session, lack: 'outdated' }];
    const result = indicators.find((each) => each.indicator === indicator)?.score;
    const isSame = result?.ok === true && result.value.score.equals(fromExact(score));
    return isSame ? [] : [{ indicator, session, lack: 'differs' }];
  });
}
