import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sha256Text } from '../../../support/test-device';
import type { TestPhone } from '../../../support/test-phone';
import type { BenchCluster } from './bench-cluster';
import { TABLES as PROMISED, ROLE } from './promised/statements.mjs';

/** The goal's own floor, and the least that keeps what an answer promises. */
const PROGRAMS = [
  new URL('floor.mjs', import.meta.url),
  new URL('promised/program.mjs', import.meta.url),
];
const TABLES = `
  create table evaluations (id uuid primary key, body text not null);
  create table photos (sha256 text not null);
  create table commits (id bigserial primary key, body text not null);`;

/** A program as a process, which tells its port once it listens. */
export async function startProgram(program: URL, args: readonly string[]) {
  const child = fork(program.pathname, args, { execArgv: [] });
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

/** Who is in the team of an assignment, and as what. */
export type Member = Readonly<Record<'assignment' | 'person' | 'role', string>>;

const quoted = (...texts: readonly string[]): string => `(${texts.map((text) => `'${text}'`)})`;

/** What is looked at before anything is kept: sessions, devices and teams. */
function rowsOf(phones: readonly TestPhone[], members: readonly Member[]): string {
  const sessions = phones.map(({ token, device }) => quoted(sha256Text(`Bearer ${token}`), device));
  const devices = phones.map(({ device, person }) => quoted(device, person, 'f'));
  const teams = members.map(({ assignment, person, role }) => quoted(assignment, person, role));
  return `set role ${ROLE};
    insert into promised_sessions (token, device) values ${sessions};
    insert into promised_devices (device, person, revoked) values ${devices};
    insert into promised_members (assignment, person, role) values ${teams};
    reset role;
    analyze promised_sessions, promised_devices, promised_members;`;
}

export async function startFloor(
  cluster: BenchCluster,
  phones: readonly TestPhone[],
  members: readonly Member[],
): Promise<Floor> {
  const url = await cluster.newDatabase();
  await cluster.run(url, TABLES + PROMISED);
  await cluster.run(url, rowsOf(phones, members));
  const folder = mkdtempSync(join(tmpdir(), 'takan-floor-'));
  const keys = join(folder, 'keys.json');
  writeFileSync(
    keys,
    JSON.stringify(Object.fromEntries(phones.map(({ key, device }) => [device, key.jwk]))),
  );
  const started = await Promise.all(
    PROGRAMS.map((program) => startProgram(program, [url, folder, keys])),
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
