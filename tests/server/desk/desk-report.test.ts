import { readFile, truncate, writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { arrivalsResponse, asideResponse, reportResponse } from '../../../src/contract/desk';
import { unpackBundle } from '../../../src/documents/bundle-archive';
import type { Role } from '../../../src/domain/assignment/role';
import { verifyBundle } from '../../../src/trust/bundle/verify-bundle';
import { canonicalText } from '../../../src/trust/canonical';
import { signStatement } from '../../../src/trust/statement';
import { type DeskScene, openDeskScene } from '../../support/desk-scene';
import { evidencePath } from '../../support/evidence-path';
import { sharedPostgres } from '../../support/postgres';
import { revokeByTwo } from '../../support/revoke-by-two';
import { sha256Text, testId } from '../../support/test-device';
import { problemIn } from '../../support/test-phone';

const postgres = sharedPostgres();
let scene: DeskScene;
beforeAll(async () => {
  scene = await openDeskScene(postgres);
});
afterAll(() => scene.close());

const reportOf = async ({ desk, reportPath }: DeskScene) =>
  reportResponse.parse(await (await desk.get(reportPath)).json());

const outcomesOf = async (of: DeskScene) =>
  Object.fromEntries((await reportOf(of)).checks.map(({ check, outcome }) => [check, outcome]));

it('[DK6] arrivals count what came and list the signed report', async () => {
  const { desk, server, report, manifest, lead, evaluator } = scene;
  const { arrivals } = arrivalsResponse.parse(await (await desk.get('/arrivals')).json());
  const own = arrivals.find(({ assignment }) => assignment === server.assignment);
  expect(own).toMatchObject({
    entries: lead.lines.length + evaluator.lines.length,
    ...{
      evidenceNamed: 3,
      evidenceHeld: 3,
      aside: 0,
      forks: 0,
      forksSettled: 0,
      demonstration: true,
    },
  });
  expect(own?.reports).toMatchObject([
    { manifest: report, total: manifest.total?.printed, grade: manifest.total?.grade },
  ]);
  expect(own?.reports[0]?.signedBy).toEqual(['演示主评人']);
});

it('[DK6] a manifest that nobody signed is no report', async () => {
  const { desk, server, lead } = scene;
  const sealed = lead.lines.findIndex((line) => line.includes('"report.sealed"'));
  expect(sealed).toBeGreaterThan(0);
  const unsigned = { ...scene.manifest, id: testId() };
  lead.act('report.sealed', { manifest: unsigned });
  await lead.synced();
  const { arrivals } = arrivalsResponse.parse(await (await desk.get('/arrivals')).json());
  const own = arrivals.find(({ assignment }) => assignment === server.assignment);
  expect(own?.reports).toHaveLength(1);
});

it('[DK6] a statement in the name of the lead evaluator that another device made is none', async () => {
  const { desk, server, lead, evaluator, manifest } = scene;
  const forged = { ...manifest, id: testId() };
  const subject = sha256Text(canonicalText(forged));
  const said = (person: string, role: Role) => ({
    ...({ v: 1, kind: 'report', subject, shown: subject, role, person } as const),
    ...{ at: '2026-11-22T19:00:00+08:00', id: testId() },
  });
  const asLead = said(lead.person, 'leadEvaluator');
  const { signer } = evaluator.key;
  evaluator.act('report.sealed', { manifest: forged });
  for (const statement of [
    await signStatement(signer, asLead),
    await signStatement({ ...signer, kid: lead.device }, asLead),
    await signStatement(signer, said(evaluator.person, 'leadEvaluator')),
    await signStatement(signer, said(evaluator.person, 'evaluator')),
    // The lead's own signature, carried in another journal.
    await signStatement(lead.key.signer, asLead),
  ]) {
    evaluator.act('statement.made', { statement });
  }
  expect((await evaluator.synced()).refused).toEqual([]);
  const reportsNow = async () => {
    const { arrivals } = arrivalsResponse.parse(await (await desk.get('/arrivals')).json());
    const own = arrivals.find(({ assignment }) => assignment === server.assignment);
    return own?.reports.map((report) => report.manifest) ?? [];
  };
  expect(await reportsNow()).toEqual([scene.report]);
  // Signed by the lead in the lead's own journal, but sealed by somebody who may not.
  lead.act('statement.made', { statement: await signStatement(lead.key.signer, asLead) });
  await lead.synced();
  expect(await reportsNow()).toEqual([scene.report]);
  // Sealed by the lead too, it is one, and only the lead's own statement stands under it.
  lead.act('report.sealed', { manifest: forged });
  await lead.synced();
  expect(await reportsNow()).toEqual([subject, scene.report]);
  const path = `/assignments/${server.assignment}/reports/${subject}`;
  const { signatures } = reportResponse.parse(await (await desk.get(path)).json());
  expect(signatures.map(({ person, role }) => `${person} ${role}`)).toEqual([
    `${evaluator.person} evaluator`,
    `${lead.person} leadEvaluator`,
  ]);
});

it('[DK24] a fork is told apart by whether it is settled, and is open again when a branch grows', async () => {
  const forked = await openDeskScene(postgres, { forked: true });
  const countsNow = async () => {
    const { arrivals } = arrivalsResponse.parse(await (await forked.desk.get('/arrivals')).json());
    const own = arrivals.find(({ assignment }) => assignment === forked.server.assignment);
    return { forks: own?.forks, forksSettled: own?.forksSettled };
  };
  try {
    expect(await countsNow()).toEqual({ forks: 1, forksSettled: 1 });
    forked.evaluator.write('note.other', { id: testId() });
    await forked.evaluator.synced();
    expect(await countsNow()).toEqual({ forks: 1, forksSettled: 0 });
  } finally {
    await forked.close();
  }
});

it('[DK7] a report is shown with six results, its signatures and its evidence', async () => {
  expect(await outcomesOf(scene)).toEqual({
    intact: 'holds',
    authentic: 'holds',
    receipted: 'holds',
    timeBounded: 'holds',
    location: 'selfReported',
    complete: 'holds',
  });
  const report = await reportOf(scene);
  expect(report.signatures).toMatchObject([{ name: '演示主评人', role: 'leadEvaluator' }]);
  expect(report.evidence).toHaveLength(3);
  expect(report.evidence.every(({ held }) => held)).toBe(true);
});

it('[DK27] evidence has the facts of its grade from what is stored and logged here', async () => {
  const { evidence } = await reportOf(scene);
  for (const { grade } of evidence) {
    expect(grade).toMatchObject({ path: 'inApp', clock: 'unknown' });
    // Received later than it was taken, which only the log of this server can say.
    expect(grade?.anchoredAfterMs).toBeGreaterThanOrEqual(0);
  }
});

it('[DK7] a report that is not there is not found', async () => {
  const { desk, server } = scene;
  const path = `/assignments/${server.assignment}/reports/${'0'.repeat(64)}`;
  expect((await problemIn(await desk.get(path))).code).toBe('not-found');
});

it('[DK8] evidence that has not arrived leaves the report incomplete and nothing else', async () => {
  const waiting = await openDeskScene(postgres, { sendPhotos: false });
  try {
    expect(await outcomesOf(waiting)).toMatchObject({
      ...{ intact: 'holds', authentic: 'holds', receipted: 'holds', timeBounded: 'holds' },
      complete: 'fails',
    });
    const { findings } = await reportOf(waiting);
    const absent = findings.filter(({ detail }) => detail === 'evidence-missing');
    expect(absent).toHaveLength(3);
  } finally {
    await waiting.close();
  }
});

it('[DK9] evidence comes with its own type, unsniffed and sandboxed', async () => {
  const { desk, server, photos } = scene;
  const bytes = photos[0] ?? new Uint8Array();
  const answer = await desk.get(`/assignments/${server.assignment}/evidence/${sha256Text(bytes)}`);
  expect(answer.headers.get('content-type')).toBe('image/jpeg');
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  expect(answer.headers.get('content-security-policy')).toContain('sandbox');
  expect(new Uint8Array(await answer.arrayBuffer())).toEqual(bytes);
  const foreign = await desk.get(`/assignments/${testId()}/evidence/${sha256Text(bytes)}`);
  expect((await problemIn(foreign)).code).toBe('not-found');
});

it('[DK10] [BD22] the downloaded bundle holds under the log key, and the audit trail says so', async () => {
  const { server, report } = scene;
  const unpacked = unpackBundle(await scene.downloadBundle());
  if (!unpacked.ok) throw new Error(unpacked.error.code);
  const verified = await verifyBundle(unpacked.value, { vkey: server.deps.keys.vkey });
  expect(verified.findings.filter(({ outcome }) => outcome === 'fails')).toEqual([]);
  expect(verified.outcome).toBe('holds');
  const line = await server.deps.db
    .selectFrom('audit')
    .select(['actor', 'subject'])
    .where('action', '=', 'bundle.downloaded')
    .executeTakeFirstOrThrow();
  const { person } = await server.deps.db
    .selectFrom('desk_users')
    .select('person')
    .executeTakeFirstOrThrow();
  expect(line).toEqual({ actor: `desk:${person}`, subject: report });
});

it('[BD2] two downloads of a report with nothing logged in between are equal bytes', async () => {
  const [first, second] = [await scene.downloadBundle(), await scene.downloadBundle()];
  expect(Buffer.compare(first, second)).toBe(0);
});

it('[DK11] a revoked device waits at the desk; admitted, it counts by a signed decision', async () => {
  const late = await openDeskScene(postgres, {
    beforeSending: async ({ server, desk, evaluator }) => {
      await revokeByTwo(server, desk, evaluator.device, '手机遗失');
      const { refused } = await evaluator.synced();
      expect(refused[0]?.problem.code).toBe('device-revoked');
      const { aside } = asideResponse.parse(await (await desk.get('/aside')).json());
      expect(aside).toMatchObject([{ journal: evaluator.journal, decision: null, fromSeq: 0 }]);
      const decision = { decision: 'admitted', reason: '本人当面确认' };
      const decided = await desk.send('POST', `/aside/${aside[0]?.id}/decision`, decision);
      expect(decided.status).toBe(204);
    },
  });
  try {
    expect(await outcomesOf(late)).toMatchObject({ timeBounded: 'holds' });
    const unpacked = unpackBundle(await late.downloadBundle());
    if (!unpacked.ok) throw new Error(unpacked.error.code);
    const names = [...unpacked.value.keys()];
    expect(names.some((name) => name.startsWith('admissions/'))).toBe(true);
    expect(names.some((name) => name.startsWith('receipts/revocations/'))).toBe(true);
  } finally {
    await late.close();
  }
});

it('[DK13] evidence altered on the disk shows in the next check', async () => {
  const { server, photos } = scene;
  const bytes = photos[1] ?? new Uint8Array();
  const path = await evidencePath(server.deps, sha256Text(bytes));
  const kept = await readFile(path);
  await truncate(path, 4);
  expect(await outcomesOf(scene)).toMatchObject({ intact: 'fails' });
  const { findings } = await reportOf(scene);
  expect(findings.map(({ detail }) => detail)).toContain('evidence-altered');
  await writeFile(path, kept);
  expect(await outcomesOf(scene)).toMatchObject({ intact: 'holds' });
});
