import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Bounds, playRounds, type Round } from './play-rounds';

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

function keptSeeds(name: string): readonly number[] {
  const kept = new URL('../kept-seeds.json', import.meta.url);
  return JSON.parse(readFileSync(kept, 'utf8'))[name] ?? [];
}

/**
 * An experiment of `npm run torture`: `play` plays one round against a model that it carries beside,
 * and throws where the two differ.
 * @param name the name of its file
 */
export function experiment(name: string, play: (round: Round) => Promise<void>): void {
  const order = asked();
  const { out, ms, rounds } = order;
  const kept = keptSeeds(name);
  // Within a time, only those that are always played may end after it.
  const late = kept.length + (ms > 0 ? 1 : rounds);
  const timeout = Math.min(LONGEST_TIMER_MS, ms + late * LONGEST_ROUND_MS);
  test(name, { timeout }, async () => {
    const run = { bounds: boundsNow(order), kept };
    const finding = await playRounds(name, run, play, (line) => process.stderr.write(line));
    if (out !== null) writeFileSync(join(out, `${name}.json`), JSON.stringify(finding));
    expect(finding.rounds).toBeGreaterThan(0);
    expect(finding.violations).toEqual([]);
  });
}
