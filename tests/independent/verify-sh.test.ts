import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { packBundle, unpackBundle } from '../../src/documents/bundle-archive';
import type { BundleFinding } from '../../src/trust/bundle/bundle-report';
import { README_DIGESTS } from '../../src/trust/bundle/readme';
import { verifyBundle } from '../../src/trust/bundle/verify-bundle';
import { type Statement, signStatement } from '../../src/trust/statement';
import { makeBundle } from '../support/bundle-maker';
import { mutantsOf } from '../support/bundle-mutations';
import { type DeskScene, openDeskScene } from '../support/desk-scene';
import { sharedPostgres } from '../support/postgres';
import { testId } from '../support/test-device';
import { byTwos, failureIn, runScript, SCRIPT, unfold } from './script';

const CODES = { holds: 0, fails: 1, notCheckable: 2 } as const;
const SEED = 20261122;

interface Bundle {
  readonly files: Map<string, Uint8Array>;
  readonly vkey: string;
}

const postgres = sharedPostgres();
let folder: string;
let scene: DeskScene;
let fresh: Bundle;

const failing = ({ outcome }: BundleFinding): boolean => outcome === 'fails';

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

it('[BD18] verify.sh accepts a fresh bundle, zipped or unpacked, with and without a key', async () => {
  const zip = join(folder, 'fresh.takan.zip');
  writeFileSync(zip, packBundle(fresh.files));
  const key = join(folder, 'log.vkey');
  for (const args of [[zip, key], [zip], [unfold(join(folder, 'fresh'), fresh.files), key]]) {
    const { code, out } = await runScript(...args);
    expect(out).toContain('OK bundle holds');
    expect(code).toBe(0);
  }
});

it('[BD18] verify.sh follows revocation and admission as the verifier does', async () => {
  const codes: Record<string, number> = {};
  for (const revocation of ['after-head', 'before-head', 'before-head-admitted'] as const) {
    const made = await makeBundle({ revocation });
    codes[revocation] = (await runScript(unfold(join(folder, revocation), made.files))).code;
  }
  expect(codes).toEqual({ 'after-head': 0, 'before-head': 1, 'before-head-admitted': 0 });
});

it('[BD27] what a colleague writes into the own journal does not spoil the bundle', async () => {
  const spoilt = await openDeskScene(postgres);
  const { evaluator, report, lead } = spoilt;
  const signed: string = JSON.parse(lead.lines.at(-1) ?? '').body.statement;
  const own = { v: 1, subject: report, at: '2026-11-22T18:00:00+08:00' } as const;
  const said = { ...own, role: 'evaluator', person: evaluator.person } as const;
  const shown = '0'.repeat(64);
  const sign = (value: Statement): Promise<string> => signStatement(evaluator.key.signer, value);
  const payload = Buffer.from(signed.split('.')[1] ?? '', 'base64url').toString();
  const read: string = JSON.parse(payload).shown;
  const foreign = [
    signed,
    await sign({ ...said, kind: 'review', shown, id: testId() }),
    await sign({ ...said, kind: 'report', shown, id: testId() }),
    await sign({ ...said, role: 'leadEvaluator', kind: 'review', shown, id: testId() }),
    `a.${report}.b`,
  ];
  const counting = await sign({ ...said, kind: 'review', shown: read, id: testId() });
  for (const statement of [...foreign, counting]) evaluator.act('statement.made', { statement });
  await evaluator.synced();
  const unpacked = unpackBundle(await spoilt.downloadBundle());
  if (!unpacked.ok) throw new Error(unpacked.error.code);
  const files = unpacked.value;
  const { vkey } = spoilt.server.deps.keys;
  await spoilt.close();
  expect((await verifyBundle(files, { vkey })).findings.filter(failing)).toEqual([]);
  const filed = [...files].filter(([path]) => path.startsWith('statements/'));
  const texts = filed.map(([, bytes]) => Buffer.from(bytes).toString());
  expect(texts.sort()).toEqual([signed, counting].sort());
  expect((await runScript(unfold(join(folder, 'spoilt'), files))).code).toBe(0);
});

it('[BD30] the bundle of a report over a settled fork holds every branch, for both verifiers', async () => {
  const forked = await openDeskScene(postgres, { forked: true });
  const { vkey } = forked.server.deps.keys;
  const unpacked = unpackBundle(await forked.downloadBundle());
  await forked.close();
  if (!unpacked.ok) throw new Error(unpacked.error.code);
  const files = unpacked.value;
  const { journal } = forked.evaluator;
  const chains = [...files.keys()].filter((path) => path.startsWith(`journals/${journal}`)).sort();
  expect(chains).toEqual(
    ['.1.head', '.1.jsonl', '.head', '.jsonl'].map((ending) => `journals/${journal}${ending}`),
  );
  expect((await verifyBundle(files, { vkey })).findings.filter(failing)).toEqual([]);
  const root = unfold(join(folder, 'forked'), files);
  writeFileSync(`${root}.vkey`, vkey);
  const { code, out } = await runScript(root, `${root}.vkey`);
  expect(out).toContain('OK bundle holds');
  expect(code).toBe(0);
});

it('[BD19] 50 seeded mutations are refused by both, and the fresh bundle by neither', async () => {
  const { files: foreign } = await makeBundle();
  const mutants = mutantsOf(fresh.files, foreign, { count: 50, seed: SEED });
  expect(new Set(mutants.map(({ name }) => name)).size).toBe(50);
  const accepted: string[] = [];
  const key = join(folder, 'log.vkey');
  await byTwos(mutants, async ({ name, files }, i) => {
    const { outcome } = await verifyBundle(files, fresh);
    if (outcome === 'holds') accepted.push(`verifier: ${name}`);
    const { code, out } = await runScript(unfold(join(folder, `mutant-${i}`), files), key);
    if (code !== CODES[outcome]) accepted.push(`verify.sh ends with ${code}: ${name}: ${out}`);
    if (failureIn(out) === null) accepted.push(`verify.sh gives no reason: ${name}: ${out}`);
  });
  expect(accepted).toEqual([]);
  expect((await verifyBundle(fresh.files, fresh)).outcome).toBe('holds');
}, 400_000);

it('[BD20] verify.sh knows the README by the same digests as the verifier', () => {
  const script = readFileSync(SCRIPT, 'utf8');
  expect(README_DIGESTS.filter((digest) => !script.includes(digest))).toEqual([]);
});
