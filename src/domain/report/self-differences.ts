import type Fraction from 'fraction.js';
import { type Framework, type Indicator, indicatorsOf } from '../framework/framework';
import { fromExact, fromMilli } from '../scoring/exact';
import { ZERO } from '../scoring/rule-outcome';
import type { ComparedScore } from '../scoring/self-comparison';
import type { Manifest } from './manifest';

/** What the unit gave itself and what was verified, in points; `difference` is verified less self. */
interface Differing {
  readonly self: Fraction;
  readonly verified: Fraction;
  readonly difference: Fraction;
}

export interface SelfDifference extends Differing {
  readonly indicator: Indicator;
  /** Name of its first level. */
  readonly level: string;
  readonly reason: string;
}

/** Sums over the indicators that have both scores. */
export interface DifferenceSum extends Differing {
  readonly count: number;
}

/** A comparison that can be read from its largest difference down. */
export interface SelfDifferences {
  /** The largest difference first, whichever its sign; equal ones in the order of the framework. */
  readonly lines: readonly SelfDifference[];
  /** Levels with at least one of the lines, the largest difference first, with their place from 0. */
  readonly levels: readonly {
    readonly place: number;
    readonly name: string;
    readonly sum: DifferenceSum;
  }[];
  readonly sum: DifferenceSum;
  /** Indicators without a score of the unit. */
  readonly without: readonly Indicator[];
}

type Given = Pick<SelfDifference, 'self' | 'verified' | 'reason'>;

const bySize = (a: Differing, b: Differing): number =>
  b.difference.abs().compare(a.difference.abs());

function sumOf(lines: readonly Differing[]): DifferenceSum {
  const add = (of: (line: Differing) => Fraction): Fraction =>
    lines.reduce((sum, line) => sum.add(of(line)), ZERO);
  return {
    self: add(({ self }) => self),
    verified: add(({ verified }) => verified),
    difference: add(({ difference }) => difference),
    count: lines.length,
  };
}

function ordered(framework: Framework, given: ReadonlyMap<string, Given>): SelfDifferences | null {
  if (given.size === 0) return null;
  const levels = framework.levels.map(({ name: level, groups }, place) => ({
    ...{ place, name: level },
    lines: groups
      .flatMap(({ indicators }) => indicators)
      .flatMap((indicator): readonly SelfDifference[] => {
        const line = given.get(indicator.id);
        if (line === undefined) return [];
        return [{ ...line, indicator, level, difference: line.verified.sub(line.self) }];
      }),
  }));
  const lines = levels.flatMap((level) => level.lines);
  return {
    lines: [...lines].sort(bySize),
    levels: levels
      .flatMap((level) =>
        level.lines.length === 0
          ? []
          : [{ place: level.place, name: level.name, sum: sumOf(level.lines) }],
      )
      .sort((a, b) => bySize(a.sum, b.sum)),
    sum: sumOf(lines),
    without: indicatorsOf(framework).filter(({ id }) => !given.has(id)),
  };
}

/** The comparison that a report states; null where no score of the unit stands in it. */
export function differencesOfManifest(
  framework: Framework,
  { scores, selfScores = [] }: Pick<Manifest, 'scores' | 'selfScores'>,
): SelfDifferences | null {
  const verified = new Map(scores.map(({ indicator, score }) => [indicator, fromExact(score)]));
  const given = selfScores.flatMap(({ indicator, scoreMilli, reason }) => {
    const score = verified.get(indicator);
    if (score === undefined) return [];
    return [[indicator, { self: fromMilli(scoreMilli), verified: score, reason }] as const];
  });
  return ordered(framework, new Map(given));
}

/** The comparison as it stands now; what is not scored yet is left out. */
export function differencesNow(
  framework: Framework,
  compared: readonly ComparedScore[] | null,
): SelfDifferences | null {
  const given = (compared ?? []).flatMap(({ indicator, selfMilli, verified, reason }) =>
    selfMilli === null || verified === null
      ? []
      : [[indicator, { self: fromMilli(selfMilli), verified, reason }] as const],
  );
  return ordered(framework, new Map(given));
}
