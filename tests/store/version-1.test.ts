import { readFile } from 'node:fs/promises';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { readAssignmentList } from '../../src/store/assignment-list';
import { readAssignments } from '../../src/store/assignments';
import { plainCodec } from '../../src/store/codec';
import { readDeletions } from '../../src/store/deletion-log';
import { draftsOf } from '../../src/store/drafts';
import { evidenceBytes, thumbnail } from '../../src/store/evidence-bytes';
import { readIdentity } from '../../src/store/identity';
import {
  headMarks,
  journalLines,
  readHeads,
  readJournals,
  signedHeadAt,
} from '../../src/store/journals';
import { refreshProgress } from '../../src/store/keep-progress';
import { ownEvidence } from '../../src/store/own-evidence';
import { readProgress, sourceNow } from '../../src/store/progress';
import { quarantineOf } from '../../src/store/quarantine';
import { readCheckpoint, receiptsOf } from '../../src/store/receipts';
import type { Store } from '../../src/store/store';
import { readUploads } from '../../src/store/uploads';
import { verifyReceipt } from '../../src/trust/receipt';
import { verifySegment } from '../../src/trust/segment';
import type { DatabaseDump } from '../support/dump-database';
import { madePackage } from '../support/journal-maker';
import { makeStoreFixture } from '../support/make-store-fixture';
import { restoreDatabase } from '../support/restore-database';
import { openOn } from '../support/store-phone';

const { assignment } = madePackage();
const path = new URL('../fixtures/store/v1.json', import.meta.url);
let dump: DatabaseDump;
let store: Store;

beforeEach(async () => {
  dump = JSON.parse(await readFile(path, 'utf8'));
  const factory = new IDBFactory();
  await restoreDatabase(dump, factory);
  store = { db: openOn(factory), codec: plainCodec };
});

describe('what version 1 left on a phone', () => {
  it('[ST14] reads back as journals that still verify under the device key', async () => {
    const identity = await readIdentity(store);
    if (identity?.state !== 'enrolled') throw new Error('the phone was enrolled');
    const [lines] = await readJournals(store, assignment);
    expect(lines?.entries).toHaveLength(263);
    const [head] = await readHeads(store, assignment);
    const { journal, seq } = head ?? { journal: '', seq: -1 };
    expect(await headMarks(store, journal)).toEqual([255]);
    const kept = await journalLines(store, journal, 0, seq);
    const segment = {
      lines: kept.map(({ line }) => line),
      head: (await signedHeadAt(store, journal, seq)) ?? '',
    };
    const key = identity.keys.signingJwk;
    const verified = await verifySegment(segment, { journal, after: null }, key);
    expect(verified.ok && verified.value.length).toBe(263);
  });

  it('[ST14] reads back as receipts, bytes, drafts and all the rest', async () => {
    const identity = await readIdentity(store);
    if (identity?.state !== 'enrolled') throw new Error('the phone was enrolled');
    const receipts = await receiptsOf(store, assignment);
    expect(receipts.map(({ leaf }) => leaf.kind).sort()).toEqual(['evidence-held', 'head']);
    for (const { receipt } of receipts) {
      expect((await verifyReceipt(receipt, identity.invitation.log)).ok).toBe(true);
    }
    expect((await readCheckpoint(store))?.size).toBe(3);
    const [sha256 = ''] = [...(await ownEvidence(store, assignment)).keys()];
    expect(await (await evidenceBytes(store, sha256))?.text()).toBe('picture one');
    expect(await (await thumbnail(store, sha256))?.text()).toBe('thumb');
    expect(await draftsOf(store, assignment)).toEqual({ 'score:D302': '7.5' });
    expect((await quarantineOf(store, assignment))[0]?.code).toBe('wrong-key');
    expect((await readDeletions(store))[0]?.reason).toBe('queued-again');
    expect(await readUploads(store, null)).toMatchObject([{ value: { uploadUrl: '/u/1' } }]);
    expect((await readAssignments(store))[0]?.package.assignment).toBe(assignment);
    expect((await readAssignmentList(store))[0]?.assignment).toBe(assignment);
  });

  it('[ST14] has no progress yet, and gets it without a new version of the database', async () => {
    const [{ digest } = { digest: '' }] = await readAssignmentList(store);
    const phone = { ...store, build: 'today' };
    const source = await sourceNow(phone, assignment, digest);
    expect(await readProgress(phone, assignment, source)).toBeNull();
    const progress = await refreshProgress(phone, assignment, digest);
    expect(progress?.source).toBe(source);
    expect(await readProgress(phone, assignment, source)).toEqual(progress);
  });

  it('[ST14] has the tables and indexes of version 1, and leaves none empty', async () => {
    const today = await makeStoreFixture();
    expect(today.version).toBe(dump.version);
    expect(today.schema).toEqual(dump.schema);
    for (const rows of [dump.rows, today.rows]) {
      expect(Object.entries(rows).filter(([, each]) => each.length === 0)).toEqual([]);
    }
  });
});
