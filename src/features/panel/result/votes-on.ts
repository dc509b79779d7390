import type { IndicatorResult, PartResult } from '../../../domain/panel/panel-result';
import type { CountedVote, PanelState, RoundState } from '../../../domain/panel/panel-state';

interface ShownVote {
  readonly person: string;
  readonly vote: CountedVote;
  readonly beforeMilli: number | null;
}

/** The counted votes of a part on an indicator, in the order of its members. */
export function votesOn(
  { rounds }: PanelState,
  { indicator, round }: IndicatorResult,
  { scores }: PartResult,
): readonly ShownVote[] {
  const voteIn = (of: RoundState | undefined, member: string): CountedVote | undefined =>
    of?.ballots
      .find((each) => each.person === member && each.isClosedOver)
      ?.opened.find((each) => each.vote.indicator === indicator);
  const counted = rounds.find((each) => each.round === round);
  const before = rounds.filter(
    (each) => each.round < (round ?? 1) && each.indicators.includes(indicator),
  );
  return scores.flatMap(({ member }) => {
    const vote = voteIn(counted, member);
    const earlier = voteIn(before.at(-1), member)?.vote.scoreMilli ?? null;
    return vote === undefined ? [] : [{ person: member, vote, beforeMilli: earlier }];
  });
}
