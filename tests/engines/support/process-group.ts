import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';

/** A process with all that it starts, ended together and never left behind by a test run. */
export interface ProcessGroup {
  readonly child: ChildProcess;
  kill(): Promise<void>;
}

/** Starts a program as the head of a process group of its own. */
export function startGroup(
  program: string,
  args: readonly string[],
  options: Pick<SpawnOptions, 'env' | 'stdio'>,
): ProcessGroup {
  const child = spawn(program, [...args], { ...options, detached: true });
  const signal = (): void => {
    if (child.pid === undefined) return;
    try {
      process.kill(-child.pid, 'SIGKILL');
    } catch {
      // All of the group is gone already.
    }
  };
  process.once('exit', signal);
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const kill = async (): Promise<void> => {
    signal();
    if (child.exitCode === null && child.signalCode === null) await gone;
    process.off('exit', signal);
  };
  return { child, kill };
}
