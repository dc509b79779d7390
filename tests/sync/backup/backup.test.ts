import { expect, test } from 'vitest';
import { appendAct } from '../../../src/store/append';
import { draftsOf, putDraft } from '../../../src/store/drafts';
import { evidenceBytes, thumbnail } from '../../../src/store/evidence-bytes';
import { heldCounts } from '../../../src/store/held-counts';
import { readHeads } from '../../../src/store/journals';
import { readJournals } from '../../../src/store/read-journals';
import { makeBackup, planBackup } from '../../../src/sync/backup/make-backup';
import { restoreBackup } from '../../../src/sync/backup/restore-backup';
import { deliveryState } from '../../../src/sync/delivery';
import { syncAssignment } from '../../../src/sync/engine';
import { readDelivery } from '../../../src/sync/read-delivery';
import type { SyncDeps } from '../../../src/sync/sync-deps';
import { COST, derive, makeServedPhone, sessionOf } from '../../support/served-phone';
import { judged, photo } from '../../support/store-phone';
import { testScene } from '../../support/test-scene';

const scene = testScene();
const passphrase = '备份 用的 口令 二〇二六';
const phone = async (role: 'evaluator' | 'leadEvaluator' = 'leadEvaluator') =>
  makeServedPhone(await scene.server.invite({ role }));

async function backupOf(deps: SyncDeps) {
  const session = sessionOf(deps);
  return makeBackup(session, await planBackup(session), { passphrase, derive, cost: COST });
}

const restore = (deps: SyncDeps, file: Blob, typed = passphrase) =>
  restoreBackup(sessionOf(deps), { file, passphrase: typed, derive });

const texts = async (deps: SyncDeps) =>
  (await readJournals(deps.writer, scene.server.assignment))
    .flatMap(({ entries }) => entries.map(({ hash }) => hash))
    .sort();

let made = 0;
/** A phone with a delivered entry, then an entry, a photo and a draft that nobody else has. */
async function worked() {
  made += 1;
  const deps = await phone();
  const { assignment } = scene.server;
  await appendAct(deps.writer, { assignment, act: judged(made) });
  await syncAssignment(deps, assignment);
  await appendAct(deps.writer, { assignment, act: judged(100 + made) });
  const input = photo(assignment, new TextEncoder().encode(`backed up ${made}`));
  await appendAct(deps.writer, input);
  await putDraft(deps.writer, { assignment, field: 'score:D301', text: '打到一半' });
  const active = (await readHeads(deps.writer, assignment)).find((head) => head.active);
  return { deps, assignment, sha256: input.evidence?.sha256 ?? '', journal: active?.journal ?? '' };
}

test('[TM40] a backup brings entries, drafts and photos back on a phone that is enrolled anew', async () => {
  const { deps, assignment, sha256 } = await worked();
  const fresh = await phone();
  const taken = await restore(fresh, await backupOf(deps));
  expect(taken).toMatchObject({ ok: true, value: { newPieces: 1, drafts: 1, refused: [] } });
  expect(await texts(fresh)).toEqual(await texts(deps));
  expect(await (await evidenceBytes(fresh.writer, sha256))?.text()).toBe('backed up 1');
  expect(await (await thumbnail(fresh.writer, sha256))?.text()).toBe('thumb');
  expect(await draftsOf(fresh.writer, assignment)).toEqual({ 'score:D301': '打到一半' });
});

test('[TM41] what is recorded after a restore goes into a new journal that says what it follows', async () => {
  const { deps, assignment, journal } = await worked();
  const fresh = await phone();
  await restore(fresh, await backupOf(deps));
  const next = await appendAct(fresh.writer, { assignment, act: judged(3) });
  expect(next.entry.journal).not.toBe(journal);
  const journals = await readJournals(fresh.writer, assignment);
  const opened = journals
    .find((each) => each.journal === next.entry.journal)
    ?.entries.find(({ entry }) => entry.seq === 0);
  expect(opened?.entry.body.reopens).toEqual({ journal, reason: 'backupRestored' });
  const old = (await readHeads(fresh.writer, assignment)).find((each) => each.journal === journal);
  expect(old).toMatchObject({ own: false, active: false });
});

