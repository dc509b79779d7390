import Fraction from 'fraction.js';
import { fail, ok, type Result } from '../kernel/result';
import type { MemberScore } from './member-score';
import type { Aggregation } from './panel-setting';

/** One step of how several scores became one, with the numbers in it; all are points. */
export type PanelStep =
  | {
      readonly kind: 'leftOut';
      readonly highest: readonly Fraction[];
      readonly lowest: readonly Fraction[];
    }
  | { readonly kind: 'sum'; readonly scores: readonly Fraction[]; readonly sum: Fraction }
  | { readonly kind: 'divided'; readonly by: number; readonly result: Fraction }
  | { readonly kind: 'middle'; readonly of: readonly Fraction[]; readonly result: Fraction }
  | {
      readonly kind: 'weighted';
      readonly parts: readonly WeightedPart[];
      readonly result: Fraction;
    };

/** A score with its weight; weights are in proportion to one another and need not make a whole. */
export interface WeightedPart {
  readonly score: Fraction;
  readonly weightPpm: number;
}

/** One score out of several, exact, with every step that led to it. */
export interface Aggregate {
  readonly score: Fraction;
  readonly steps: readonly PanelStep[];
}

export type AggregationFault =
  | { readonly kind: 'nobody' }
  | { readonly kind: 'tooFew'; readonly have: number; readonly needed: number }
  | { readonly kind: 'noWeight'; readonly members: readonly string[] };

const sumOf = (scores: readonly Fraction[]): Fraction =>
  scores.reduce((sum, score) => sum.add(score), new Fraction(0));

function meanOf(scores: readonly Fraction[], before: readonly PanelStep[] = []): Aggregate {
  const sum = sumOf(scores);
  const by = scores.length;
  const score = sum.div(by);
  return {
    score,
    steps: [...before, { kind: 'sum', scores, sum }, { kind: 'divided', by, result: score }],
  };
}

function medianOf(sorted: readonly Fraction[]): Aggregate {
  const half = (sorted.length - 1) / 2;
  const of = sorted.slice(Math.floor(half), Math.ceil(half) + 1);
  const score = sumOf(of).div(of.length);
  return { score, steps: [{ kind: 'middle', of, result: score }] };
}

function trimmed(sorted: readonly Fraction[], dropEach: number): Aggregate {
  const end = sorted.length - dropEach;
  const leftOut = { highest: sorted.slice(end), lowest: sorted.slice(0, dropEach) };
  return meanOf(sorted.slice(dropEach, end), [{ kind: 'leftOut', ...leftOut }]);
}

/** Σ weight × score ÷ Σ weight, such as 60 % of the panel on site and 40 % of that on the material. */
export function weightedMean(parts: readonly WeightedPart[]): Aggregate {
  const whole = parts.reduce((sum, { weightPpm }) => sum + weightPpm, 0);
  const earned = parts.map(({ score, weightPpm }) => score.mul(weightPpm));
  const score = sumOf(earned).div(whole);
  return { score, steps: [{ kind: 'weighted', parts, result: score }] };
}

const byValue = (one: Fraction, other: Fraction): number => one.compare(other);

/**
 * One score out of what several members gave one indicator. The order of members makes no difference,
 * and the steps name no member. What somebody did not score is no zero and must not be in `scores`.
 * @param weights parts per million by member, for the weighted mean alone
 */
export function aggregateScores(
  scores: readonly MemberScore[],
  how: Aggregation,
  weights: ReadonlyMap<string, number> = new Map(),
): Result<Aggregate, AggregationFault> {
  const have = scores.length;
  if (have === 0) return fail({ kind: 'nobody' });
  const sorted = scores.map(({ score }) => score).sort(byValue);
  if (how.kind === 'mean') return ok(meanOf(sorted));
  if (how.kind === 'median') return ok(medianOf(sorted));
  if (how.kind === 'trimmedMean') {
    const needed = Math.max(how.fromMembers, 2 * how.dropEach + 1);
    return have < needed
      ? fail({ kind: 'tooFew', have, needed })
      : ok(trimmed(sorted, how.dropEach));
  }
  const without = scores.filter(({ member }) => !((weights.get(member) ?? 0) > 0));
  if (without.length > 0)
    return fail({ kind: 'noWeight', members: without.map(({ member }) => member) });
  const parts = scores.map(({ member, score }) => ({ score, weightPpm: weights.get(member) ?? 0 }));
  return ok(
    weightedMean(parts.sort((a, b) => byValue(a.score, b.score) || a.weightPpm - b.weightPpm)),
  );
}
