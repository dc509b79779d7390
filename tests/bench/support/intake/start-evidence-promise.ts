import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BenchCluster } from './bench-cluster';
import type { BenchServer } from './bench-server';
import { startProgram } from './start-floor';

const PROGRAM = new URL('evidence-promise.mjs', import.meta.url);
const TABLES = `
  create table names (sha256 text primary key);
  create table pieces (sha256 text primary key, key text not null);
  create table leaves (idx bigserial primary key, leaf text not null);
  create table heads (size bigint primary key, root text not null, note text not null);`;

/** What keeps the promise of evidence and does no more, and the database that it writes to. */
export interface EvidencePromise extends Pick<BenchServer, 'port' | 'close'> {
  readonly url: string;
}

export async function startEvidencePromise(cluster: BenchCluster): Promise<EvidencePromise> {
  const url = await cluster.newDatabase();
  await cluster.run(url, TABLES);
  const folder = mkdtempSync(join(tmpdir(), 'takan-promise-'));
  const { port, close } = await startProgram(PROGRAM, [url, folder]);
  return {
    ...{ port, url },
    close: async () => {
      await close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
