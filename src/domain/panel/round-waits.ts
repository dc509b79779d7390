import { countOf, memberStep } from './member-step';
import type { PanelState, RoundState } from './panel-state';

/** What a round waits for before there is a result: ballots, the chair's close, or who opens theirs. */
export type RoundWait =
  | { readonly kind: 'seal'; readonly sealed: number; readonly expected: number }
  | { readonly kind: 'close'; readonly sealed: number }
  | { readonly kind: 'open'; readonly people: readonly string[] };

/** Null for a round of which everything is open. */
export function roundWaits(state: PanelState, round: RoundState): RoundWait | null {
  if (round.stage === 'complete') return null;
  if (round.stage === 'closed') {
    const waiting = state.members.filter(
      ({ person }) => memberStep(state, round, person) === 'open',
    );
    return { kind: 'open', people: waiting.map(({ person }) => person) };
  }
  const { sealed, expected } = countOf(state, round);
  return sealed < expected ? { kind: 'seal', sealed, expected } : { kind: 'close', sealed };
}
