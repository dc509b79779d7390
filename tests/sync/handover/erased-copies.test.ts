import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, test } from 'vitest';
import { fail } from '../../../src/domain/kernel/result';
import { appendAct } from '../../../src/store/append';
import { readWork } from '../../../src/store/assignment-work';
import { readDeletions } from '../../../src/store/deletion-log';
import { erasureHold } from '../../../src/store/erasure-stand';
import { holdsBytes } from '../../../src/store/keep-bytes';
import { makeRecord } from '../../../src/store/personal-record';
import { syncAssignment } from '../../../src/sync/engine';
import { makeHandover } from '../../../src/sync/handover/make-handover';
import { planPack } from '../../../src/sync/handover/pack-assignment';
import { takeHandover } from '../../../src/sync/handover/take-handover';
import type { SyncDeps } from '../../../src/sync/sync-deps';
import { COST, derive, makeServedPhone, sessionOf } from '../../support/served-phone';
import { openOn } from '../../support/store-phone';
import { testId } from '../../support/test-device';
import { testScene } from '../../support/test-scene';

const scene = testScene();
const CODE = 'ABCD-EFGH-JK23';

type Made = Awaited<ReturnType<typeof makeRecord>>;

const makePhone = async (role: 'evaluator' | 'leadEvaluator' = 'evaluator') =>
  makeServedPhone(await scene.server.invite({ role }));

const said = (): Promise<Made> => makeRecord(testId, { said: '步道常有人走' });

/** Names a record as a person's own, its bytes beside it. */
async function keep({ writer }: SyncDeps, { record, evidence }: Made): Promise<void> {
  const body = {
    ...{ id: testId(), kind: 'interview' as const, indexNo: 'S7-01-001' },
    ...{ visit: null, site: null, replaces: null, record },
  };
  const { assignment } = scene.server;
  await appendAct(writer, { assignment, act: { type: 'record.kept', body }, evidence });
}

async function erase({ writer }: SyncDeps, { record: { sha256 } }: Made): Promise<void> {
  const act = { type: 'record.erased' as const, body: { sha256, reason: '当事人要求' } };
  await appendAct(writer, { assignment: scene.server.assignment, act });
}

async function fileFrom(deps: SyncDeps, scope: 'entries' | 'all'): Promise<Blob> {
  const session = sessionOf(deps);
  const plan = await planPack(session, scene.server.assignment, scope);
  return makeHandover(session, plan, { code: CODE, derive, cost: COST });
}

const take = (deps: SyncDeps, file: Blob) =>
  takeHandover(sessionOf(deps), scene.server.assignment, { file, code: CODE, derive });

const sync = (deps: SyncDeps) => syncAssignment(deps, scene.server.assignment);

const holds = ({ writer }: SyncDeps, { record }: Made) => holdsBytes(writer, record.sha256);

const atBureau = ({ record }: Made) => scene.server.deps.blobs.size(record.sha256);

/** Deletions that a phone wrote down of a record. */
const deletionsOf = async ({ writer }: SyncDeps, { record }: Made) =>
  (await readDeletions(writer)).filter(({ subject }) => subject === record.sha256);

/** The bytes of a record as a phone has them whose first encryption has not moved them yet. */
async function inOldDatabase({ writer: { db } }: SyncDeps, { record }: Made): Promise<void> {
  const row = await db.blobs.get(record.sha256);
  if (row === undefined) throw new Error('the phone holds the record');
  const older = openOn(new IDBFactory());
  await older.blobs.put(row);
  await db.blobs.delete(record.sha256);
  db.older = older;
}

/** A record that its author has handed over to a colleague, who holds its bytes as well. */
async function handedOver() {
  const [author, colleague] = [await makePhone(), await makePhone('leadEvaluator')];
  const made = await said();
  await keep(author, made);
  const file = await fileFrom(author, 'all');
  expect(await take(colleague, file)).toMatchObject({ ok: true, value: { newPieces: 1 } });
  expect(await holds(colleague, made)).toBe(true);
  return { author, colleague, made, file };
}