test('[TM42] all that the lost phone had reaches the bureau from the restored one, once', async () => {
  const { deps, assignment, sha256, journal } = await worked();
  const file = await backupOf(deps);
  const fresh = await phone();
  await restore(fresh, file);
  await restore(fresh, file);
  // What was restored is this person's to deliver: no sign says that nothing waits.
  const state = async () => deliveryState(await readDelivery(fresh.writer, assignment));
  expect((await state()).kind).toBe('waiting');
  const before = await heldCounts(fresh.writer.db);
  expect(before.entries - before.entriesHeld).toBeGreaterThanOrEqual(4);
  await appendAct(fresh.writer, { assignment, act: judged(4) });
  expect(await syncAssignment(fresh, assignment)).toMatchObject({ kind: 'level', refused: 0 });
  expect((await state()).kind).toBe('all-held');
  const rows = await scene.server.deps.db
    .selectFrom('entries')
    .select('seq')
    .where('journal', '=', journal)
    .orderBy('seq')
    .execute();
  expect(rows.map(({ seq }) => seq)).toEqual([0, 1, 2, 3]);
  expect(await scene.server.deps.blobs.size(sha256)).toBeGreaterThan(0);
});

test('[TM43] a backup holds no key, and nothing of it in clear', async () => {
  const { deps, assignment } = await worked();
  const file = await backupOf(deps);
  const bytes = Buffer.from(await file.arrayBuffer());
  const { keys, credential } = deps.identity;
  for (const secret of [
    keys.signing.ciphertext,
    keys.exchange.ciphertext,
    assignment,
    ...['打到一半', 'backed up', credential.name, keys.device],
  ]) {
    expect(bytes.includes(Buffer.from(secret))).toBe(false);
  }
  const { readRecords } = await import('../../../src/sync/box/box-records');
  const { openChunks } = await import('../../../src/sync/box/box-chunks');
  const { openHead } = await import('../../../src/sync/box/box-head');
  const head = await openHead(derive, 'backup', file, passphrase);
  if (!head.ok) throw new Error(head.error);
  let plain = '';
  for await (const { meta, body } of readRecords(openChunks(head.value, file))) {
    plain += JSON.stringify(meta) + (await body.text());
  }
  expect(plain).toContain('打到一半');
  expect(plain).not.toContain(keys.signing.ciphertext);
  expect(plain).not.toContain(keys.exchange.ciphertext);
});

test('[TM44] a backup of another person, under another passphrase, or cut changes nothing unsaid', async () => {
  const { deps } = await worked();
  const file = await backupOf(deps);
  const other = await phone('evaluator');
  expect(await restore(other, file)).toMatchObject({ error: { kind: 'foreign' } });
  expect(await texts(other)).toEqual([]);
  const fresh = await phone();
  expect(await restore(fresh, file, 'x')).toMatchObject({ error: { kind: 'wrong-code' } });
  const cut = await restore(fresh, file.slice(0, file.size - 50));
  expect(cut).toMatchObject({ ok: false, error: { kind: 'altered' } });
  expect((await restore(fresh, file)).ok).toBe(true);
});

test('[TM45] what is typed on this phone already goes before a restored draft', async () => {
  const { deps, assignment } = await worked();
  const file = await backupOf(deps);
  const fresh = await phone();
  await putDraft(fresh.writer, { assignment, field: 'score:D301', text: '新打的' });
  expect(await restore(fresh, file)).toMatchObject({ ok: true, value: { drafts: 0 } });
  expect(await draftsOf(fresh.writer, assignment)).toEqual({ 'score:D301': '新打的' });
});
