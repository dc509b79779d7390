/**
 * Reporter for knip: says how many files it read, since knip itself is silent about having read
 * none.
 * @param {import('knip').ReporterOptions} options
 */
// biome-ignore lint/style/noDefaultExport: knip takes a reporter's default export
export default function printCount({ counters }) {
  process.stdout.write(`knip read ${counters.processed} files\n`);
}
