import { parseArgs } from 'node:util';

const HELP = `npm run torture -- [--seed N] [--rounds N] [--minutes N] [--only NAME]

Plays experiments against a model of what must hold, and counts where it does not.

  --seed N     where chance begins (0 to 4294967295); the day's, where it is not given
  --rounds N   at most so many rounds of each experiment
  --minutes N  about so long together (20 where neither is given); each is played once at least
  --only NAME  that experiment or walk alone

Walks have no seed: they are played once, when they are named or no bound is given.
Exit code: 0 nothing violated, 1 something was, 2 the options make no sense.`;

const MOST_ROUNDS = 1_000_000;

/**
 * @param {string} name of the option
 * @param {string | undefined} text
 * @param {{ least: number, most: number }} bounds
 */
function whole(name, text, { least, most }) {
  if (text === undefined) return null;
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= least && value <= most) return value;
  throw new Error(`--${name} ${text}: it is a whole number from ${least} to ${most}.`);
}

/**
 * @param {string[]} args
 * @param {{ experiments: readonly string[], walks: readonly string[] }} known names of what there is
 * @returns {{ help: string } | { seed: number, rounds: number, ms: number,
 *   experiments: readonly string[], walks: readonly string[] }} what to play; `ms` for all experiments
 *   together, 0 without a bound
 * @throws Error with a sentence where the options make no sense
 */
export function readOptions(args, known) {
  const text = /** @type {const} */ ({ type: 'string' });
  const { values } = parseArgs({
    args,
    options: {
      ...{ seed: text, rounds: text, minutes: text, only: text },
      help: { type: 'boolean', short: 'h' },
    },
  });
  const names = `Experiments: ${known.experiments.join(', ')}.\nWalks: ${known.walks.join(', ')}.`;
  if (values.help) return { help: `${HELP}\n\n${names}` };
  const seed =
    whole('seed', values.seed, { least: 0, most: 2 ** 32 - 1 }) ??
    Math.floor(Date.now() / 86_400_000);
  const rounds = whole('rounds', values.rounds, { least: 1, most: MOST_ROUNDS });
  // None at all would be a run without an end.
  const minutes = whole('minutes', values.minutes, { least: 1, most: 24 * 60 });
  const { only } = values;
  const isAsked = (/** @type {string} */ name) => only === undefined || name === only;
  const experiments = known.experiments.filter(isAsked);
  const isFree = rounds === null && minutes === null;
  const walks = isFree || only !== undefined ? known.walks.filter(isAsked) : [];
  if (experiments.length + walks.length === 0) throw new Error(`There is no ${only}. ${names}`);
  const shared = minutes ?? (rounds === null ? 20 : 0);
  return { seed, rounds: rounds ?? MOST_ROUNDS, ms: shared * 60_000, experiments, walks };
}
