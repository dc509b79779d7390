import { fileURLToPath } from 'node:url';
import { ensureInstalled } from '../../../src/cli/bootstrap/prepare.mjs';

/** Folder of the peers, which has its own packages and lock file. */
export const PEERS = fileURLToPath(new URL('../peers', import.meta.url));

/** Installs the peers by their lock where they are not yet; nothing of theirs is run by that. */
export function ensurePeers(): void {
  ensureInstalled(PEERS, { runsScripts: false });
}
