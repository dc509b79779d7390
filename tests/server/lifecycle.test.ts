import { chmodSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { qrText } from '../../src/cli/serve/qr-text';
import { processIdentity } from '../../src/server/storage/process-identity';
import { parseEnrolLink } from '../../src/trust/invitation';
import { readCompact } from '../../src/trust/jws';
import { openFolder, seedPostgres } from '../support/postgres';
import { TestPhone } from '../support/server';
import { buildServeProgram, runServe, type ServeProcess } from '../support/server-process';
import { sha256Text } from '../support/test-device';

let program: Awaited<ReturnType<typeof buildServeProgram>>;
const running: ServeProcess[] = [];
const folders: string[] = [];

beforeAll(async () => {
  program = await buildServeProgram();
});
afterAll(() => program.remove());

const isAlive = (pid: number): boolean => processIdentity(pid) !== null;
const postmasterPid = (dataDir: string): number =>
  Number(readFileSync(join(dataDir, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]);

function killIfAlive(pid: number): void {
  if (pid > 1 && isAlive(pid)) process.kill(pid, 'SIGKILL');
}

afterEach(() => {
  for (const { pid } of running.splice(0)) killIfAlive(pid);
  for (const folder of folders.splice(0)) {
    try {
      killIfAlive(postmasterPid(folder));
    } catch {
      // It has ended already, and taken its file with it.
    }
    rmSync(folder, { recursive: true, force: true });
  }
});

function dataFolder(): string {
  const folder = openFolder('takan-life-');
  folders.push(folder);
  return folder;
}

/** A data folder whose database was made already, for tests that are not of the first start. */
async function seededFolder(): Promise<string> {
  const folder = dataFolder();
  await seedPostgres(folder);
  return folder;
}

function serve(dataDir: string, more: Record<string, string> = {}): ServeProcess {
  const server = runServe(program.path, { PORT: '0', TAKAN_DATA: dataDir, ...more });
  running.push(server);
  return server;
}

const originIn = (output: string): string =>
  /field app\s+(\S+?)\/\n/.exec(output)?.[1] ?? 'no origin';
const linkIn = (output: string): string => /^ {2}(\S+\/enrol#\S+)$/m.exec(output)?.[1] ?? '';

/** Enrols a phone by the printed link and opens its journal in the demonstration assignment. */
async function phoneAt(output: string): Promise<TestPhone> {
  const phone = await TestPhone.enrol(linkIn(output), 'unknown');
  const { assignments } = (await (await phone.fetch('/api/assignments')).json()) as {
    assignments: { assignment: string; package: string }[];
  };
  const [first] = assignments;
  const read = readCompact(first?.package ?? '', 'takan-package+jws');
  Object.assign(phone, { assignment: first?.assignment });
  phone.open(sha256Text(read.ok ? read.value.payloadText : ''));
  return phone;
}

const moveTo = (phone: TestPhone, output: string): void => {
  Object.assign(phone, { origin: originIn(output) });
};

describe('the life of a server', () => {
  test('[IN63] the start shows the address and the links', async () => {
    const server = serve(dataFolder());
    const output = await server.listening();
    expect((await fetch(`${originIn(output)}/readyz`)).status).toBe(200);
    expect(output).toMatch(/\/desk#setup=[\w-]{43}\n/);
    const link = parseEnrolLink(linkIn(output));
    expect(link).toMatchObject({ ok: true, value: { origin: originIn(output) } });
    expect(output).toContain(qrText(linkIn(output)));
  });

  test('[IN57] SIGTERM and Ctrl-C end it cleanly, also when they come twice', async () => {
    const dataDir = await seededFolder();
    for (const signal of ['SIGTERM', 'SIGINT'] as const) {
      const server = serve(dataDir);
      await server.listening();
      const database = postmasterPid(dataDir);
      expect(isAlive(database)).toBe(true);
      server.child.kill(signal);
      server.child.kill(signal);
      expect(await server.exited).toBe(0);
      expect(isAlive(database)).toBe(false);
      expect(() => postmasterPid(dataDir)).toThrow('ENOENT');
    }
  });

  test('[IN52] after kill -9 the database that still runs is taken over', async () => {
    const dataDir = await seededFolder();
    const first = serve(dataDir);
    const phone = await phoneAt(await first.listening());
    await phone.synced();
    const database = postmasterPid(dataDir);
    first.child.kill('SIGKILL');
    await first.exited;
    expect(isAlive(database)).toBe(true);
    const second = serve(dataDir);
    moveTo(phone, await second.listening());
    expect(postmasterPid(dataDir)).toBe(database);
    const answer = await phone.synced();
    expect(answer.holds[phone.journal]).toBe(0);
    expect(answer.receipts).toHaveLength(1);
    second.child.kill('SIGTERM');
    expect(await second.exited).toBe(0);
    expect(isAlive(database)).toBe(false);
  });

  test('[IN53] after kill -9 of server and database nothing acknowledged is lost', async () => {
    const dataDir = await seededFolder();
    const first = serve(dataDir);
    const phone = await phoneAt(await first.listening());
    await phone.synced();
    const database = postmasterPid(dataDir);
    first.child.kill('SIGKILL');
    process.kill(database, 'SIGKILL');
    await first.exited;
    const second = serve(dataDir);
    moveTo(phone, await second.listening());
    expect(postmasterPid(dataDir)).not.toBe(database);
    const answer = await phone.synced({ segments: [], checkpointSize: 1 });
    expect(answer.holds[phone.journal]).toBe(0);
    expect(answer.consistency?.newSize).toBe(3);
  });

  test('[IN54] a second server is refused and the first goes on', async () => {
    const dataDir = await seededFolder();
    const first = serve(dataDir);
    const origin = originIn(await first.listening());
    const second = serve(dataDir);
    expect(await second.exited).toBe(2);
    expect(second.output()).toMatch(
      /^A Takan server \(process \d+\) already runs .*TAKAN_DATA.*\n$/,
    );
    expect((await fetch(`${origin}/readyz`)).status).toBe(200);
  });

  test('[IN56] a data folder that the database cannot enter is refused', async () => {
    const parent = dataFolder();
    const dataDir = join(parent, 'closed/data');
    mkdirSync(dataDir, { recursive: true });
    // As root, Postgres runs as another user; otherwise it is ourselves who may not enter.
    chmodSync(join(parent, 'closed'), process.getuid?.() === 0 ? 0o700 : 0o000);
    const server = serve(dataDir);
    expect(await server.exited).toBe(2);
    expect(server.output()).toContain('TAKAN_DATA');
    expect(server.output().trim().split('\n')).toHaveLength(1);
    chmodSync(join(parent, 'closed'), 0o755);
  });

  test('[IN58] a wrong setting ends the start with code 2 and one line', async () => {
    const server = serve(dataFolder(), { PORT: 'many' });
    expect(await server.exited).toBe(2);
    expect(server.output()).toBe('PORT must be a whole number from 0 to 65535, not "many".\n');
  });
});
