import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { verifyCommand } from '../../src/cli/verify';
import { BUNDLE_PATH } from '../../src/trust/bundle/bundle-layout';
import { verifyBundle } from '../../src/trust/bundle/verify-bundle';
import { makeBundle } from '../support/bundle-maker';
import type { AgreementCase } from './agreement-case';
import { archiveCases } from './archive-cases';
import { forkCases } from './fork-cases';
import { formCases } from './form-cases';
import { laterCases } from './later-cases';
import { panelCases } from './panel-cases';
import { byTwos, failureIn, runScript, unfold } from './script';
import { foldedPanelCases, signedPanelCases } from './signed-panel-cases';
import { statementCases } from './statement-cases';
import { summaryCases } from './summary-cases';
import { unsignedCases } from './unsigned-cases';

const CODES = { holds: 0, fails: 1, notCheckable: 2 } as const;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'takan-agreement-'));
});
afterAll(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

/** Codes of both verifiers by case, those that were wished, and failures without a file. */
async function judge(cases: readonly AgreementCase[], prefix: string) {
  const [said, wished]: Record<string, string>[] = [{}, {}];
  const silent: string[] = [];
  await byTwos(cases, async ({ name, code, script: wish = code, vkey, files }, i) => {
    const root = unfold(join(folder, `${prefix}-${i}`), files);
    writeFileSync(`${root}.vkey`, vkey);
    const script = await runScript(root, `${root}.vkey`);
    const { outcome } = await verifyBundle(files, { vkey });
    Object.assign(said ?? {}, { [name]: `takan ${CODES[outcome]}, verify.sh ${script.code}` });
    Object.assign(wished ?? {}, { [name]: `takan ${code}, verify.sh ${wish}` });
    const reason = failureIn(script.out)?.reason ?? 'unexpected';
    if (wish !== 0 && /expected/.test(reason)) silent.push(`${name}: ${script.out}`);
  });
  return { said, wished, silent };
}

it('[BD23] both verifiers pass over statements that do not count, and demand those that do', async () => {
  const { said, wished, silent } = await judge(await statementCases(), 'statement');
  expect(said).toEqual(wished);
  expect(silent).toEqual([]);
}, 400_000);

it('[BD25] both verifiers judge alike what stands where nobody signs', async () => {
  const { said, wished, silent } = await judge(await unsignedCases(), 'unsigned');
  expect(said).toEqual(wished);
  expect(silent).toEqual([]);
}, 400_000);

it('[BD29] both verifiers accept the branches of a settled fork, and demand each of them', async () => {
  const { said, wished, silent } = await judge(await forkCases(), 'fork');
  expect(said).toEqual(wished);
  expect(silent).toEqual([]);
}, 400_000);

it('[PN150] both verifiers follow a score of a panel to its session, and demand the ballots', async () => {
  const { said, wished, silent } = await judge(await panelCases(), 'panel');
  expect(said).toEqual(wished);
  expect(silent).toEqual([]);
}, 400_000);

it('[PN151] both verifiers hold what is signed of a panel against its journals', async () => {
  const { said, wished, silent } = await judge(await signedPanelCases(), 'signed-panel');
  expect(said).toEqual(wished);
  expect(silent).toEqual([]);
}, 400_000);

it('[PN152] what only a fold shows of a panel is refused by takan and not by the script', async () => {
  const { said, wished, silent } = await judge(await foldedPanelCases(), 'folded-panel');
  expect(said).toEqual(wished);
  expect(silent).toEqual([]);
}, 400_000);

it('[BD31] [UF13] both verifiers build the same text for the signer, whatever a report has to say', async () => {
  const { said, wished, silent } = await judge(await summaryCases(), 'summary');
  expect(said).toEqual(wished);
  expect(silent).toEqual([]);
}, 400_000);

it('[UF21] what only a fold shows of a form is refused by takan, which names it, and not by the script', async () => {
  const cases = await formCases();
  const { said, wished, silent } = await judge(cases, 'form');
  expect(said).toEqual(wished);
  expect(silent).toEqual([]);
  for (const { name, files, vkey, named } of cases) {
    const { findings } = await verifyBundle(files, { vkey });
    const failing = findings.filter(({ outcome }) => outcome === 'fails');
    const details = failing.map(({ file, detail }) => `${file} ${detail}`);
    expect([name, details]).toEqual([name, [`${BUNDLE_PATH.manifest} ${named}`]]);
  }
}, 400_000);

it('[BD32] both verifiers follow what was said after the seal to its entry and its evidence', async () => {
  const { said, wished, silent } = await judge(await laterCases(), 'later');
  expect(said).toEqual(wished);
  expect(silent).toEqual([]);
}, 400_000);

it('[BD26] both verifiers judge alike an archive that was altered around its files', async () => {
  vi.spyOn(console, 'log').mockImplementation(() => undefined);
  vi.spyOn(process.stderr, 'write').mockImplementation(() => true);
  const { files, vkey } = await makeBundle();
  const key = join(folder, 'archive.vkey');
  writeFileSync(key, vkey);
  const cases = archiveCases(files);
  const said: Record<string, string> = {};
  await byTwos(cases, async ({ name, archive }, i) => {
    const path = join(folder, `archive-${i}.takan.zip`);
    writeFileSync(path, archive);
    const script = await runScript(path, key);
    const code = await verifyCommand([path, '--log-key', key, '--json']);
    const named = script.code === 0 || failureIn(script.out) !== null ? '' : ' without a reason';
    said[name] = `takan ${code}, verify.sh ${script.code}${named}`;
  });
  const wished = cases.map(({ name, code }) => [name, `takan ${code}, verify.sh ${code}`]);
  expect(said).toEqual(Object.fromEntries(wished));
}, 400_000);
