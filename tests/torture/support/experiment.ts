import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type KeptSeed, keptSeeds } from './kept-seeds';
import { type Bounds, type Finding, playRounds, type Round, together } from './play-rounds';

/** On a machine that does other things too. */
const LONGEST_ROUND_MS = 10 * 60_000;
/** No timer is longer. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** What `npm run torture` asks for, with the folder for what is found; started by hand, one round. */
interface Asked extends Bounds {
  /** Instant from which `ms` counts; what is set up before the first round is part of it. */
  readonly since?: number;
  readonly out: string | null;
}

function asked(): Asked {
  const { TAKAN_TORTURE: said } = process.env;
  return said === undefined ? { seed: 1, rounds: 1, ms: 0, out: null } : JSON.parse(said);
}

/** What is left of the time. */
function boundsNow({ seed, rounds, ms, since = Date.now() }: Asked): Bounds {
  return { seed, rounds, ms: ms === 0 ? 0 : Math.max(1, since + ms - Date.now()) };
}

/** What is played in one test, under its title. */
interface Part {
  readonly title: string;
  readonly timeout: number;
  bounds(): Bounds;
}

/** The seeds that once failed, each by name, and then the run that is asked for. */
export function partsOf(name: string, order: Asked, kept: readonly KeptSeed[]): readonly Part[] {
  const { ms, rounds } = order;
  // Within a time, only the round that is always played may end after it.
  const timeout = Math.min(LONGEST_TIMER_MS, ms + (ms > 0 ? 1 : rounds) * LONGEST_ROUND_MS);
  const again = kept.map(({ seed, was, part = 1 }) => ({
    title: `${name}, seed ${seed}: ${was}`,
    timeout: LONGEST_ROUND_MS,
    bounds: () => ({ seed, rounds: 1, ms: 0, part }),
  }));
  return [...again, { title: name, timeout, bounds: () => boundsNow(order) }];
}

/**
 * An experiment of `npm run torture`: `play` plays one round against a model that it carries beside,
 * and throws where the two differ.
 * @param name the name of its file
 */
export function experiment(name: string, play: (round: Round) => Promise<void>): void {
  const order = asked();
  const findings: Finding[] = [];
  for (const { title, timeout, bounds } of partsOf(name, order, keptSeeds()[name] ?? [])) {
    test(title, { timeout }, async () => {
      const finding = await playRounds(name, bounds(), play, (line) => process.stderr.write(line));
      findings.push(finding);
      const found = JSON.stringify(together(name, findings));
      if (order.out !== null) writeFileSync(join(order.out, `${name}.json`), found);
      expect(finding.rounds).toBeGreaterThan(0);
      expect(finding.violations).toEqual([]);
    });
  }
}
