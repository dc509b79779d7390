import type Fraction from 'fraction.js';
import { type Framework, type Indicator, indicatorsOf } from '../framework/framework';
import { judgedOf } from '../framework/rule-inputs';
import type { EntryPlace } from '../journal/evaluation';
import { panelPointsOf, type Registers, scoreField, standingIn } from '../journal/register';
import type { Exact } from '../kernel/exact-rational';
import { fromExact, toExact } from '../scoring/exact';
import { type IndicatorResult, panelResult } from './panel-result';
import type { MinutesState, PanelState } from './panel-state';

/** A score that an evaluation can take from a panel, with the members' reasons for what is taken off. */
export interface AdoptableScore {
  readonly indicator: string;
  /** Points. */
  readonly score: Exact;
  readonly reason: string;
}

/** What of a panel's result can enter the evaluation. */
export interface Adoptable {
  readonly scores: readonly AdoptableScore[];
  /** Indicators that are counted from figures or check points: the panel's points stand beside. */
  readonly counted: readonly { readonly indicator: string; readonly score: Exact }[];
  /** Indicators of the session without a result. */
  readonly unscored: readonly string[];
}

const MAX_REASON = 2000;

/** The minutes that stand; null before there are any, and once they are outdated. */
export const standingMinutes = ({ minutes }: PanelState): MinutesState | null =>
  minutes.filter(({ isCurrent }) => isCurrent).at(-1) ?? null;

/** Why members whose votes count took points off, each reason once, in the order of the ballots. */
function reasonsFor(state: PanelState, { indicator, round, parts }: IndicatorResult): string {
  const counted = new Set(parts.flatMap(({ scores }) => scores.map(({ member }) => member)));
  const ballots = state.rounds.find((each) => each.round === round)?.ballots ?? [];
  const reasons = ballots
    .filter(({ person, isClosedOver }) => isClosedOver && counted.has(person))
    .flatMap(({ opened }) => opened)
    .filter(({ vote }) => vote.indicator === indicator)
    .map(({ vote }) => vote.reason.trim())
    .filter((reason) => reason !== '');
  const said = [...new Set(reasons)].join('；');
  if (said.length <= MAX_REASON) return said;
  // Never in the middle of a character of two units: such a half is no text.
  return `${said.slice(0, MAX_REASON - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

const isSame = (one: Exact, other: Exact): boolean => fromExact(one).equals(fromExact(other));

const isJudged = (indicator: Indicator | undefined): boolean =>
  indicator !== undefined && judgedOf(indicator.rule).some(({ part }) => part === null);

const scoreOf = ({ score }: IndicatorResult): Fraction | null =>
  score.ok ? score.value.score : null;

/** What the last complete rounds of a session give an evaluation, in the order of the framework. */
export function adoptableScores(state: PanelState, framework: Framework): Adoptable {
  const results = new Map(
    panelResult(state, framework).indicators.map((each) => [each.indicator, each]),
  );
  const scores: AdoptableScore[] = [];
  const counted: Adoptable['counted'][number][] = [];
  const unscored: string[] = [];
  for (const each of indicatorsOf(framework)) {
    const result = results.get(each.id);
    if (result === undefined) continue;
    const points = scoreOf(result);
    if (points === null) {
      unscored.push(each.id);
      continue;
    }
    const score = toExact(points);
    if (!isJudged(each)) {
      counted.push({ indicator: each.id, score });
      continue;
    }
    const isDeducted = points.lt(result.weight);
    scores.push({ indicator: each.id, score, reason: isDeducted ? reasonsFor(state, result) : '' });
  }
  return { scores, counted, unscored };
}

/** The newest entry that took scores from a session which still stand. */
export interface StandingAdoption extends EntryPlace {
  readonly person: string;
  readonly minutes: string;
  /** Whose score is the session's as it is now. */
  readonly indicators: readonly string[];
}

/** The adoption of a session's scores that stands; null where none of them does. */
export function standingAdoption(
  registers: Registers,
  session: string,
  { scores }: Adoptable,
): StandingAdoption | null {
  const standing = scores.flatMap(({ indicator, score }) => {
    const written = standingIn(registers, scoreField(indicator));
    if (written === null || written === 'conflict') return [];
    const points = panelPointsOf(written);
    return points?.session === session ? [{ ...written, points, indicator, score }] : [];
  });
  const [newest] = [...standing].sort((a, b) => (a.at < b.at ? 1 : -1));
  if (newest === undefined) return null;
  const { journal, seq, hash, person } = newest;
  const { minutes } = newest.points;
  const indicators = standing
    .filter(({ points, score }) => points.minutes === minutes && isSame(points.score, score))
    .map(({ indicator }) => indicator);
  return { journal, seq, hash, person, minutes, indicators };
}
