import { parseArgs } from 'node:util';
import { MAX_EVIDENCE_BYTES } from '../../domain/evidence/evidence';
import { fail, ok, type Result } from '../../domain/kernel/result';
import { SMALLEST_PHOTO } from './made-photo';

export const REHEARSE_HELP = `takan rehearse [--server URL] [--phones N] [--evidence N] [--bytes N] [--out BUNDLE] [--json]

Headless phones that run the real client code (journal, store, sync engine, transport) enrol,
declare, score all indicators of the demonstration assignment, attach generated photos, seal,
sign, send, and check their receipts. One is killed in the middle of an exchange and started
again. Each phone has an assignment of its own, named a demonstration.

  --server URL   a running server; needs TAKAN_DATA and, if it uses one, DATABASE_URL as that
                 server has them, since delivery is counted in its rows and files;
                 without it a throw-away server is started and removed again
  --phones N     how many phones, 1 to 64 (2)
  --evidence N   photos of each phone, 0 to 200 (3)
  --bytes N      size of each photo (200000); above 8 MiB photos go by resumable upload
  --out BUNDLE   write the bundle of the first phone's report
  --json         one line of JSON on standard output (the default prints the same, indented)
  --help         this text

"seconds" counts from the first act to the last receipt that was checked, without enrolment.
Exit code: 0 all delivered and receipted, 1 something lost, duplicated or unreceipted, 2 could
not be run.`;

/** What a rehearsal is to do. */
export interface RehearseOptions {
  readonly server: string | null;
  readonly phones: number;
  readonly evidence: number;
  readonly bytes: number;
  readonly out: string | null;
  readonly json: boolean;
}

const LIMITS = {
  phones: [1, 64],
  evidence: [0, 200],
  bytes: [SMALLEST_PHOTO, MAX_EVIDENCE_BYTES],
} as const;

type Counted = keyof typeof LIMITS;

function count(name: Counted, text: string): number | null {
  const [least, most] = LIMITS[name];
  const value = /^\d{1,10}$/.test(text) ? Number(text) : Number.NaN;
  return value >= least && value <= most ? value : null;
}

function isOrigin(text: string): boolean {
  try {
    const url = new URL(text);
    return url.origin === text && /^https?:$/.test(url.protocol);
  } catch {
    return false;
  }
}

function readValues(args: string[]) {
  return parseArgs({
    args,
    options: {
      server: { type: 'string' },
      phones: { type: 'string', default: '2' },
      evidence: { type: 'string', default: '3' },
      bytes: { type: 'string', default: '200000' },
      out: { type: 'string' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  }).values;
}

/** Reads the arguments; a sentence where they make no sense, `help` where it is asked for. */
export function readArguments(args: string[]): Result<RehearseOptions, string> {
  let values: ReturnType<typeof readValues>;
  try {
    values = readValues(args);
  } catch (error) {
    return fail(error instanceof Error ? error.message : 'The arguments cannot be read.');
  }
  if (values.help) return fail('help');
  const numbers: Partial<Record<Counted, number>> = {};
  for (const name of ['phones', 'evidence', 'bytes'] as const) {
    const value = count(name, values[name]);
    const [least, most] = LIMITS[name];
    if (value === null) return fail(`--${name} must be a whole number from ${least} to ${most}.`);
    numbers[name] = value;
  }
  const server = values.server?.replace(/\/$/, '') ?? null;
  if (server !== null && !isOrigin(server)) {
    return fail('--server must be an origin such as http://localhost:8787.');
  }
  const { phones = 1, evidence = 0, bytes = SMALLEST_PHOTO } = numbers;
  return ok({ server, phones, evidence, bytes, out: values.out ?? null, json: values.json });
}
