import Fraction from 'fraction.js';
import { type Framework, indicatorsOf } from '../framework/framework';
import { ok, type Result } from '../kernel/result';
import {
  type Aggregate,
  type AggregationFault,
  aggregateScores,
  weightedMean,
} from './aggregate-scores';
import { conveningIndicators } from './asked-of';
import type { Convening, PanelPart } from './convening';
import { type Divergence, divergenceOf } from './divergence';
import type { MemberScore } from './member-score';
import type { BallotState, PanelState, RoundState } from './panel-state';

/** What one part of the panel made of an indicator. */
export interface PartResult {
  readonly part: PanelPart;
  readonly scores: readonly MemberScore[];
  readonly score: Result<Aggregate, AggregationFault>;
  readonly divergence: Divergence | null;
}

export interface IndicatorResult {
  readonly indicator: string;
  /** Points. */
  readonly weight: Fraction;
  /** The round that counts; null while none is complete. */
  readonly round: number | null;
  readonly parts: readonly PartResult[];
  readonly score: Result<Aggregate, AggregationFault>;
}

export interface PanelResult {
  readonly indicators: readonly IndicatorResult[];
  /** What they are worth together; points. */
  readonly weight: Fraction;
  /** Points; null as long as an indicator has no score, or is kept from whoever looks. */
  readonly total: Fraction | null;
}

const points = (milli: number): Fraction => new Fraction(milli, 1000);

/** What a ballot gives an indicator; null where its author left it, or it is not counted or open. */
function scoreIn(state: PanelState, ballot: BallotState, indicator: string): Fraction | null {
  if (!ballot.isClosedOver || ballot.leftOut !== null) return null;
  const left = state.members.find(({ person }) => person === ballot.person)?.recusedFrom;
  if (left === 'all' || left?.includes(indicator)) return null;
  const vote = ballot.opened.find((each) => each.vote.indicator === indicator)?.vote;
  return vote === undefined ? null : points(vote.scoreMilli);
}

function partScores(
  state: PanelState,
  { members }: Convening,
  part: PanelPart,
  { ballots }: RoundState,
  indicator: string,
): readonly MemberScore[] {
  const inPart = new Set(members.filter((each) => each.part === part.id).map((m) => m.person));
  return ballots.flatMap((ballot) => {
    const score = inPart.has(ballot.person) ? scoreIn(state, ballot, indicator) : null;
    return score === null ? [] : [{ member: ballot.person, score }];
  });
}

/** Sub-panels that scored an indicator count by their weights; one alone needs none. */
function joinParts(parts: readonly PartResult[]): Result<Aggregate, AggregationFault> {
  const weighted = [];
  for (const { part, score } of parts) {
    if (!score.ok) return score;
    weighted.push({ score: score.value.score, weightPpm: part.weightPpm });
  }
  const [only] = parts;
  if (only !== undefined && parts.length === 1) return only.score;
  const steps = parts.flatMap(({ score }) => (score.ok ? score.value.steps : []));
  const joined = weightedMean(weighted);
  return ok({ score: joined.score, steps: [...steps, ...joined.steps] });
}

function indicatorResult(
  state: PanelState,
  convening: Convening,
  indicator: string,
  weight: Fraction,
): IndicatorResult {
  const complete = state.rounds.filter(
    ({ stage, indicators }) => stage === 'complete' && indicators.includes(indicator),
  );
  const round = complete.at(-1);
  const weights = new Map(convening.members.map((each) => [each.person, each.weightPpm ?? 0]));
  const asked = convening.parts.filter(({ indicators }) => indicators.includes(indicator));
  const parts = asked.map((part): PartResult => {
    const scores = round === undefined ? [] : partScores(state, convening, part, round, indicator);
    const score = aggregateScores(scores, convening.aggregation, weights);
    const divergence = divergenceOf(scores, weight, convening.divergence);
    return { part, scores, score, divergence };
  });
  return { indicator, weight, round: round?.round ?? null, parts, score: joinParts(parts) };
}

/**
 * What the panel's opened ballots come to: each indicator from the last complete round that it was
 * scored in, exact, with every step; indicators that whoever looks has left are not in it.
 */
export function panelResult(state: PanelState, framework: Framework): PanelResult {
  const { convening, hidden } = state;
  if (convening === null) return { indicators: [], weight: new Fraction(0), total: null };
  const weights = new Map(indicatorsOf(framework).map((each) => [each.id, each.weightMilli]));
  const shown = conveningIndicators(convening).filter((each) => !hidden.includes(each));
  const indicators = shown.map((indicator) =>
    indicatorResult(state, convening, indicator, points(weights.get(indicator) ?? 0)),
  );
  const weight = indicators.reduce((sum, each) => sum.add(each.weight), new Fraction(0));
  if (hidden.length > 0) return { indicators, weight, total: null };
  let total: Fraction | null = new Fraction(0);
  for (const { score } of indicators)
    total = score.ok && total ? total.add(score.value.score) : null;
  return { indicators, weight, total };
}
