import { readFileSync } from 'node:fs';
import { freePort } from '../../../../src/server/storage/postgres/free-port';
import type { TestServer } from '../../../support/server';
import { buildServeProgram, runServe } from '../../../support/server-process';

/** The built server in a process of its own. */
export interface BenchServer {
  readonly port: number;
  readonly pid: number;
  /** The most memory that it had when it began to listen, in bytes. */
  readonly idleBytes: number;
  /** The most memory that it has had so far, in bytes. */
  peakBytes(): number;
  close(): Promise<void>;
}

const KIB = 1024;

/** Ends a server of the test and starts the built one on its folder and database. */
export async function startBuilt(prepared: TestServer): Promise<BenchServer> {
  const { dataDir, databaseUrl } = prepared;
  await prepared.stop();
  const program = await buildServeProgram();
  const port = await freePort();
  const server = runServe(program.path, {
    ...{ PORT: String(port), TAKAN_DATA: dataDir, TAKAN_DEMO: '0' },
    ...{ DATABASE_URL: databaseUrl ?? '', NODE_ENV: 'production' },
    NODE_OPTIONS: process.env.TAKAN_BENCH_NODE ?? '',
  });
  await server.listening();
  const peakBytes = (): number => {
    const status = readFileSync(`/proc/${server.pid}/status`, 'utf8');
    return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? Number.NaN) * KIB;
  };
  return {
    port,
    pid: server.pid,
    idleBytes: peakBytes(),
    peakBytes,
    close: async () => {
      server.child.kill('SIGTERM');
      await server.exited;
      program.remove();
    },
  };
}
