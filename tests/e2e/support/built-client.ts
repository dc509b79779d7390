import { mkdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { ensureBuilt, PROJECT_ROOT, staleBuilds } from '../../../src/cli/bootstrap/prepare.mjs';

const LOCK = join(tmpdir(), 'takan-e2e-build.lock');
const LIMIT_MS = 100_000;

function tryLock(): boolean {
  try {
    mkdirSync(LOCK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Builds both programs where their sources changed; test files in several processes build once.
 * Resolves to the project's folder.
 */
export async function builtProject(): Promise<string> {
  const end = Date.now() + LIMIT_MS;
  while (staleBuilds(PROJECT_ROOT).length > 0) {
    if (tryLock()) {
      try {
        ensureBuilt(PROJECT_ROOT);
      } finally {
        rmSync(LOCK, { recursive: true, force: true });
      }
    } else if (Date.now() > end) throw new Error(`Another build holds ${LOCK} for too long.`);
    else await pause(200);
  }
  return PROJECT_ROOT;
}
