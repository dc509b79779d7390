import { readFileSync } from 'node:fs';

const EVERY_MS = 20;
const KB = 1024;

function heldBy(pid: number): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0) * KB;
  } catch {
    // It has ended.
    return 0;
  }
}

/**
 * Watches how much memory processes hold until it is ended. What the kernel itself says was the most
 * (`VmHWM`, `maxRSS`) is no use here: it is a third too low for a browser's process that gives memory
 * back, and includes for a started program what the one that started it held.
 */
export function watchMemory(pids: () => readonly number[]): () => number {
  let peak = 0;
  const look = (): void => {
    for (const pid of pids()) peak = Math.max(peak, heldBy(pid));
  };
  const timer = setInterval(look, EVERY_MS);
  return () => {
    look();
    clearInterval(timer);
    return peak;
  };
}
