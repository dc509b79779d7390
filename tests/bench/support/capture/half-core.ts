import { execFileSync } from 'node:child_process';

/** So long all processes run, and as long they are held. */
const SLICE_MS = 10;

function tell(pids: readonly number[], signal: 'SIGSTOP' | 'SIGCONT'): void {
  for (const pid of pids) {
    try {
      process.kill(pid, signal);
    } catch {
      // It ended meanwhile, as helpers of a browser do.
    }
  }
}

/** Lets processes run on these cores alone, with every thread that they have and will have. */
function bind(pids: readonly number[], cores: string): void {
  for (const pid of pids) execFileSync('taskset', ['-a', '-c', '-p', cores, `${pid}`]);
}

/**
 * Gives processes half of one core: all of them on the first alone, held for half of the time.
 * @param cores those that they may run on again afterwards, as `0-1`
 * @returns gives everything back
 */
export function halve(pids: readonly number[], cores: string): () => void {
  bind(pids, '0');
  let isHeld = false;
  const timer = setInterval(() => {
    isHeld = !isHeld;
    tell(pids, isHeld ? 'SIGSTOP' : 'SIGCONT');
  }, SLICE_MS);
  return () => {
    clearInterval(timer);
    tell(pids, 'SIGCONT');
    bind(pids, cores);
  };
}
