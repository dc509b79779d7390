import Fraction from 'fraction.js';
import type { PanelState, RoundState } from './panel-state';

/** From how many of something on it is worth a look; ours, and no verdict on anybody. */
const SIGNAL_LIMITS = {
  /** Indicators that two ballots have in common. */
  indicators: 3,
  /** Ballots sealed within `withinMs`, by the phones' own clocks. */
  sealed: 3,
  withinMs: 60_000,
  /** Share of the indicators on which one person gave the highest, or the lowest, alone. */
  edge: new Fraction(4, 5),
} as const;

/** Something that the bureau may want to ask about; it proves nothing. */
export type PanelSignal =
  | { readonly kind: 'identical'; readonly round: number; readonly people: readonly string[] }
  | { readonly kind: 'sealedTogether'; readonly round: number; readonly people: readonly string[] }
  | {
      readonly kind: 'alwaysHighest' | 'alwaysLowest';
      readonly round: number;
      readonly people: readonly string[];
    };

type Scores = ReadonlyMap<string, number>;

interface Given {
  readonly person: string;
  readonly at: number;
  readonly scores: Scores;
}

function givenIn(members: PanelState['members'], { ballots }: RoundState): readonly Given[] {
  const leftBy = new Map(members.map(({ person, recusedFrom }) => [person, recusedFrom]));
  return ballots
    .filter(
      ({ isClosedOver, leftOut, person }) =>
        isClosedOver && leftOut === null && leftBy.get(person) !== 'all',
    )
    .map(({ person, at, opened }) => {
      const counted = opened.filter(({ vote }) => !leftBy.get(person)?.includes(vote.indicator));
      const scores = new Map(counted.map(({ vote }) => [vote.indicator, vote.scoreMilli]));
      return { person, at: Date.parse(at), scores };
    });
}

function isIdentical(one: Scores, other: Scores): boolean {
  const common = [...one.keys()].filter((indicator) => other.has(indicator));
  return (
    common.length >= SIGNAL_LIMITS.indicators &&
    common.every((indicator) => one.get(indicator) === other.get(indicator))
  );
}

function identical(given: readonly Given[]): readonly (readonly string[])[] {
  return given.flatMap((one, i) =>
    given
      .slice(i + 1)
      .filter((other) => isIdentical(one.scores, other.scores))
      .map((other) => [one.person, other.person]),
  );
}

/** Groups of ballots of which each was sealed soon after the one before. */
function together(given: readonly Given[]): readonly (readonly string[])[] {
  const groups: Given[][] = [];
  for (const each of [...given].sort((one, other) => one.at - other.at)) {
    const last = groups.at(-1)?.at(-1);
    if (last !== undefined && each.at - last.at <= SIGNAL_LIMITS.withinMs)
      groups.at(-1)?.push(each);
    else groups.push([each]);
  }
  return groups
    .filter(({ length }) => length >= SIGNAL_LIMITS.sealed)
    .map((group) => group.map(({ person }) => person));
}

/** People who alone gave the highest (`sign` 1) or the lowest (-1) nearly everywhere. */
function atTheEdge(given: readonly Given[], sign: 1 | -1): readonly string[] {
  return given
    .filter(({ person, scores }) => {
      const others = given.filter((each) => each.person !== person);
      const compared = [...scores].flatMap(([indicator, score]) => {
        const theirs = others.flatMap((each) => each.scores.get(indicator) ?? []);
        return theirs.length < 2 ? [] : [theirs.every((each) => sign * (score - each) > 0)];
      });
      const alone = compared.filter(Boolean).length;
      return (
        compared.length >= SIGNAL_LIMITS.indicators &&
        SIGNAL_LIMITS.edge.lte(new Fraction(alone, compared.length))
      );
    })
    .map(({ person }) => person);
}

/**
 * What stands out in the complete rounds of a session: equal ballots, ballots sealed in a cluster,
 * one person always at the edge. Each has harmless causes; it is for the bureau to ask about.
 */
export function panelSignals({
  rounds,
  members,
}: Pick<PanelState, 'rounds' | 'members'>): readonly PanelSignal[] {
  return rounds
    .filter(({ stage }) => stage === 'complete')
    .flatMap((each): readonly PanelSignal[] => {
      const { round } = each;
      const given = givenIn(members, each);
      const [highest, lowest] = [atTheEdge(given, 1), atTheEdge(given, -1)];
      return [
        ...identical(given).map((people) => ({ kind: 'identical' as const, round, people })),
        ...together(given).map((people) => ({ kind: 'sealedTogether' as const, round, people })),
        ...highest.map((person) => ({ kind: 'alwaysHighest' as const, round, people: [person] })),
        ...lowest.map((person) => ({ kind: 'alwaysLowest' as const, round, people: [person] })),
      ];
    });
}
