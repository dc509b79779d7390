import type { AssignmentPackage } from '../../src/domain/assignment/assignment-package';
import { demonstrationPackage } from '../../src/domain/catalogue/yanchi-park-demo';
import { indicatorsOf } from '../../src/domain/framework/framework';
import type { Act } from '../../src/domain/journal/act';
import { byTip, type Tip } from '../../src/domain/journal/branches';
import { foldEvaluation } from '../../src/domain/journal/fold';
import { composeManifest } from '../../src/domain/report/compose-manifest';
import type { Manifest } from '../../src/domain/report/manifest';
import { reportSummary } from '../../src/domain/report/report-summary';
import { signAdmission } from '../../src/trust/admission';
import { BUNDLE_PATH, chainName } from '../../src/trust/bundle/bundle-layout';
import type { BundleParts } from '../../src/trust/bundle/compose-bundle';
import { composeBundle } from '../../src/trust/bundle/compose-bundle';
import { canonicalText } from '../../src/trust/canonical';
import { checkOpenings } from '../../src/trust/check-openings';
import { signCompact } from '../../src/trust/jws';
import type { Receipt } from '../../src/trust/receipt';
import { type Statement, signStatement } from '../../src/trust/statement';
import type { BundleOptions } from './bundle-options';
import { makeBundledPanel, panelPeople } from './bundled-panel';
import { fullScoreActs } from './full-score';
import { MemoryLog } from './memory-log';
import { enrolTestDevice, makeTestKey, sha256Text, TestJournal, testId } from './test-device';

export interface MadeBundle {
  readonly files: Map<string, Uint8Array>;
  readonly vkey: string;
  readonly manifest: Manifest;
  readonly journals: { readonly lead: string; readonly evaluator: string };
}

const NOW = '2026-03-03T00:00:00Z';

/** A small photo; every number gives other bytes. */
const photo = (n: number): Uint8Array =>
  Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, ...Buffer.from(`photo ${n}`), 0xff, 0xd9]);

/** Captures bytes as a photo of an indicator, at the first site of the demonstration. */
export const captureAct = (bytes: Uint8Array, indicator: string): Act => ({
  type: 'evidence.captured',
  body: {
    evidence: {
      ...{ sha256: sha256Text(bytes), size: bytes.length, mediaType: 'image/jpeg' },
      proves: { indicator, checkpoint: null, site: null },
      ...{ source: 'camera', capturedAt: '2026-03-02T09:00:00+08:00', noPosition: null },
      fixes: [
        {
          ...{ latE7: 377_925_000, lonE7: 1_074_060_000, accuracyCm: 900, altitudeCm: null },
          ...{ at: '2026-03-02T09:00:00+08:00', ageMs: 0 },
        },
      ],
    },
  },
});

/** Lets a journal part in two, each branch with a photo of its own at the same seq. */
function forkOf(journal: TestJournal, evidence: Map<string, Uint8Array>): readonly TestJournal[] {
  const twin = journal.cloned();
  for (const [i, each] of [journal, twin].entries()) {
    const bytes = photo(100 + i);
    evidence.set(sha256Text(bytes), bytes);
    each.append(captureAct(bytes, 'A11'));
  }
  return [twin];
}

function settlingAct(branches: readonly TestJournal[]): Act {
  const tips = branches
    .flatMap(({ entries }) => entries.slice(-1))
    .map(({ entry, hash }) => ({
      seq: entry.seq,
      hash,
    }));
  const journal = branches[0]?.journal ?? '';
  return {
    type: 'fork.settled',
    body: { journal, tips: tips.sort(byTip), reason: '手机恢复过旧备份' },
  };
}

/** What the files of a journal or branch are called, by the entry that the manifest names. */
function chainOf({ journal, entries }: TestJournal, { journals, branches }: Manifest): string {
  const holds = ({ seq, hash }: Tip): boolean => entries[seq]?.hash === hash;
  const head = journals[journal];
  if (head === undefined || holds(head)) return chainName(journal);
  return chainName(journal, (branches?.[journal] ?? []).findIndex(holds) + 1);
}

