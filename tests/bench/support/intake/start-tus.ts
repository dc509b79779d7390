import { fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PROGRAM = new URL('tus.mjs', import.meta.url).pathname;
const PEERS = new URL('../../peers/package.json', import.meta.url).pathname;

/** @tus/server in a process of its own. */
export interface TusServer {
  readonly port: number;
  close(): Promise<void>;
}

export async function startTus(): Promise<TusServer> {
  if (!existsSync(join(PEERS, '../node_modules'))) {
    throw new Error('the peers are not installed: npm ci in tests/bench/peers');
  }
  const folder = mkdtempSync(join(tmpdir(), 'takan-tus-'));
  const child = fork(PROGRAM, [folder, PEERS], { execArgv: [] });
  const [port] = await once(child, 'message');
  return {
    port: Number(port),
    close: async () => {
      const ended = once(child, 'exit');
      child.disconnect();
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
