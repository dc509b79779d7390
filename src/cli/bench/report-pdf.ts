import type { ChildProcess } from 'node:child_process';
import * as z from 'zod/mini';
import { Refusal } from '../../server/refusal';
import { startBeside } from './beside';
import type { Measured } from './measure';

/** The name under which the bench starts the process that makes a report. */
export const REPORT_WORK = 'report-pdf-work';

/** What a report of 20 pages may take at half a core, at the median. */
export const REPORT_WANTED = { pages: 20, ms: 3000, runs: 5 } as const;

/**
 * The process runs for so long and is held for as long. That needs no rights, and is half a core for
 * its main thread alone: collector and compiler run beside it, so a quota of half a core for the
 * whole process takes half as long again (measured in a cgroup: 2.2 s where this says 1.4 s).
 */
const SLICE_MS = 10;

const made = z.object({ ms: z.number(), pages: z.number(), bytes: z.number(), cpuMs: z.number() });
type Made = z.infer<typeof made>;

/** Holds a process for one half of the time until it is told to stop. */
function halve(child: ChildProcess): () => void {
  let isHeld = false;
  const timer = setInterval(() => {
    isHeld = !isHeld;
    child.kill(isHeld ? 'SIGSTOP' : 'SIGCONT');
  }, SLICE_MS);
  return () => {
    clearInterval(timer);
    child.kill('SIGCONT');
  };
}

/** One report in a process that has nothing loaded, as a phone whose app has just been opened. */
async function makeOnce(isHalved: boolean): Promise<Made> {
  const { child, answer } = startBeside(REPORT_WORK);
  const release = isHalved ? halve(child) : () => undefined;
  try {
    return made.parse(await answer);
  } finally {
    release();
  }
}

/** The middle of the processor time that the runs took; ms. */
function cpuOf(runs: readonly Made[]): number {
  const sorted = runs.map(({ cpuMs }) => cpuMs).sort((a, b) => a - b);
  return Math.round(sorted[Math.floor(sorted.length / 2)] ?? 0);
}

async function measureReport(name: string, isHalved: boolean): Promise<Measured> {
  const runs: Made[] = [];
  for (let i = 0; i < REPORT_WANTED.runs; i++) runs.push(await makeOnce(isHalved));
  const sorted = runs.map(({ ms }) => ms).sort((a, b) => a - b);
  const [first] = runs;
  const pages = first?.pages ?? 0;
  if (pages < REPORT_WANTED.pages) throw new Refusal(`The report has ${pages} pages only.`);
  return {
    ...{ name, unit: 'a report', floorMs: null },
    medianMs: sorted[Math.floor(sorted.length / 2)] ?? 0,
    ...{ leastMs: sorted[0] ?? 0, mostMs: sorted.at(-1) ?? 0 },
    note: `${pages} pages, ${Math.round((first?.bytes ?? 0) / 1024)} KB, ${REPORT_WANTED.runs} runs; ${cpuOf(runs)} ms of all processors, start of the program included`,
  };
}

/** The PDF of a report without photos, engine and fonts loaded anew, at full speed and at half a core. */
export async function benchReportPdf(): Promise<readonly Measured[]> {
  return [
    await measureReport('PDF of a report at full speed', false),
    await measureReport('PDF of a report at half a core', true),
  ];
}

/** Whether the report is made fast enough at half a core. */
export const reportPdfHolds = (costs: readonly Measured[]): boolean =>
  (costs[1]?.medianMs ?? Number.POSITIVE_INFINITY) < REPORT_WANTED.ms;
