import { readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { reportResponse } from '../../../src/contract/desk';
import { proposalsResponse } from '../../../src/contract/proposals';
import { retentionResponse } from '../../../src/contract/retention';
import { unpackBundle } from '../../../src/documents/bundle-archive';
import { ok } from '../../../src/domain/kernel/result';
import { auditLog } from '../../../src/server/services/audit-log';
import { publishPackage } from '../../../src/server/services/publish-package';
import { removeAllShredded } from '../../../src/server/services/retention/remove-shredded';
import { takeEvidence } from '../../../src/server/services/take-evidence';
import { verifyBundle } from '../../../src/trust/bundle/verify-bundle';
import { verifyReceipt } from '../../../src/trust/receipt';
import { runScript } from '../../independent/script';
import { acceptReport } from '../../support/accept-report';
import type { DeskClient } from '../../support/desk-client';
import { deskPerson } from '../../support/desk-person';
import { type DeskScene, openDeskScene } from '../../support/desk-scene';
import { sharedPostgres } from '../../support/postgres';
import { freshPackage } from '../../support/server';
import { sha256Text, testId } from '../../support/test-device';
import { problemIn } from '../../support/test-phone';

const postgres = sharedPostgres();
const THREE_YEARS_MS = 3 * 366 * 86_400_000;
let scene: DeskScene;
let first: DeskClient;
let second: DeskClient;
let plain: Uint8Array;

const codeOf = async (answer: Response | Promise<Response>) => (await problemIn(await answer)).code;
const list = async () => retentionResponse.parse(await (await first.get('/retention')).json());
const setYears = (years: number | null) => first.send('POST', '/retention', { years });
const propose = () =>
  first.send('POST', `/assignments/${scene.server.assignment}/shredding`, {
    reason: '保存期限已满',
  });
const openOne = async () => {
  const answer = proposalsResponse.parse(await (await second.get('/proposals')).json());
  return answer.proposals[0];
};
const settle = async (client: DeskClient, how: 'confirmation' | 'withdrawal') =>
  client.send('POST', `/proposals/${(await openOne())?.proposal}/${how}`);
const digests = () => scene.photos.map((bytes) => sha256Text(bytes));
const filesLeft = (): number =>
  readdirSync(join(scene.server.dataDir, 'evidence'), { recursive: true, encoding: 'utf8' }).filter(
    (name) => statSync(join(scene.server.dataDir, 'evidence', name)).isFile(),
  ).length;

/** Accepts the report by two people, and lets three years pass for whoever asks the clock. */
beforeAll(async () => {
  scene = await openDeskScene(postgres);
  const { server } = scene;
  const other = await deskPerson(server, '田玉兰');
  plain = await scene.downloadBundle();
  const comments = { general: '', indicators: [] };
  await scene.desk.send('POST', `${scene.reportPath}/decision`, { verdict: 'accepted', comments });
  second = other;
  expect((await settle(other, 'confirmation')).status).toBe(204);
  Object.assign(server.deps, { now: () => Date.now() + THREE_YEARS_MS });
  first = await deskPerson(server, '马彦虎');
  second = await deskPerson(server, '杨存忠');
});
afterAll(() => scene.close());

it('[RT10] nothing is listed and nothing can be destroyed before a time is set, or is over', async () => {
  expect(await list()).toEqual({ years: null, due: [], next: null });
  expect(await codeOf(propose())).toBe('retention-running');
  expect((await setYears(10)).status).toBe(204);
  expect(await list()).toMatchObject({ years: 10, due: [] });
  expect(await codeOf(propose())).toBe('retention-running');
  expect((await setYears(0)).status).toBe(400);
  expect((await setYears(2)).status).toBe(204);
  const { due } = await list();
  expect(due).toMatchObject([{ assignment: scene.server.assignment, pieces: 3, proposed: false }]);
});

it('[RT11] [RT20] it is proposed by one person with a reason, confirmed by another, and nobody alone does it', async () => {
  expect((await propose()).status).toBe(204);
  expect(await codeOf(propose())).toBe('proposal-there');
  expect((await list()).due).toMatchObject([{ proposed: true }]);
  expect(await openOne()).toMatchObject({
    what: { kind: 'shredding', assignment: scene.server.assignment },
    reason: '保存期限已满',
  });
  expect(await codeOf(settle(first, 'confirmation'))).toBe('second-person-needed');
  const { deps, assignment } = scene.server;
  const [record] = digests();
  const { hash: entry } = await deps.db
    .selectFrom('entries')
    .select('hash')
    .limit(1)
    .executeTakeFirstOrThrow();
  const words = { said: '某户反映水压不足', received_at: new Date(), span: 1, grams: [] };
  await deps.db
    .insertInto('entry_texts')
    .values({ entry, assignment, kind: 'record', record, ...words } as never)
    .execute();
  for (const sha256 of digests()) expect(await deps.blobs.size(sha256)).not.toBeNull();
  expect((await settle(second, 'confirmation')).status).toBe(204);
  expect((await list()).due).toEqual([]);
  const found = deps.db.selectFrom('entry_texts').select('entry').where('record', 'is not', null);
  expect(await found.execute()).toEqual([]);
  const rows = await deps.db.selectFrom('evidence_shredded').selectAll().execute();
  expect(rows.map(({ sha256 }) => sha256).sort()).toEqual(digests().sort());
  for (const { decided_by, reason } of rows) {
    expect(decided_by.map(({ part }) => part)).toEqual(['proposed', 'confirmed']);
    expect(reason).toBe('保存期限已满');
  }
});

it('[RT12] keys and files are gone, rows and receipts stay, and the log says it', async () => {
  const { deps } = scene.server;
  expect(await deps.db.selectFrom('evidence_keys').select('sha256').execute()).toEqual([]);
  expect(filesLeft()).toBe(0);
  const held = await deps.db.selectFrom('evidence_held').select(['sha256', 'leaf_idx']).execute();
  expect(held).toHaveLength(3);
  const gone = await deps.db.selectFrom('evidence_shredded').select('leaf_idx').execute();
  const indexes = [...held, ...gone].map(({ leaf_idx }) => leaf_idx);
  for (const receipt of await deps.log.receipts(indexes)) {
    expect(await verifyReceipt(receipt, deps.log.vkey)).toMatchObject({ ok: true });
  }
  await expect(
    deps.db.deleteFrom('evidence_shredded' as 'evidence_keys').execute(),
  ).rejects.toThrow(/permission denied/);
  const { vkey } = deps.keys;
  const lastCheckpoint = join(scene.server.dataDir, 'last-checkpoint');
  const audited = await auditLog({ db: deps.db, vkey, lastCheckpoint, blobs: deps.blobs });
  expect(audited).toMatchObject({ outcome: 'holds', evidence: { files: 0 }, faults: [] });
});

it('[RT13] whoever reads or sends it is told that it was destroyed, and no phone is asked for it', async () => {
  const { desk, evaluator, lead, server, photos } = scene;
  Object.assign(server.deps, { now: Date.now });
  for (const bytes of photos) {
    const path = `/assignments/${server.assignment}/evidence/${sha256Text(bytes)}`;
    const answers = [await desk.get(path), await lead.fetch(`/api${path}`), await lead.put(bytes)];
    for (const answer of answers) {
      expect(answer.status).toBe(410);
      expect(await problemIn(answer)).toMatchObject({ code: 'evidence-shredded', retry: 'never' });
    }
  }
  for (const phone of [evaluator, lead]) expect((await phone.synced()).wanted).toEqual([]);
  expect(filesLeft()).toBe(0);
});

it('[RT14] the report still stands, and names what was destroyed and when', async () => {
  const { desk, reportPath } = scene;
  const answer = reportResponse.parse(await (await desk.get(reportPath)).json());
  for (const piece of answer.evidence) {
    expect(piece.held).toBe(false);
    expect(piece.destroyedAt).toMatch(/^20\d\d-/);
  }
  const complete = answer.checks.find(({ check }) => check === 'complete');
  expect(complete).toMatchObject({ outcome: 'notCheckable', detail: 'evidence-destroyed' });
});

it('[RT15] the bundle has receipts of the destruction, by which every verifier lets it hold, and by nothing less', async () => {
  const archive = await scene.downloadBundle();
  const unpacked = unpackBundle(archive);
  const before = unpackBundle(plain);
  if (!unpacked.ok || !before.ok) throw new Error('a bundle of the desk can be unpacked');
  const { vkey } = scene.server.deps.keys;
  const report = await verifyBundle(unpacked.value, { vkey });
  expect(report.outcome).toBe('holds');
  const destroyed = report.findings.filter(({ detail }) => detail === 'evidence-destroyed');
  expect(destroyed.map(({ file }) => file).sort()).toEqual(
    digests()
      .map((sha256) => `evidence/${sha256}`)
      .sort(),
  );
  const path = join(scene.server.dataDir, 'destroyed.takan.zip');
  const key = join(scene.server.dataDir, 'log.vkey');
  writeFileSync(path, archive);
  writeFileSync(key, vkey);
  const said = await runScript(path, key);
  expect(said.out).toContain('OK destroyed: 3 of these pieces');
  expect(said.code).toBe(0);
  const [some = ''] = digests();
  const without = new Map(unpacked.value);
  for (const end of ['json', 'tlog-proof']) without.delete(`receipts/shredded/${some}.${end}`);
  expect((await verifyBundle(without, { vkey })).outcome).toBe('fails');
  const both = new Map(unpacked.value);
  both.set(`evidence/${some}`, before.value.get(`evidence/${some}`) ?? new Uint8Array());
  const judged = await verifyBundle(both, { vkey });
  expect(
    judged.findings.filter(({ outcome }) => outcome === 'fails').map((each) => each.file),
  ).toContain(`receipts/shredded/${some}.json`);
  const [, other = ''] = digests();
  const swapped = new Map(unpacked.value);
  for (const end of ['json', 'tlog-proof']) {
    const moved = unpacked.value.get(`receipts/shredded/${other}.${end}`) ?? new Uint8Array();
    swapped.set(`receipts/shredded/${some}.${end}`, moved);
  }
  expect((await verifyBundle(swapped, { vkey })).checks).toContainEqual(
    expect.objectContaining({ check: 'receipted', outcome: 'fails' }),
  );
});

it('[RT16] bytes that something else needs stay for it, and what a dead server left is removed at the next start', async () => {
  const { deps } = scene.server;
  const [bytes = new Uint8Array()] = scene.photos;
  const [sha256 = ''] = digests();

  const putBack = () =>
    deps.blobs.keep(Readable.from([Buffer.from(bytes)]), { sha256, size: bytes.length });
  await putBack();
  await removeAllShredded(deps, {});
  expect(await deps.blobs.size(sha256)).toBeNull();
  await putBack();
  const at = new Date();
  await deps.db
    .insertInto('package_files')
    .values({ sha256, size: bytes.length, name: '底图', kept_by: 'test', kept_at: at })
    .execute();
  await removeAllShredded(deps, {});
  expect(await deps.blobs.size(sha256)).toBe(bytes.length);
  const path = `/assignments/${scene.server.assignment}/evidence/${sha256}`;
  expect((await scene.desk.get(path)).status).toBe(410);
});

it('[RT16] bytes that another evaluation holds stay for it', async () => {
  const { deps } = scene.server;
  const bytes = Buffer.from(scene.photos[1] ?? []);
  const [, sha256 = ''] = digests();
  const size = bytes.length;
  const another = freshPackage();
  await publishPackage(deps, another, 'test');
  const { assignment } = another;
  await deps.blobs.keep(Readable.from([bytes]), { sha256, size });
  const piece = { assignment, sha256, device: scene.lead.device };
  expect(await takeEvidence(deps, piece, size, async () => ok(null))).toMatchObject({
    ok: true,
  });
  await removeAllShredded(deps, {});
  expect(await deps.blobs.size(sha256)).toBe(size);
  const own = `/assignments/${scene.server.assignment}/evidence/${sha256}`;
  expect((await scene.desk.get(own)).status).toBe(410);
});

it('[RT18] evidence that comes after all else was destroyed is listed anew', async () => {
  const { deps, assignment } = scene.server;
  Object.assign(deps, { now: () => Date.now() + THREE_YEARS_MS });
  expect((await list()).due).toEqual([]);
  const bytes = Buffer.from('a photo that came late');
  const [sha256, size] = [sha256Text(bytes), bytes.length];
  const keep = () => deps.blobs.seal(Readable.from([bytes]), { sha256, size });
  const piece = { assignment, sha256, device: scene.lead.device };
  expect(await takeEvidence(deps, piece, size, keep)).toMatchObject({ ok: true });
  expect((await list()).due).toMatchObject([{ assignment, pieces: 1, bytes: size }]);
});

it('[RT19] while a report came in after the acceptance, nothing is due', async () => {
  const again = await openDeskScene(postgres);
  const { server, desk } = again;
  try {
    const other = await deskPerson(server, '另一人');
    await acceptReport(desk, other, { assignment: server.assignment, report: again.report });
    await desk.send('POST', '/retention', { years: 2 });
    Object.assign(server.deps, { now: () => Date.now() + THREE_YEARS_MS });
    const late = await deskPerson(server, '三年后的人');
    const due = async () =>
      retentionResponse.parse(await (await late.get('/retention')).json()).due.length;
    expect(await due()).toBe(1);
    Object.assign(server.deps, { now: Date.now });
    again.lead.act('report.sealed', { manifest: { ...again.manifest, id: testId() } });
    await again.lead.synced();
    Object.assign(server.deps, { now: () => Date.now() + THREE_YEARS_MS });
    expect(await due()).toBe(0);
    const path = `/assignments/${server.assignment}/shredding`;
    expect(await codeOf(late.send('POST', path, { reason: '满期' }))).toBe('retention-running');
  } finally {
    await again.close();
  }
});
