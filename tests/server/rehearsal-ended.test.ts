import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildRehearseProgram } from '../support/server-process';

let program: Awaited<ReturnType<typeof buildRehearseProgram>>;
const folder = mkdtempSync(join(tmpdir(), 'takan-ended-'));
// As root, Postgres runs as another user, who must be able to enter.
chmodSync(folder, 0o755);

beforeAll(async () => {
  program = await buildRehearseProgram();
});
afterAll(() => {
  program.remove();
  rmSync(folder, { recursive: true, force: true });
});

/** Processes whose command names the folder. */
const running = (): readonly string[] =>
  readdirSync('/proc').flatMap((pid) => {
    try {
      const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
      return command.includes(folder) ? [command] : [];
    } catch {
      return [];
    }
  });

test.each(['SIGINT', 'SIGTERM'] as const)(
  '[RH10] a rehearsal that %s ends leaves neither its database running nor its folder',
  async (signal) => {
    const child = spawn(process.execPath, [program.path, '--phones', '60'], {
      env: { ...process.env, TMPDIR: folder },
      stdio: 'ignore',
    });
    const ended = once(child, 'exit');
    await expect.poll(() => running().length, { timeout: 60_000 }).toBeGreaterThan(0);
    child.kill(signal);
    expect(await ended).toEqual([null, signal]);
    await expect.poll(running).toEqual([]);
    expect(readdirSync(folder)).toEqual([]);
  },
);