/** A whole evaluation by two devices, sealed, signed and receipted, without any server. */
export async function makeBundle(options: BundleOptions = {}): Promise<MadeBundle> {
  const { revocation = 'none', photos = 3, credentialRole = 'evaluator' } = options;
  const { photoOf = photo } = options;
  const { openedAs = 'evaluator' } = options;
  const bureau = await makeTestKey();
  const log = await MemoryLog.create();
  const sitting = options.panel === undefined ? null : panelPeople();
  const people = {
    ...{ leadEvaluator: testId(), evaluators: [testId()], agencyReviewer: testId() },
    ...(sitting === null ? {} : { panel: sitting }),
  };
  const ids = { assignment: testId(), nonce: testId(), people };
  const { commissioned = (made: AssignmentPackage) => made } = options;
  const pkg = commissioned(
    demonstrationPackage(ids, '2026-03-01T00:00:00Z', '2026-06-01T00:00:00Z'),
  );
  const { assignment } = pkg;
  const packageText = canonicalText(pkg);
  const packageDigest = sha256Text(packageText);
  const frameworkDigest = sha256Text(canonicalText(pkg.framework));
  const packageJws = await signCompact(bureau.signer, 'takan-package+jws', packageText);
  const logged = new Map<string, number>();
  const base = { v: 1, received: NOW } as const;
  logged.set(
    BUNDLE_PATH.packageReceipt,
    await log.append({ ...base, kind: 'package', assignment, package: packageDigest }),
  );

  const lead = await enrolTestDevice(bureau, people.leadEvaluator, '演示主评人', 'leadEvaluator');
  const [colleague = ''] = people.evaluators;
  const second = await enrolTestDevice(bureau, colleague, '演示评价员1', credentialRole);
  const panel =
    sitting === null ? null : await makeBundledPanel(bureau, pkg, sitting, options.panel);
  const idle =
    options.idleDevice === true
      ? [await enrolTestDevice(bureau, colleague, '演示评价员1', 'evaluator')]
      : [];
  const devices = [lead, second, ...(panel?.devices ?? []), ...idle];
  for (const { device, credential } of devices) {
    const leaf = {
      ...base,
      kind: 'credential' as const,
      device,
      credential: sha256Text(credential),
    };
    logged.set(BUNDLE_PATH.credentialReceipt(device), await log.append(leaf));
  }

  const journals = [lead, second].map((device) => {
    const journal = new TestJournal(device);
    journal.append({
      type: 'journal.opened',
      body: {
        ...{ assignment, package: packageDigest, person: device.person },
        role: device === lead ? 'leadEvaluator' : openedAs,
        ...{ device: device.device, credential: sha256Text(device.credential), nonce: ids.nonce },
        ...{ build: 'test', reopens: null },
      },
    });
    const declaration = sha256Text(pkg.independenceDeclaration);
    journal.append({
      type: 'independence.declared',
      body: { declaration, outcome: 'independent', detail: '' },
    });
    return journal;
  });
  const [leadJournal, secondJournal] = journals;
  if (leadJournal === undefined || secondJournal === undefined) throw new Error('two journals');

  const indicators = indicatorsOf(pkg.framework);
  const evidence = new Map<string, Uint8Array>();
  for (const [i, indicator] of indicators.entries()) {
    // Nobody scores in a role that the package does not give.
    const isLead = i % 2 === 0 || openedAs !== 'evaluator';
    const journal = isLead ? leadJournal : secondJournal;
    for (const act of fullScoreActs(indicator)) journal.append(act);
    for (let n = i; n < photos; n += indicators.length) {
      const bytes = photoOf(n);
      evidence.set(sha256Text(bytes), bytes);
      journal.append(captureAct(bytes, indicator.id));
    }
  }
  const last = { [leadJournal.journal]: leadJournal.lines.length - 1 };
  for (const act of options.further ?? []) secondJournal.append(act, last);
  if (options.concluded !== undefined) {
    leadJournal.append({ type: 'conclusion.given', body: options.concluded });
  }
  const branches = options.forked === true ? forkOf(secondJournal, evidence) : [];
  if (branches.length > 0) leadJournal.append(settlingAct([secondJournal, ...branches]));
  const sessions = panel?.journals ?? [];
  if (panel !== null) {
    leadJournal.append(panel.adopted, { [secondJournal.journal]: secondJournal.lines.length - 1 });
  }
  const written = [...journals, ...branches, ...sessions];
  const evaluation = foldEvaluation({ package: pkg, packageDigest, journals: written });
  const composed = composeManifest({
    ...{ id: testId(), packageDigest, frameworkDigest, package: pkg, evaluation },
    ...{ journals: written, opens: await checkOpenings(written) },
    ...{ build: 'test', supersedes: null },
  });
  if (!composed.ok) throw new Error(JSON.stringify(composed.error));
  const { sealing, stating = (made: Manifest) => made } = options;
  const isAltered = panel !== null && sealing !== undefined;
  const manifest = isAltered ? sealing(composed.value, panel) : stating(composed.value);
  const manifestText = canonicalText(manifest);
  const subject = sha256Text(manifestText);
  const seen = { [secondJournal.journal]: secondJournal.lines.length - 1 };
  leadJournal.append({ type: 'report.sealed', body: { manifest } }, seen);
  const said: Statement = {
    ...{ v: 1, kind: 'report', subject, shown: sha256Text(reportSummary(manifest, pkg, subject)) },
    ...{ role: 'leadEvaluator', person: lead.person, at: '2026-03-02T18:00:00+08:00' },
    ...{ id: testId(), ...options.saying },
  };
  const statement = await signStatement(lead.signer, said);
  leadJournal.append({ type: 'statement.made', body: { statement } });
  const added = await options.afterwards?.({ lead, second, jws: statement, said });
  for (const each of added?.written ?? []) {
    secondJournal.append({ type: 'statement.made', body: { statement: each } });
  }
  const opened = (): TestJournal => {
    const journal = new TestJournal(lead);
    journal.open(pkg);
    written.push(journal);
    return journal;
  };
  const hold = (bytes: Uint8Array): string => {
    evidence.set(sha256Text(bytes), bytes);
    return sha256Text(bytes);
  };
  const scene = { pkg, subject, lead: leadJournal, second: secondJournal, hold, opened };
  const filedLater = (await options.later?.(scene)) ?? [];

  const admissions = new Map<string, string>();
  const revoke = async (): Promise<void> => {
    const leaf = { ...base, kind: 'revocation' as const, device: second.device, reason: null };
    logged.set(BUNDLE_PATH.revocationReceipt(second.device), await log.append(leaf));
  };
  const admit = async (head: { seq: number; hash: string }): Promise<void> => {
    const { journal } = secondJournal;
    const jws = await signAdmission(bureau.signer, {
      ...{ v: 1, journal, seq: head.seq, hash: head.hash, device: second.device },
      ...{ decision: 'admitted', reason: '核实后采纳', at: NOW },
    });
    admissions.set(BUNDLE_PATH.admission(journal, head.seq), jws);
    const decided = { seq: head.seq, decision: 'admitted', statement: sha256Text(jws) } as const;
    const leaf = { ...base, kind: 'admission', journal, ...decided } as const;
    logged.set(BUNDLE_PATH.admissionReceipt(journal, head.seq), await log.append(leaf));
  };
  const bundled: BundleParts['journals'][number][] = [];
  for (const each of written) {
    const head = await each.head();
    const chain = chainOf(each, manifest);
    if (each === secondJournal && revocation.startsWith('before-head')) await revoke();
    if (each === secondJournal && revocation === 'before-head-admitted') await admit(head);
    const leaf = { ...base, kind: 'head' as const, assignment, journal: each.journal };
    const place = { seq: head.seq, hash: head.hash, head: sha256Text(head.jws) };
    logged.set(BUNDLE_PATH.headReceipt(chain), await log.append({ ...leaf, ...place }));
    bundled.push({ chain, lines: each.lines, head: head.jws });
  }
  for (const [sha256, { length: size }] of evidence) {
    const leaf = { ...base, kind: 'evidence-held' as const, assignment, sha256, size };
    logged.set(BUNDLE_PATH.evidenceReceipt(sha256), await log.append(leaf));
  }
  if (revocation === 'after-head') await revoke();

  const receipts = new Map<string, Receipt>();
  for (const [path, index] of logged) receipts.set(path, await log.receipt(index));
  const files = await composeBundle({
    ...{
      manifestText,
      packageJws,
      journals: bundled,
      statements: [statement, ...(added?.filed ?? []), ...filedLater],
    },
    credentials: new Map(devices.map(({ device, credential }) => [device, credential])),
    ...{ evidence, receipts, admissions, vkey: log.vkey, bureauKey: bureau.jwk },
  });
  return {
    files: files as Map<string, Uint8Array>,
    vkey: log.vkey,
    manifest,
    journals: { lead: leadJournal.journal, evaluator: secondJournal.journal },
  };
}
