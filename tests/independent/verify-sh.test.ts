import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { packBundle, unpackBundle } from '../../src/documents/bundle-archive';
import { README_DIGESTS } from '../../src/trust/bundle/readme';
import { verifyBundle } from '../../src/trust/bundle/verify-bundle';
import { makeBundle } from '../support/bundle-maker';
import { mutantsOf } from '../support/bundle-mutations';
import { type DeskScene, openDeskScene } from '../support/desk-scene';
import { sharedPostgres } from '../support/postgres';

const SCRIPT = fileURLToPath(new URL('verify.sh', import.meta.url));
const SEED = 20261122;

interface Bundle {
  readonly files: Map<string, Uint8Array>;
  readonly vkey: string;
}

const postgres = sharedPostgres();
let folder: string;
let scene: DeskScene;
let fresh: Bundle;

/** The bundle that the real server made of what two phones sent. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'takan-independent-'));
  scene = await openDeskScene(postgres);
  const unpacked = unpackBundle(await scene.downloadBundle());
  if (!unpacked.ok) throw new Error(unpacked.error.code);
  fresh = { files: unpacked.value, vkey: scene.server.deps.keys.vkey };
  writeFileSync(join(folder, 'log.vkey'), `${fresh.vkey}\n`);
});
afterAll(async () => {
  await scene.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Exit code and output of verify.sh. */
function runScript(...args: string[]): Promise<{ code: number; out: string }> {
  return new Promise((resolve) => {
    execFile('bash', [SCRIPT, ...args], (error, stdout, stderr) => {
      const code = error === null ? 0 : Number(error.code);
      resolve({ code, out: `${stdout}${stderr}` });
    });
  });
}

function unfold(name: string, files: ReadonlyMap<string, Uint8Array>): string {
  const root = join(folder, name);
  for (const [path, bytes] of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), bytes);
  }
  return root;
}

it('[BD18] verify.sh accepts a fresh bundle, zipped or unpacked, with and without a key', async () => {
  const zip = join(folder, 'fresh.takan.zip');
  writeFileSync(zip, packBundle(fresh.files));
  const key = join(folder, 'log.vkey');
  for (const args of [[zip, key], [zip], [unfold('fresh', fresh.files), key]]) {
    const { code, out } = await runScript(...args);
    expect(out).toContain('OK bundle holds');
    expect(code).toBe(0);
  }
});

it('[BD18] verify.sh follows revocation and admission as the verifier does', async () => {
  const codes: Record<string, number> = {};
  for (const revocation of ['after-head', 'before-head', 'before-head-admitted'] as const) {
    const made = await makeBundle({ revocation });
    codes[revocation] = (await runScript(unfold(revocation, made.files))).code;
  }
  expect(codes).toEqual({ 'after-head': 0, 'before-head': 1, 'before-head-admitted': 0 });
});

it('[BD19] 50 seeded mutations are refused by both, and the fresh bundle by neither', async () => {
  const { files: foreign } = await makeBundle();
  const mutants = mutantsOf(fresh.files, foreign, { count: 50, seed: SEED });
  expect(new Set(mutants.map(({ name }) => name)).size).toBe(50);
  const accepted: string[] = [];
  const key = join(folder, 'log.vkey');
  const judge = async ({ name, files }: (typeof mutants)[number], i: number): Promise<void> => {
    const report = await verifyBundle(files, fresh);
    if (report.outcome === 'holds') accepted.push(`verifier: ${name}`);
    const { code, out } = await runScript(unfold(`mutant-${i}`, files), key);
    if (code === 0) accepted.push(`verify.sh: ${name}`);
    if (!/^FAIL: |suite/m.test(out)) accepted.push(`verify.sh gives no reason: ${name}: ${out}`);
  };
  for (let i = 0; i < mutants.length; i += 2) {
    await Promise.all(mutants.slice(i, i + 2).map((mutant, k) => judge(mutant, i + k)));
  }
  expect(accepted).toEqual([]);
  expect((await verifyBundle(fresh.files, fresh)).outcome).toBe('holds');
}, 400_000);

it('[BD20] verify.sh knows the README by the same digests as the verifier', () => {
  const script = readFileSync(SCRIPT, 'utf8');
  expect(README_DIGESTS.filter((digest) => !script.includes(digest))).toEqual([]);
});
