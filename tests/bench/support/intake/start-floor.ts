import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sha256Text } from '../../../support/test-device';
import type { TestPhone } from '../../../support/test-phone';
import type { BenchCluster } from './bench-cluster';

/** The goal's own floor, and the least that keeps what an answer promises. */
const PROGRAMS = [
  new URL('floor.mjs', import.meta.url).pathname,
  new URL('promise.mjs', import.meta.url).pathname,
];
const TABLES = `
  create table evaluations (id uuid primary key, body text not null);
  create table photos (sha256 text not null);
  create table commits (id bigserial primary key, body text not null);
  create table promised (id uuid primary key, body text not null, leaf text not null, nodes text not null);
  create table promised_trees (size int8 primary key, note text not null);
  create table promised_sessions (token text primary key, device text not null);`;

async function startProgram(path: string, args: readonly string[]) {
  const child = fork(path, args, { execArgv: [] });
  const [port] = await once(child, 'message');
  const close = async (): Promise<void> => {
    const ended = once(child, 'exit');
    child.disconnect();
    await ended;
  };
  return { port: Number(port), close };
}

/** The bare server, and the database that it writes to. */
export interface Floor {
  readonly port: number;
  /** Where the least answers that keeps what the intake promises. */
  readonly promise: number;
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
  for (const { token, device } of phones) {
    const digest = sha256Text(`Bearer ${token}`);
    await cluster.run(url, `insert into promised_sessions values ('${digest}', '${device}')`);
  }
  const started = await Promise.all(
    PROGRAMS.map((path) => startProgram(path, [url, folder, keys])),
  );
  const [floor, promise] = started;
  return {
    port: floor?.port ?? 0,
    promise: promise?.port ?? 0,
    url,
    close: async () => {
      await Promise.all(started.map((each) => each.close()));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
