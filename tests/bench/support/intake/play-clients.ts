import { fork } from 'node:child_process';
import { once } from 'node:events';
import { rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Ask, Commits, Played } from './clients.mjs';
import { settleDisk } from './settle-disk';

const PROGRAM = new URL('clients.mjs', import.meta.url).pathname;

/** What a client sends one after the other, and waits for, before it takes the next. */
export type Unit = readonly Ask[];

async function inProcess(run: object): Promise<Played> {
  const clients = fork(PROGRAM, { execArgv: [] });
  const answered = once(clients, 'message');
  const ended = once(clients, 'exit').then(([code]): never => {
    throw new Error(`the clients ended with ${code}`);
  });
  clients.send(run);
  const [played] = await Promise.race([answered, ended]);
  await ended.catch(() => undefined);
  return played as Played;
}

/**
 * Plays units by so many clients at once, in a process of its own, on a disk that has nothing left to
 * write.
 * @param answer what stands in every answer that says it was taken
 */
export async function playUnits(
  units: readonly Unit[],
  to: { readonly port: number; readonly clients: number; readonly answer: string },
): Promise<Played> {
  const file = join(tmpdir(), `takan-units-${process.pid}.json`);
  writeFileSync(file, JSON.stringify(units));
  settleDisk();
  try {
    return await inProcess({ ...to, units: file });
  } finally {
    rmSync(file);
  }
}

/** Single-row commits by so many connections at once. */
export const playCommits = (commits: Commits): Promise<Played> => inProcess(commits);
