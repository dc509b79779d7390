import { type Random, randomFrom } from '../../support/seeded-random';
import { roundSeed } from './round-seed';

/** One round of an experiment: what it draws, it draws from `random`. */
export interface Round {
  readonly seed: number;
  readonly random: Random;
  /** How much of a round it is: 1 is all of it. Those whose rounds take seconds play all of it always. */
  readonly part: number;
  /** Adds to a figure of the run, as `kills` or `acknowledged`. */
  count(figure: string, by?: number): void;
}

/** What one run of an experiment found. */
export interface Finding {
  readonly name: string;
  readonly rounds: number;
  readonly violations: readonly { readonly seed: number; readonly why: string }[];
  readonly figures: Readonly<Record<string, number>>;
}

/**
 * How long a run may be: so many rounds, and, where `ms` is not 0, none after the first that would end
 * later than that if it were as long as the longest before it.
 */
export interface Bounds {
  readonly seed: number;
  readonly rounds: number;
  readonly ms: number;
  /** How much of each round; all of it where none is named. */
  readonly part?: number;
}

function* seedsOf({ seed, rounds, ms }: Bounds): Generator<number> {
  const end = performance.now() + ms;
  let longest = 0;
  for (let n = 0; n < rounds; n += 1) {
    const begun = performance.now();
    if (n > 0 && ms > 0 && begun + longest > end) return;
    yield roundSeed(seed, n);
    longest = Math.max(longest, performance.now() - begun);
  }
}

/**
 * Plays the seeds of a run. A round that throws is a violation, and the run goes on.
 * @param say told each violation when it is found
 */
export async function playRounds(
  name: string,
  bounds: Bounds,
  play: (round: Round) => Promise<void>,
  say: (line: string) => void,
): Promise<Finding> {
  const figures: Record<string, number> = {};
  const count: Round['count'] = (figure, by = 1) => {
    figures[figure] = (figures[figure] ?? 0) + by;
  };
  const violations: { seed: number; why: string }[] = [];
  let rounds = 0;
  const { part = 1 } = bounds;
  for (const seed of seedsOf(bounds)) {
    rounds += 1;
    try {
      await play({ seed, random: randomFrom(seed), part, count });
    } catch (cause) {
      const why = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
      violations.push({ seed, why });
      say(`VIOLATION --only ${name} --seed ${seed} --rounds 1\n${why}\n`);
    }
  }
  return { name, rounds, violations, figures };
}

/** What several runs of one experiment found, as one. */
export function together(name: string, findings: readonly Finding[]): Finding {
  const figures: Record<string, number> = {};
  for (const [figure, n] of findings.flatMap((each) => Object.entries(each.figures))) {
    figures[figure] = (figures[figure] ?? 0) + n;
  }
  const rounds = findings.reduce((sum, each) => sum + each.rounds, 0);
  return { name, rounds, violations: findings.flatMap(({ violations }) => violations), figures };
}