describe('a copy of a record on a colleague’s phone', () => {
  test('[VI61] is destroyed when the order comes by synchronisation, and not taken in again', async () => {
    const { author, colleague, made, file } = await handedOver();
    await sync(colleague);
    expect(await atBureau(made)).not.toBeNull();
    await erase(author, made);
    expect(await holds(author, made)).toBe(false);
    await sync(author);
    expect(await atBureau(made)).toBeNull();
    expect(await holds(colleague, made)).toBe(true);
    expect((await sync(colleague)).kind).toBe('level');
    expect(await holds(colleague, made)).toBe(false);
    expect(await deletionsOf(colleague, made)).toMatchObject([
      { what: 'record', reason: 'erased-on-request' },
    ]);
    const { sha256 } = made.record;
    expect(await take(colleague, file)).toMatchObject({
      ...{ ok: true, value: { added: 0, refused: [{ id: sha256, code: 'not-named' }] } },
    });
    expect(await holds(colleague, made)).toBe(false);
  });

  test('[VI65] is destroyed where it still lies in the old, unencrypted database, the author’s too', async () => {
    const { author, colleague, made } = await handedOver();
    for (const phone of [author, colleague]) await inOldDatabase(phone, made);
    await erase(author, made);
    expect(await holds(author, made)).toBe(false);
    await sync(author);
    expect(await holds(colleague, made)).toBe(true);
    await sync(colleague);
    expect(await holds(colleague, made)).toBe(false);
    expect(await deletionsOf(colleague, made)).toHaveLength(1);
  });

  test('[VI61] is destroyed when the order comes by hand-over', async () => {
    const { author, colleague, made } = await handedOver();
    await erase(author, made);
    expect(await take(colleague, await fileFrom(author, 'entries'))).toMatchObject({ ok: true });
    expect(await holds(colleague, made)).toBe(false);
    expect(await deletionsOf(colleague, made)).toHaveLength(1);
  });

  test('[VI61] is destroyed at the next synchronisation where the phone died in between', async () => {
    const { author, colleague, made } = await handedOver();
    await erase(author, made);
    const file = await fileFrom(author, 'entries');
    const dies = () => {
      throw new Error('the phone dies');
    };
    colleague.writer.db.deletions.hook('creating', dies);
    expect(await take(colleague, file)).toMatchObject({ ok: false, error: { kind: 'unknown' } });
    colleague.writer.db.deletions.hook('creating').unsubscribe(dies);
    expect(await holds(colleague, made)).toBe(true);
    const exchange: SyncDeps['transport']['exchange'] = async () => fail({ kind: 'offline' });
    const away = { ...colleague, transport: { ...colleague.transport, exchange } };
    expect((await sync(away)).kind).toBe('offline');
    expect(await holds(colleague, made)).toBe(false);
    expect(await deletionsOf(colleague, made)).toHaveLength(1);
  });

  test('[VI60] [VI62] stays everywhere while the colleague names it too, and goes once both ordered', async () => {
    const { author, colleague, made } = await handedOver();
    await keep(colleague, made);
    for (const phone of [colleague, author]) await sync(phone);
    await erase(author, made);
    for (const phone of [author, colleague]) await sync(phone);
    expect([await holds(author, made), await holds(colleague, made)]).toEqual([true, true]);
    expect(await atBureau(made)).not.toBeNull();
    const { person } = author.identity.credential;
    const { sha256 } = made.record;
    for (const { writer } of [author, colleague]) {
      const work = await readWork(writer, scene.server.assignment);
      expect(work && erasureHold(work, { person, sha256 })).toEqual({
        ...{ others: 1, persons: [colleague.identity.credential.person], evidence: 0 },
      });
    }
    await erase(colleague, made);
    expect(await holds(colleague, made)).toBe(false);
    for (const phone of [colleague, author]) await sync(phone);
    expect(await holds(author, made)).toBe(false);
    expect(await atBureau(made)).toBeNull();
  });
});
