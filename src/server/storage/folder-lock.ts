import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { Refusal } from '../refusal';
import { processIdentity } from './process-identity';

const holder = z.object({ pid: z.int(), identity: z.string() });

function readText(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

function readHolder(text: string | null): z.infer<typeof holder> | null {
  try {
    return holder.parse(JSON.parse(text ?? ''));
  } catch {
    return null;
  }
}

const failedWith = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code;

/** Makes `path` another name of a file; false when there is a file of that name. */
function tryLink(from: string, path: string): boolean {
  try {
    linkSync(from, path);
    return true;
  } catch (error) {
    if (failedWith(error, 'EEXIST')) return false;
    throw error;
  }
}

/**
 * Takes a lock away whose holder is gone. Another starter may have done so meanwhile and hold the
 * lock by now: what was moved aside is looked at, and put back unless it is the very lock seen.
 */
function clearLeft(path: string, seen: string): void {
  const aside = `${path}.${process.pid}.left`;
  try {
    renameSync(path, aside);
  } catch (error) {
    if (failedWith(error, 'ENOENT')) return;
    throw error;
  }
  if (readText(aside) !== seen) tryLink(aside, path);
  rmSync(aside, { force: true });
}

function tryLock(path: string): boolean {
  const identity = processIdentity(process.pid) ?? 'unknown';
  const own = `${path}.${process.pid}`;
  writeFileSync(own, JSON.stringify({ pid: process.pid, identity }));
  try {
    // A link appears with its content, so nobody ever reads half a lock.
    return tryLink(own, path);
  } finally {
    rmSync(own, { force: true });
  }
}

/**
 * Takes the data folder for this process. What a killed server left behind is cleared, also when
 * its process number has gone to another program since.
 * @returns the release
 * @throws Refusal when a running server has it.
 */
export function lockFolder(dataDir: string): () => void {
  const path = join(dataDir, 'server.lock');
  for (let attempt = 0; attempt < 3; attempt++) {
    if (tryLock(path)) return () => rmSync(path, { force: true });
    const seen = readText(path);
    const held = readHolder(seen);
    if (held !== null && processIdentity(held.pid) === held.identity) {
      throw new Refusal(
        `A Takan server (process ${held.pid}) already runs on the data folder ${dataDir}. Stop it, or set TAKAN_DATA to another folder.`,
      );
    }
    if (seen !== null) clearLeft(path, seen);
  }
  throw new Refusal(`Another Takan server is starting on the data folder ${dataDir}.`);
}
