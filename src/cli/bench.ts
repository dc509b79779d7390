import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { Refusal } from '../server/refusal';
import { benchDesk, type DeskCost, deskHolds } from './bench/desk';
import { benchJournal } from './bench/journal';
import { allReached, benchLighthouse, sayResult } from './bench/lighthouse';
import type { Measured } from './bench/measure';
import { benchPanel, PHONES, SERVER } from './bench/panel';
import { PANEL_WANTED, type PanelCosts } from './bench/panel-costs';
import { runPanelPhones } from './bench/panel-phones';
import { runPanelServer } from './bench/panel-server';
import { benchReportPdf, REPORT_WORK, reportPdfHolds } from './bench/report-pdf';
import { runReportPdf } from './bench/report-pdf-work';
import type { Row } from './bench/row';
import {
  deskRows,
  journalRows,
  lighthouseRows,
  panelRows,
  reportRows,
  scoringRows,
} from './bench/rows';
import { benchScoring, sayScoring, scoringHolds } from './bench/scoring';

const HELP = `takan bench NAME [--json]

Measures the real code on this machine.

  journal               append with a signed head, verify a segment of 70 entries, fold 10,000
                        entries: the median of 5 runs with the least and the most, and beside it
                        the floor, which is the bare cryptography that no design can go below
  scoring               score one change, and everything, among 60 to 10,000 indicators: the
                        median of 5 runs with the least and the most; wanted are less than 2 ms
                        for one change among 1,000, and no faster growth than the framework's
  lighthouse [--runs N] what a new phone meets first, judged by Lighthouse (fetched by npx) as on a
                        slow phone: the median of 5 (1 to 9) runs with the least and the most;
                        wanted are 95 for performance, 100 for accessibility and best practices
  panel                 200 experts in 20 sessions send their sealed ballots of a whole framework in
                        one moment to one server, each in a process of its own: how long from sending
                        to the end of the answer with the receipt and what the phone lacks; wanted
                        is less than 500 ms for 99 of 100
  desk                  the bureau's desk over 100,000 signed reports of 50 entries each in one
                        database (some ten minutes to fill it, 8 GB of disk): queue, search, yearly
                        statement, issues, each asked for 60 times over HTTP; wanted is less than
                        300 ms for 95 of 100
  report-pdf            the PDF of a report of 20 pages without photos, engine and fonts loaded anew, at
                        full speed and with its process held half of the time: the median of 7
                        runs with the least and the most; wanted is less than 3 s at half a core
  week                  the screens of a phone with 20 assignments of 300 indicators and 2,000 photos
                        beside those of a phone with one small assignment, in a real browser, at
                        full speed and four times slower: the median of 5 runs with the least and
                        the most; wanted is no task over 50 ms at full speed (npm run bench alone)

With --json one line: {"rows":[{"name","ours","peer","unit","ratio","goal","met",…}]}. npm run bench
knows more names, which run beside peers and floors; see docs/benchmarks.md.

Exit code: 0 measured, 1 below what is wanted, 2 no such benchmark or it could not run.`;

const digits = (ms: number): string => ms.toFixed(ms < 10 ? 3 : 1);

function line({ name, unit, medianMs, leastMs, mostMs, floorMs, note }: Measured): string {
  const floor = floorMs === null ? '' : `, floor ${digits(floorMs)}`;
  const range = `${digits(leastMs)}–${digits(mostMs)}`;
  const remark = note === null ? '' : `\n  ${note}`;
  return `${name}: ${digits(medianMs)} ms ${unit} (${range}${floor})${remark}`;
}

/** Prints what was found, as lines for people or as one line of JSON with a row each. */
function print(json: boolean, rows: readonly Row[], lines: readonly string[]): void {
  process.stdout.write(`${json ? JSON.stringify({ rows }) : lines.join('\n')}\n`);
}

const sayDesk = ({ name, asked, medianMs, p95Ms, leastMs, mostMs }: DeskCost): string =>
  `${name}: median ${digits(medianMs)} ms, 95 of 100 within ${digits(p95Ms)} ms of ${asked} (${digits(leastMs)}–${digits(mostMs)}); load ${(loadavg()[0] ?? 0).toFixed(1)}`;

const sayPanel = ({ seals, burstsMs, medianMs, p99Ms, leastMs, mostMs }: PanelCosts): string =>
  `${seals} seals at once, ${burstsMs.length} times (${burstsMs.map(digits).join(', ')} ms in turn): median ${digits(medianMs)} ms, 99 of 100 within ${digits(p99Ms)} ms (${digits(leastMs)}–${digits(mostMs)}); load ${(loadavg()[0] ?? 0).toFixed(1)}`;

interface Options {
  readonly json: boolean;
  readonly runs: number;
}

const BENCHES: Readonly<Record<string, (options: Options) => Promise<number>>> = {
  journal: async ({ json }) => {
    const costs = await benchJournal();
    print(json, journalRows(costs), costs.map(line));
    return 0;
  },
  scoring: async ({ json }) => {
    const costs = await benchScoring();
    const lines = costs.flatMap(({ change, all }) => [change, all]).map(line);
    print(json, scoringRows(costs), [...lines, ...sayScoring(costs)]);
    return scoringHolds(costs) ? 0 : 1;
  },
  desk: async ({ json }) => {
    const costs = await benchDesk((done) => process.stderr.write(`${done}\n`));
    print(json, deskRows(costs), costs.map(sayDesk));
    return deskHolds(costs) ? 0 : 1;
  },
  panel: async ({ json }) => {
    const costs = await benchPanel();
    print(json, panelRows(costs), [sayPanel(costs)]);
    return costs.p99Ms < PANEL_WANTED.p99Ms ? 0 : 1;
  },
  'report-pdf': async ({ json }) => {
    const costs = await benchReportPdf();
    print(json, reportRows(costs), costs.map(line));
    return reportPdfHolds(costs) ? 0 : 1;
  },
  // Started by `report-pdf` alone, once for each report.
  [REPORT_WORK]: runReportPdf,
  // Started by `panel` alone, for its phones and its server.
  [PHONES]: runPanelPhones,
  [SERVER]: runPanelServer,
  lighthouse: async ({ json, runs }) => {
    const results = await benchLighthouse(runs);
    print(json, lighthouseRows(results, runs), results.map(sayResult));
    return allReached(results) ? 0 : 1;
  },
};

function readArguments(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        json: { type: 'boolean', default: false },
        runs: { type: 'string', default: '5' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
  } catch {
    return null;
  }
}

/** `takan bench NAME`. */
export async function benchCommand(args: string[]): Promise<number> {
  const read = readArguments(args);
  if (read?.values.help) {
    process.stdout.write(`${HELP}\n`);
    return 0;
  }
  const bench = BENCHES[read?.positionals[0] ?? ''];
  if (read === null || bench === undefined || !/^[1-9]$/.test(read.values.runs)) {
    process.stderr.write(`${HELP}\n`);
    return 2;
  }
  try {
    return await bench({ json: read.values.json, runs: Number(read.values.runs) });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 2;
  }
}
