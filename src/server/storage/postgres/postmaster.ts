import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { processCommand } from '../process-identity';

/** A Postgres that runs, or left its file behind: postmaster.pid, lines 1 and 4. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
}

/** The postmaster that the cluster in `folder` names, or null. */
export function readPostmaster(folder: string): Postmaster | null {
  try {
    const lines = readFileSync(join(folder, 'postmaster.pid'), 'utf8').split('\n');
    const [pid, port] = [Number(lines[0]), Number(lines[3])];
    return Number.isInteger(pid) && pid > 0 ? { pid, port: port || 0 } : null;
  } catch {
    return null;
  }
}

/** True when the process really is a Postgres on this folder, and not one that got its number. */
export const isPostmaster = (pid: number, folder: string): boolean => {
  const command = processCommand(pid);
  return command?.includes('postgres') === true && command.includes(folder);
};

/** Forgets a postmaster that is no more. */
export const clearPostmaster = (folder: string): void =>
  rmSync(join(folder, 'postmaster.pid'), { force: true });

/** Polls `done` until it holds or `ms` have passed; says which. */
export async function within(ms: number, done: () => boolean | Promise<boolean>): Promise<boolean> {
  const end = Date.now() + ms;
  while (Date.now() < end) {
    if (await done()) return true;
    await pause(25);
  }
  return done();
}

/**
 * Stops a postmaster: connections are ended and everything is written (fast shutdown); if that
 * takes too long, at once (immediate shutdown, the next start recovers).
 */
export async function stopPostmaster(folder: string, pid: number): Promise<void> {
  for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
    if (!isPostmaster(pid, folder)) return;
    process.kill(pid, signal);
    if (await within(15_000, () => !isPostmaster(pid, folder))) return;
  }
}
