import type Fraction from 'fraction.js';
import { type Framework, type Indicator, indicatorsOf } from '../framework/framework';
import { fromExact, fromMilli } from '../scoring/exact';
import { ZERO } from '../scoring/rule-outcome';
import type { Manifest } from './manifest';

/** An indicator that lost points; all figures exact, in points. */
export interface Issue {
  readonly indicator: Indicator;
  /** Name of its first level. */
  readonly level: string;
  readonly weight: Fraction;
  readonly score: Fraction;
  readonly lost: Fraction;
  readonly reason: string;
}

/** Everything that lost points in a report. `weight` is `score` + `lost`, over all of its indicators. */
export interface IssueList {
  /** Most points lost first; equal ones in the order of the framework. */
  readonly issues: readonly Issue[];
  readonly weight: Fraction;
  readonly score: Fraction;
  readonly lost: Fraction;
}

/**
 * What a report took points off for (问题清单), each indicator once; empty where nothing lost points
 * or nothing is scored.
 */
export function issueList(framework: Framework, { scores }: Pick<Manifest, 'scores'>): IssueList {
  const levels = new Map(
    framework.levels.flatMap(({ name, groups }) =>
      groups.flatMap(({ indicators }) => indicators.map(({ id }) => [id, name] as const)),
    ),
  );
  const lines = new Map(scores.map((line) => [line.indicator, line]));
  const all = indicatorsOf(framework).flatMap((indicator): readonly Issue[] => {
    const line = lines.get(indicator.id);
    if (line === undefined) return [];
    const [weight, score] = [fromMilli(line.weightMilli), fromExact(line.score)];
    const level = levels.get(indicator.id) ?? '';
    return [{ indicator, level, weight, score, lost: weight.sub(score), reason: line.reason }];
  });
  const add = (of: (issue: Issue) => Fraction): Fraction =>
    all.reduce((sum, issue) => sum.add(of(issue)), ZERO);
  return {
    issues: all.filter(({ lost }) => lost.compare(0) > 0).sort((a, b) => b.lost.compare(a.lost)),
    weight: add(({ weight }) => weight),
    score: add(({ score }) => score),
    lost: add(({ lost }) => lost),
  };
}
