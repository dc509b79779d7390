import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensurePeers, PEERS } from '../peers';

const PROGRAM = new URL('tus.mjs', import.meta.url).pathname;

/** @tus/server in a process of its own. */
export interface TusServer {
  readonly port: number;
  close(): Promise<void>;
}

export async function startTus(): Promise<TusServer> {
  ensurePeers();
  const folder = mkdtempSync(join(tmpdir(), 'takan-tus-'));
  const child = fork(PROGRAM, [folder, join(PEERS, 'package.json')], { execArgv: [] });
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
