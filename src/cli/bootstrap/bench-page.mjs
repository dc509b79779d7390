/**
 * @typedef {{ name: string, ours: number, peer: number | null, unit: string, ratio: number | null,
 *   goal: string, met: boolean, least: number, most: number, runs: number, note?: string }} Row
 * @typedef {{ date: string, cores: number, processor: string, memoryGb: number, node: string,
 *   chromium: string, load: number }} Machine
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
  const { name, ours, peer, unit, ratio, goal, met, runs, note } = row;
  const beside = peer === null ? '' : ` beside ${digits(peer)} (ratio ${digits(ratio ?? 0)})`;
  const remark = note === undefined ? '' : `\n  ${note}`;
  return `${met ? 'met ' : 'NOT '} ${name}: ${digits(ours)}${rangeOf(row)} ${unit}${beside}; wanted ${goal}; ${runs} runs${remark}`;
}

/**
 * The page of the documents that holds what was measured.
 * @param {readonly Row[]} rows
 * @param {Machine} machine
 */
export function benchmarksPage(rows, machine) {
  const lines = rows.map((row) => {
    const { name, ours, peer, unit, ratio, goal, met, runs, note } = row;
    const cells = [
      name,
      `${digits(ours)}${rangeOf(row)} ${unit}`,
      peer === null ? '–' : digits(peer),
      ratio === null ? '–' : digits(ratio),
      goal,
    ];
    return `| ${[...cells, met ? 'yes' : '**no**', `${runs}`, note ?? ''].map(cell).join(' | ')} |`;
  });
  const { date, cores, processor, memoryGb, node, chromium, load } = machine;
  const missed = rows.filter(({ met }) => !met).length;
  return `# Benchmarks

Written by \`npm run bench -- --record\`; how each is measured stands in the benchmark itself (\`tests/bench\`, \`src/cli/bench\`) and in [BN](rules/BN.md). Medians, with least and most in brackets; peers and floors run in the same run on the same machine, in turn with ours. A ratio is ours divided by theirs.

- ${date}; ${cores} cores, ${processor}, ${memoryGb} GB; Node ${node}; ${chromium}
- Load of the machine at the end: ${load}. Other work on it makes figures worse, seldom better.
- ${rows.length} rows, ${missed} below their goal.

| what | ours | beside | ratio | goal | met | runs | notes |
| --- | --- | --- | --- | --- | --- | --- | --- |
${lines.join('\n')}
`;
}
