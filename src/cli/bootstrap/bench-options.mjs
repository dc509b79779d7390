import { parseArgs } from 'node:util';

/** Benchmarks of the built command line, in the order in which all are run. */
export const OWN = /** @type {const} */ ([
  'journal',
  'scoring',
  'panel',
  'report-pdf',
  'lighthouse',
  'desk',
]);

/** What takes longer than all the others together, and is run by its name or with --long. */
export const LONG = ['desk', 'week'];

const HELP = `npm run bench -- [NAME …] [--json] [--record] [--long]

Measures the real code on this machine beside peers and floors: medians of at least five runs.

  NAME      those alone; without a name all but ${LONG.join(' and ')}, which take twenty minutes
  --json    one line: {"rows":[{"name","ours","peer","unit","ratio","goal","met",…}]}
  --record  writes what was found into docs/benchmarks.md
  --long    without a name: all

Exit code: 0 every goal met, 1 one is not, 2 no such benchmark or one could not run.`;

/**
 * @param {string[]} args
 * @param {readonly string[]} beside names of those that run beside peers and floors
 * @returns {{ help: string } | { names: readonly string[], json: boolean, record: boolean }}
 * @throws Error with a sentence where the options make no sense
 */
export function readBenchOptions(args, beside) {
  const flag = /** @type {const} */ ({ type: 'boolean', default: false });
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { json: flag, record: flag, long: flag, help: { ...flag, short: 'h' } },
  });
  const known = [...beside, ...OWN, 'week'];
  const there = `Benchmarks: ${known.join(', ')}.`;
  if (values.help) return { help: `${HELP}\n\n${there}` };
  const stranger = positionals.find((name) => !known.includes(name));
  if (stranger !== undefined) throw new Error(`There is no ${stranger}. ${there}`);
  const all = known.filter((name) => values.long || !LONG.includes(name));
  const { json, record } = values;
  return { names: positionals.length > 0 ? positionals : all, json, record };
}
