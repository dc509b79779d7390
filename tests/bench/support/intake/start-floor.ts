import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestPhone } from '../../../support/test-phone';
import type { BenchCluster } from './bench-cluster';

const PROGRAM = new URL('floor.mjs', import.meta.url).pathname;
const TABLES = `
  create table evaluations (id uuid primary key, body text not null);
  create table photos (sha256 text not null);
  create table commits (id bigserial primary key, body text not null);`;

/** The bare server, and the database that it writes to. */
export interface Floor {
  readonly port: number;
  readonly url: string;
  close(): Promise<void>;
}

export async function startFloor(
  cluster: BenchCluster,
  phones: readonly TestPhone[],
): Promise<Floor> {
  const url = await cluster.newDatabase();
  await cluster.run(url, TABLES);
  const folder = mkdtempSync(join(tmpdir(), 'takan-floor-'));
  const keys = join(folder, 'keys.json');
  writeFileSync(
    keys,
    JSON.stringify(Object.fromEntries(phones.map(({ key, device }) => [device, key.jwk]))),
  );
  const child = fork(PROGRAM, [url, folder, keys], { execArgv: [] });
  const [port] = await once(child, 'message');
  return {
    port: Number(port),
    url,
    close: async () => {
      const ended = once(child, 'exit');
      child.disconnect();
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
