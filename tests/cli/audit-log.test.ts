import { readFile, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { auditLogCommand } from '../../src/cli/audit-log';
import { type DeskScene, openDeskScene } from '../support/desk-scene';
import { evidencePath } from '../support/evidence-path';
import { sharedPostgres } from '../support/postgres';
import { sha256Text } from '../support/test-device';
import { printed } from './printed';

const postgres = sharedPostgres();
let scene: DeskScene;
beforeAll(async () => {
  scene = await openDeskScene(postgres);
});
afterAll(() => scene.close());
afterEach(() => {
  vi.unstubAllEnvs();
});

/** Runs the command on the scene's server, which goes on running. */
async function run(args: string[], dataDir = scene.server.dataDir) {
  vi.stubEnv('TAKAN_DATA', dataDir);
  vi.stubEnv('DATABASE_URL', scene.server.databaseUrl ?? '');
  return printed(() => auditLogCommand(args));
}

/** Changes a row that the server itself can never change, as somebody with the database's keys could. */
async function tamper(statement: string): Promise<void> {
  const url = scene.server.databaseUrl ?? '';
  await postgres.run(url, `set session_replication_role = replica; ${statement}`);
}

const faultsOf = (out: string): string[] =>
  (JSON.parse(out) as { faults: { code: string; subject: string }[] }).faults.map(
    ({ code, subject }) => `${code} ${subject}`,
  );

it('[BD21] a log that nobody touched holds', async () => {
  const { code, out } = await run(['--json']);
  const found = JSON.parse(out);
  expect(found).toMatchObject({ outcome: 'holds', faults: [] });
  expect(found.evidence.files).toBe(3);
  expect(found.leaves).toBeGreaterThan(7);
  expect(code).toBe(0);
});

it('[BD21] an altered leaf shows in its node and in the checkpoints after it', async () => {
  const { rows } = await postgres.run(
    scene.server.databaseUrl ?? '',
    'select leaf from log_leaves where idx = 2',
  );
  const before = String(rows[0].leaf);
  const after = before.replace(/"received":"\d{4}/, '"received":"1999');
  await tamper(`update log_leaves set leaf = '${after}' where idx = 2`);
  const { code, out } = await run(['--json']);
  expect(code).toBe(1);
  expect(faultsOf(out)).toContain('node-differs 0/2');
  expect(faultsOf(out).some((fault) => fault.startsWith('checkpoint-differs'))).toBe(true);
  await tamper(`update log_leaves set leaf = '${before}' where idx = 2`);
  expect((await run([])).code).toBe(0);
});

it('[BD21] an altered node and an altered checkpoint are named', async () => {
  const url = scene.server.databaseUrl ?? '';
  const { rows } = await postgres.run(url, 'select note from log_checkpoints where size = 1');
  await tamper(
    `update log_nodes set hash = decode(repeat('00', 32), 'hex') where level = 1 and idx = 0`,
  );
  await tamper(`update log_checkpoints set note = replace(note, '— ', '— x') where size = 1`);
  const { code, out } = await run(['--json']);
  expect(code).toBe(1);
  expect(faultsOf(out)).toEqual(['checkpoint-signature 1', 'node-differs 1/0']);
  const note = String(rows[0].note).replaceAll("'", "''");
  await tamper(`update log_checkpoints set note = '${note}' where size = 1`);
});

it('[BD21] evidence that was altered or lost on the disk is named', async () => {
  const { photos, server } = scene;
  const sha256 = sha256Text(photos[2] ?? new Uint8Array());
  const path = await evidencePath(server.deps, sha256);
  const kept = await readFile(path);
  await truncate(path, 3);
  const { code, out } = await run(['--json']);
  expect(code).toBe(1);
  expect(faultsOf(out)).toContain(`evidence-altered ${sha256}`);
  await writeFile(path, kept);
});

it('[BD21] without a data folder it ends with 2 and a sentence', async () => {
  const { code, err } = await run([], join(scene.server.dataDir, 'nowhere'));
  expect(code).toBe(2);
  expect(err).toContain('TAKAN_DATA');
  expect((await run(['--what'])).code).toBe(2);
  expect((await run(['--help'])).code).toBe(0);
});
