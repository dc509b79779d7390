import { type Framework, indicatorsOf } from '../framework/framework';
import { askedOf } from './asked-of';
import type { AskedIndicator } from './ballot';
import type { BallotState, PanelState, RoundState } from './panel-state';

/**
 * What a round waits for from a member: `pledge`, `score`, `open`; or why it waits for nothing:
 * `sealed` until the close, `opened`, `absent` from the count, `leftOut` by the chair, `left` by
 * recusal, or `notAsked` in this round.
 */
export const MEMBER_STEPS = [
  'pledge',
  'score',
  'sealed',
  'open',
  'opened',
  'absent',
  'leftOut',
  'left',
  'notAsked',
] as const;
export type MemberStep = (typeof MEMBER_STEPS)[number];

/** Indicators that a member is asked to score in a round; none for somebody who is no member. */
export function askedIn(
  { convening, members }: PanelState,
  { indicators }: Pick<RoundState, 'indicators'>,
  person: string,
): readonly string[] {
  const member = members.find((each) => each.person === person);
  if (convening === null || member === undefined) return [];
  return askedOf(convening, person, indicators, member.recusedFrom);
}

/** What a person's opened ballots gave an indicator in the rounds before; the last of them. */
function beforeMilli(
  { rounds }: PanelState,
  { round }: Pick<RoundState, 'round'>,
  person: string,
  indicator: string,
): number | undefined {
  const votes = rounds
    .filter((each) => each.round < round)
    .flatMap((each) => ballotOf(each, person)?.opened ?? [])
    .filter(({ vote }) => vote.indicator === indicator);
  return votes.at(-1)?.vote.scoreMilli;
}

/** The same with what each of them is worth, and what the person gave it before. */
export function askedWithWeights(
  state: PanelState,
  round: Pick<RoundState, 'round' | 'indicators'>,
  person: string,
  framework: Framework,
): readonly AskedIndicator[] {
  const asked = new Set(askedIn(state, round, person));
  return indicatorsOf(framework)
    .filter(({ id }) => asked.has(id))
    .map(({ id, weightMilli }) => {
      const before = beforeMilli(state, round, person, id);
      return {
        indicator: id,
        weightMilli,
        ...(before === undefined ? {} : { beforeMilli: before }),
      };
    });
}

/** A person's ballot of a round: the one that the close names, else the one that was sealed first. */
export function ballotOf({ ballots }: RoundState, person: string): BallotState | null {
  const own = ballots.filter((each) => each.person === person);
  const first = [...own].sort((one, other) => (one.at < other.at ? -1 : 1))[0];
  return own.find(({ isClosedOver }) => isClosedOver) ?? first ?? null;
}

/** Where a member stands in a round. */
export function memberStep(state: PanelState, round: RoundState, person: string): MemberStep {
  const member = state.members.find((each) => each.person === person);
  if (member === undefined) return 'notAsked';
  if (member.recusedFrom === 'all') return 'left';
  if (askedIn(state, round, person).length === 0) return 'notAsked';
  const ballot = ballotOf(round, person);
  if (round.stage === 'open') {
    if (ballot !== null) return 'sealed';
    return member.hasPledged ? 'score' : 'pledge';
  }
  if (ballot === null || !ballot.isClosedOver) return 'absent';
  if (ballot.leftOut !== null) return 'leftOut';
  const opened = new Set(ballot.opened.map(({ vote }) => vote.indicator));
  const hidden = new Set(state.hidden);
  const isOpen = ballot.votes.every(
    ({ indicator }) => opened.has(indicator) || hidden.has(indicator),
  );
  return isOpen ? 'opened' : 'open';
}

/** Whether a person may open what lies before the panel: a member promises confidentiality first. */
export function mayOpenMaterials({ convening, members }: PanelState, person: string): boolean {
  const member = members.find((each) => each.person === person);
  return member === undefined ? convening?.chair === person : member.hasPledged;
}

/** How many ballots a round has of how many that it waits for: all that is told before the close. */
export interface RoundCount {
  readonly sealed: number;
  readonly expected: number;
}

export function countOf(state: PanelState, round: RoundState): RoundCount {
  const asked = state.members.filter(({ person }) => askedIn(state, round, person).length > 0);
  const sealed = asked.filter(({ person }) => ballotOf(round, person) !== null);
  return { sealed: sealed.length, expected: asked.length };
}
