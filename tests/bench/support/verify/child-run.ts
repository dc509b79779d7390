import { type SpawnOptions, spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { watchMemory } from './sampled-memory';

/** What a program took from its start to its end. */
export interface ChildRun {
  readonly ms: number;
  readonly out: string;
  /** The most memory that it was seen with, without that of programs that it started. */
  readonly peakBytes: number;
}

/**
 * Runs a program to its end.
 * @throws Error when it does not end with 0
 */
export async function runChild(
  program: string,
  args: readonly string[],
  options: Pick<SpawnOptions, 'cwd' | 'env'> = {},
): Promise<ChildRun> {
  const start = performance.now();
  const child = spawn(program, args, { ...options, stdio: ['ignore', 'pipe', 'inherit'] });
  const peak = watchMemory(() => (child.pid === undefined ? [] : [child.pid]));
  const [out, [code]] = await Promise.all([text(child.stdout), once(child, 'exit')]);
  const ms = performance.now() - start;
  const peakBytes = peak();
  if (code !== 0) throw new Error(`${program} ended with ${code}: ${out}`);
  return { ms, out, peakBytes };
}
