import { indicatorsOf } from '../../src/domain/framework/framework';
import { byTip } from '../../src/domain/journal/branches';
import { foldEvaluation } from '../../src/domain/journal/fold';
import type { JournalLines } from '../../src/domain/journal/journal-lines';
import { composeManifest } from '../../src/domain/report/compose-manifest';
import type { Manifest } from '../../src/domain/report/manifest';
import { reportSummary } from '../../src/domain/report/report-summary';
import { canonicalText } from '../../src/trust/canonical';
import { signStatement } from '../../src/trust/statement';
import { captureAct } from './bundle-maker';
import { DeskClient } from './desk-client';
import { fullScoreActs } from './full-score';
import type { TestPostgres } from './postgres';
import { startTestServer, TestPhone, type TestServer, type TestServerOptions } from './server';
import { sha256Text, testId } from './test-device';

/** A server with one signed report from two phones, and somebody at its desk. */
export interface DeskScene {
  readonly server: TestServer;
  readonly desk: DeskClient;
  readonly lead: TestPhone;
  readonly evaluator: TestPhone;
  readonly manifest: Manifest;
  /** SHA-256 of the manifest's text: the report's name at the desk. */
  readonly report: string;
  readonly photos: readonly Uint8Array[];
  /** Path of the report under /api/desk. */
  readonly reportPath: string;
  downloadBundle(): Promise<Uint8Array>;
  close(): Promise<void>;
}

export interface DeskSceneOptions
  extends Pick<TestServerOptions, 'package' | 'logTo' | 'verifierPage'> {
  /** Folder of the built client; without it the server has no pages. */
  readonly clientDir?: string;
  /** Bytes of the n-th photo; by default small ones that no browser can show. */
  readonly photoOf?: (n: number) => Uint8Array;
  /** Whether the photos are sent, so that the server holds them. */
  readonly sendPhotos?: boolean;
  /** The evaluator's phone was set back and wrote beside itself; the lead settled the fork. */
  readonly forked?: boolean;
  /** Called between the evaluator's work and its sending. */
  readonly beforeSending?: (scene: {
    readonly server: TestServer;
    readonly desk: DeskClient;
    readonly evaluator: TestPhone;
  }) => Promise<void>;
}

const journalOf = (phone: TestPhone): JournalLines => ({
  journal: phone.journal,
  entries: phone.lines.map((line) => ({ entry: JSON.parse(line), hash: sha256Text(line) })),
});

const photo = (n: number): Uint8Array =>
  Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, ...Buffer.from(`scene photo ${n}`), 0xff, 0xd9]);

async function openPhone(
  server: TestServer,
  role: 'leadEvaluator' | 'evaluator',
  digest: string,
): Promise<TestPhone> {
  const phone = await TestPhone.enrol(await server.invite({ role }), server.assignment);
  phone.open(digest);
  const declaration = sha256Text(server.package.independenceDeclaration);
  phone.act('independence.declared', { declaration, outcome: 'independent', detail: '' });
  return phone;
}

/** Both phones score half of the framework each; the first three indicators get a photo. */
function evaluate(
  server: TestServer,
  phones: readonly TestPhone[],
  photoOf: (n: number) => Uint8Array,
): Uint8Array[] {
  const photos: Uint8Array[] = [];
  for (const [i, indicator] of indicatorsOf(server.package.framework).entries()) {
    const phone = phones[i % phones.length];
    for (const act of fullScoreActs(indicator)) phone?.write(act.type, act.body);
    if (i >= 3) continue;
    const bytes = photoOf(i);
    const { type, body } = captureAct(bytes, indicator.id);
    phone?.write(type, body);
    photos.push(bytes);
  }
  return photos;
}

/** Sends a second branch, which has a photo in place of the last entry; the phone keeps the first. */
async function fork(phone: TestPhone, bytes: Uint8Array): Promise<JournalLines> {
  const [last = ''] = phone.lines.splice(-1);
  const { type, body } = captureAct(bytes, 'A11');
  phone.write(type, body);
  await phone.synced();
  const branch = journalOf(phone);
  phone.lines.splice(-1, 1, last);
  return branch;
}

/** The lead evaluator settles the fork of a journal whose branches these are. */
function settle(lead: TestPhone, branches: readonly JournalLines[]): void {
  const ends = branches.flatMap(({ entries }) => entries.slice(-1));
  const tips = ends.map(({ entry: { seq }, hash }) => ({ seq, hash })).sort(byTip);
  const journal = branches[0]?.journal ?? '';
  lead.act('fork.settled', { journal, tips, reason: '手机恢复过旧备份' });
}

async function sign(
  server: TestServer,
  lead: TestPhone,
  digest: string,
  others: readonly JournalLines[],
): Promise<{ manifest: Manifest; report: string }> {
  const { package: assignment } = server;
  const journals = [journalOf(lead), ...others];
  const evaluation = foldEvaluation({ package: assignment, packageDigest: digest, journals });
  const composed = composeManifest({
    ...{ id: testId(), packageDigest: digest, package: assignment, evaluation },
    ...{ journals, opens: new Set<string>() },
    ...{ frameworkDigest: sha256Text(canonicalText(assignment.framework)) },
    ...{ build: 'test', supersedes: null },
  });
  if (!composed.ok) throw new Error(JSON.stringify(composed.error));
  const manifest = composed.value;
  const report = sha256Text(canonicalText(manifest));
  lead.act('report.sealed', { manifest });
  const statement = await signStatement(lead.key.signer, {
    ...{ v: 1, kind: 'report', subject: report, role: 'leadEvaluator', person: lead.person },
    ...{ shown: sha256Text(reportSummary(manifest, assignment, report)) },
    ...{ at: '2026-11-22T18:00:00+08:00', id: testId() },
  });
  lead.act('statement.made', { statement });
  return { manifest, report };
}

/** Two phones evaluate, seal and sign; everything is sent; the desk is set up. */
export async function openDeskScene(
  postgres: TestPostgres,
  options: DeskSceneOptions = {},
): Promise<DeskScene> {
  const { sendPhotos = true, beforeSending, photoOf = photo, forked, ...ofServer } = options;
  const server = await startTestServer({ postgres, ...ofServer });
  const desk = await DeskClient.setUp(server);
  const digest = sha256Text(canonicalText(server.package));
  const lead = await openPhone(server, 'leadEvaluator', digest);
  const evaluator = await openPhone(server, 'evaluator', digest);
  const photos = evaluate(server, [lead, evaluator], photoOf);
  await beforeSending?.({ server, desk, evaluator });
  await evaluator.synced();
  const written = [journalOf(evaluator)];
  if (forked === true) {
    const bytes = photoOf(photos.length);
    photos.push(bytes);
    written.push(await fork(evaluator, bytes));
    settle(lead, written);
  }
  const { manifest, report } = await sign(server, lead, digest, written);
  await lead.synced();
  if (sendPhotos) {
    for (const bytes of photos) {
      const answer = await lead.put(bytes);
      if (!answer.ok) throw new Error(await answer.text());
    }
  }
  const reportPath = `/assignments/${server.assignment}/reports/${report}`;
  return {
    ...{ server, desk, lead, evaluator, manifest, report, photos, reportPath },
    downloadBundle: async () => {
      const answer = await desk.get(`${reportPath}/bundle`);
      if (!answer.ok) throw new Error(await answer.text());
      return new Uint8Array(await answer.arrayBuffer());
    },
    close: () => server.close(),
  };
}
