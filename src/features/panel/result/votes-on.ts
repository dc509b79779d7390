import type { IndicatorResult, PartResult } from '../../../domain/panel/panel-result';
import type {
  BallotState,
  CountedVote,
  PanelState,
  RoundState,
} from '../../../domain/panel/panel-state';

/** An earlier score, and whether its ballot counted. */
export interface EarlierScore {
  readonly scoreMilli: number;
  readonly isLeftOut: boolean;
}

interface ShownVote {
  readonly person: string;
  readonly vote: CountedVote;
  /** What the person gave in the last round before that was about it; null where there is none. */
  readonly before: EarlierScore | null;
}

/** The counted votes of a part on an indicator, in the order of its members. */
export function votesOn(
  { rounds }: PanelState,
  { indicator, round }: IndicatorResult,
  { scores }: PartResult,
): readonly ShownVote[] {
  const ballotIn = (of: RoundState | undefined, member: string): BallotState | undefined =>
    of?.ballots.find((each) => each.person === member && each.isClosedOver);
  const voteIn = (of: BallotState | undefined): CountedVote | undefined =>
    of?.opened.find((each) => each.vote.indicator === indicator);
  const counted = rounds.find((each) => each.round === round);
  const before = rounds.filter(
    (each) => each.round < (round ?? 1) && each.indicators.includes(indicator),
  );
  return scores.flatMap(({ member }) => {
    const vote = voteIn(ballotIn(counted, member));
    const ballot = ballotIn(before.at(-1), member);
    const scoreMilli = voteIn(ballot)?.vote.scoreMilli;
    const isLeftOut = (ballot?.leftOut ?? null) !== null;
    const earlier = scoreMilli === undefined ? null : { scoreMilli, isLeftOut };
    return vote === undefined ? [] : [{ person: member, vote, before: earlier }];
  });
}
