import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const read = (path: string): string | null => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
};

const psField = (pid: number, field: string): string | null => {
  const { stdout, status } = spawnSync('ps', ['-o', `${field}=`, '-p', String(pid)], {
    encoding: 'utf8',
  });
  return status === 0 && stdout.trim() !== '' ? stdout.trim() : null;
};

/**
 * Tells a running process from a later one that got its number: boot and start time. Null when
 * there is none, or only a zombie.
 */
export function processIdentity(pid: number): string | null {
  const boot = read('/proc/sys/kernel/random/boot_id');
  if (boot === null) return psField(pid, 'lstart');
  const stat = read(`/proc/${pid}/stat`);
  // The name in parentheses may hold spaces; state is the 3rd field, start time the 22nd.
  const fields = stat?.slice(stat.lastIndexOf(')') + 2).split(' ') ?? [];
  const [state, start] = [fields[0], fields[19]];
  return start === undefined || state === 'Z' ? null : `${boot.trim()}:${start}`;
}

/** Command line of a running process, or null. */
export function processCommand(pid: number): string | null {
  if (processIdentity(pid) === null) return null;
  const command = read(`/proc/${pid}/cmdline`);
  return command === null ? psField(pid, 'command') : command.replaceAll('\0', ' ');
}
