import type { PanelState } from '../panel/panel-state';
import { panelSignals } from '../panel/signals';

/** Two ballots of a complete round that have the same score wherever both have one. */
export interface EqualBallots {
  readonly round: number;
  readonly people: readonly [string, string];
  readonly scores: readonly { readonly indicator: string; readonly scoreMilli: number }[];
}

/** Ballots alike in rounds of which every ballot is open; before the reveal there is nothing to see. */
export function equalBallots(
  state: Pick<PanelState, 'rounds' | 'members'>,
): readonly EqualBallots[] {
  const votesOf = (round: number, person: string) => {
    const ballots = state.rounds.find((each) => each.round === round)?.ballots ?? [];
    const opened = ballots.find((each) => each.person === person && each.isClosedOver)?.opened;
    return (opened ?? []).map(({ vote: { indicator, scoreMilli } }) => ({ indicator, scoreMilli }));
  };
  return panelSignals(state).flatMap(({ kind, round, people }) => {
    const [one, other] = [...people].sort();
    if (kind !== 'identical' || one === undefined || other === undefined) return [];
    const theirs = new Set(votesOf(round, other).map(({ indicator }) => indicator));
    const scores = votesOf(round, one).filter(({ indicator }) => theirs.has(indicator));
    return [{ round, people: [one, other] as const, scores }];
  });
}
