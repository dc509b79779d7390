import { parseArgs } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { type RunningServer, startServer } from '../server/compose';
import { readConfig } from '../server/config';
import { Refusal } from '../server/refusal';
import { greeting } from './serve/greeting';

const USAGE = `usage: takan serve [--https]

Runs the intake server with the field app at / and the desk at /desk.

  --https   serve the local network over TLS with a self-made certificate, since camera,
            location and offline use need a secure connection on a phone

Environment:
  PORT           port to listen on (8787)
  TAKAN_DATA     folder of keys, evidence and database (.data)
  DATABASE_URL   an external Postgres instead of the built-in one
  TAKAN_S3_*     a bucket for evidence: ENDPOINT, BUCKET, ACCESS_KEY, SECRET_KEY, REGION
  TAKAN_DEMO     0: no demonstration assignment in a new data folder; plain: one whose report
                 is sealed without the procedure of consultation and review; henan: one whose
                 report has the chapters of a provincial report of Henan; appraisal, opinions,
                 monitoring: an ex-ante appraisal with points, one in words, monitoring
  TAKAN_ORIGIN   where people reach the server, when behind a proxy: https://takan.example.cn
  TAKAN_LISTEN   address to listen on (127.0.0.1)
`;

/** A terminal and npm both pass a Ctrl-C on; what comes this soon after the first is the same one. */
const SAME_PRESS_MS = 2000;

/** Resolves at the first Ctrl-C or SIGTERM; one that is pressed again later ends the process at once. */
function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    let first: number | null = null;
    const take = (): void => {
      const now = performance.now();
      first ??= now;
      if (now - first > SAME_PRESS_MS) process.exit(130);
      resolve();
    };
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, take);
  });
}

/**
 * How much may be thrown away, in percent of what is in use, before memory is cleared up. Of itself Node
 * lets it grow to three times as much, all of it letters that were read and answered.
 */
const GROWTH_PERCENT = 100;

async function run(https: boolean): Promise<number> {
  setFlagsFromString(`--heap-growing-percent=${GROWTH_PERCENT}`);
  const stopped = stopSignal();
  let server: RunningServer;
  try {
    server = await startServer(readConfig(process.env, { https }));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 2;
  }
  process.stdout.write(await greeting(server));
  await stopped;
  await server.close();
  return 0;
}

/** `takan serve`: runs until it is told to stop. 0 after a clean stop, 2 when it cannot start. */
export async function serveCommand(args: string[]): Promise<number> {
  let help: boolean;
  let https: boolean;
  try {
    const { values } = parseArgs({
      args,
      options: {
        https: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    ({ help, https } = values);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : ''}\n\n${USAGE}`);
    return 2;
  }
  if (!help) return run(https);
  process.stdout.write(USAGE);
  return 0;
}
