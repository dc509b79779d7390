import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { Refusal } from '../refusal';
import { processIdentity } from './process-identity';

const holder = z.object({ pid: z.int(), identity: z.string() });

function readHolder(path: string): z.infer<typeof holder> | null {
  try {
    return holder.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return null;
  }
}

function tryLock(path: string): boolean {
  const identity = processIdentity(process.pid) ?? 'unknown';
  const own = `${path}.${process.pid}`;
  writeFileSync(own, JSON.stringify({ pid: process.pid, identity }));
  try {
    // A link appears with its content, so nobody ever reads half a lock.
    linkSync(own, path);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
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
    const held = readHolder(path);
    if (held !== null && processIdentity(held.pid) === held.identity) {
      throw new Refusal(
        `A Takan server (process ${held.pid}) already runs on the data folder ${dataDir}. Stop it, or set TAKAN_DATA to another folder.`,
      );
    }
    rmSync(path, { force: true });
  }
  throw new Refusal(`Another Takan server is starting on the data folder ${dataDir}.`);
}
