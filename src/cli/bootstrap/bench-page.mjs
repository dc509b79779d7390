import { LONG } from './bench-options.mjs';

/**
 * @typedef {{ name: string, ours: number, peer: number | null, unit: string, ratio: number | null,
 *   goal: string, met: boolean, least: number, most: number, runs: number, note?: string,
 *   explained?: { floor: number, ratio: number, spare: number, reason: string } }} Row
 * @typedef {{ date: string, cores: number, processor: string, memoryGb: number, node: string,
 *   chromium: string, load: number }} Machine
 * @typedef {{ machine: Machine, seconds?: number, rows: readonly Row[] }} Recording with how long it took
 * @typedef {Record<string, Recording>} Recordings by the name of the benchmark
 */

/**
 * Four digits are more than any run of these repeats.
 * @param {number} value
 */
const digits = (value) =>
  `${Math.abs(value) < 1000 ? Number(value.toPrecision(4)) : Math.round(value)}`;

/** @param {Row} row */
const rangeOf = ({ least, most }) => (least === most ? '' : ` (${digits(least)}–${digits(most)})`);

/** @param {string} text */
const cell = (text) => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

/**
 * One line for people.
 * @param {Row} row
 */
export function sayRow(row) {
  const { name, ours, peer, unit, ratio, goal, met, runs, note, explained } = row;
  const judged = hasGoal(row) ? (met ? 'met' : 'NOT') : '–';
  const beside = peer === null ? '' : ` beside ${digits(peer)} (ratio ${digits(ratio ?? 0)})`;
  const remark = note === undefined ? '' : `\n  ${note}`;
  const why = explained === undefined ? '' : `\n  ${sayFloor(unit, explained)}`;
  return `${judged.padEnd(4)} ${name}: ${digits(ours)}${rangeOf(row)} ${unit}${beside}; wanted ${goal}; ${runs} runs${remark}${why}`;
}

/** As `NO_GOAL` in src/cli/bench/rows.ts writes it. @param {Row} row */
const hasGoal = ({ goal }) => !goal.startsWith('none');

/** @param {number} spare */
const saySpare = (spare) =>
  spare < 0
    ? 'It misses the goal itself.'
    : `It reaches the goal, with ${Math.floor(spare * 100)} in 100 of its cost left for all that ours adds.`;

/** @param {string} unit @param {NonNullable<Row['explained']>} explained */
const sayFloor = (unit, { floor, ratio, spare, reason }) =>
  `Floor: ${digits(floor)} ${unit}, ours is ${digits(ratio)} of it. ${saySpare(spare)} ${reason}`;

/** @param {Row} row */
function tableLine(row) {
  const { name, ours, peer, unit, ratio, goal, met, runs, note } = row;
  const cells = [
    name,
    `${digits(ours)}${rangeOf(row)} ${unit}`,
    peer === null ? '–' : digits(peer),
    ratio === null ? '–' : digits(ratio),
    goal,
  ];
  const judged = hasGoal(row) ? (met ? 'yes' : '**no**') : '–';
  return `| ${[...cells, judged, `${runs}`, note ?? ''].map(cell).join(' | ')} |`;
}

/** @param {string} bench @param {Recording} recording */
function section(bench, { machine, seconds, rows }) {
  const { date, cores, processor, memoryGb, node, chromium, load } = machine;
  const took = seconds === undefined ? '' : `; took ${seconds} s`;
  const reasons = rows.flatMap(({ name, unit, met, explained }) =>
    met || explained === undefined ? [] : [`- **${name}**: ${sayFloor(unit, explained)}`],
  );
  return `## ${bench}

${date}; ${cores} cores, ${processor}, ${memoryGb} GB; Node ${node}; ${chromium}; load ${load} at the end${took}.

| what | ours | beside | ratio | goal | met | runs | notes |
| --- | --- | --- | --- | --- | --- | --- | --- |
${rows.map(tableLine).join('\n')}
${reasons.length === 0 ? '' : `\n${reasons.join('\n')}\n`}`;
}

/** @param {Recordings} recordings how long they took one after the other, without the long ones */
function sayTogether(recordings) {
  const known = Object.entries(recordings).flatMap(([bench, { seconds }]) =>
    LONG.includes(bench) || seconds === undefined ? [] : [seconds],
  );
  const minutes = known.reduce((sum, each) => sum + each, 0) / 60;
  return `the recordings of ${known.length} of them together took ${minutes.toFixed(1)} minutes`;
}

/** Up to so much a floor's lead over the goal is little. */
const LITTLE = 0.1;

/** How many reach their goal, and what the floors of the others say. @param {readonly Row[]} rows */
function sayMissed(rows) {
  const judged = rows.filter(hasGoal);
  const missed = judged.filter(({ met }) => !met);
  const spares = missed.flatMap(({ explained }) => (explained ? [explained.spare] : []));
  /** @param {number} most */
  const below = (most) => spares.filter((each) => each < most).length;
  const [out, little] = [below(0), below(LITTLE)];
  return `${rows.length} rows, ${rows.length - judged.length} of them measured only. Of ${judged.length} with a goal ${judged.length - missed.length} reach it, ${missed.length} do not: of ${out} the floor that was measured in the same run misses the goal too; of ${little - out} it reaches it with less than ${LITTLE * 100} in 100 of its cost to spare; of ${spares.length - little} with more; ${missed.length - spares.length} have no such floor.`;
}

/**
 * The page of the documents that holds what was measured.
 * @param {Recordings} recordings
 */
export function benchmarksPage(recordings) {
  const sections = Object.entries(recordings).map(([bench, each]) => section(bench, each));
  const rows = Object.values(recordings).flatMap((each) => each.rows);
  return `# Benchmarks

Written by \`npm run bench -- --record\` from benchmarks.json beside it; how each is measured stands in the benchmark itself (\`tests/bench\`, \`src/cli/bench\`) and in [BN](rules/BN.md). Medians, with least and most in brackets; peers and floors run in the same run on the same machine, in turn with ours. A ratio is ours divided by theirs, for most rows that are measured in pairs the middle one of the ratios within the runs, which need not be the quotient of both medians. What stands below a table tells of a missed goal what its floor does: the least that keeps the promise, or the packages that the app is made of without its pages. Rows of fewer than five runs say so. Other work on the machine makes figures worse, seldom better.

${sayMissed(rows)} ${sections.length} benchmarks; ${sayTogether(recordings)}.

${sections.join('\n')}`;
}
