import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';

/**
 * Waits until the disk has taken what was written so far: what a side that does not wait for it left
 * behind would be written in the time of the next side that does.
 */
export function settleDisk(): void {
  const { error, status } = spawnSync('sync', ['-f', tmpdir()]);
  if (error !== undefined || status !== 0) throw error ?? new Error(`sync ended with ${status}`);
}
