import { readFile } from 'node:fs/promises';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { readAssignmentList } from '../../src/store/assignment-list';
import { plainCodec } from '../../src/store/codec';
import { refreshProgress } from '../../src/store/keep-progress';
import { readProgress, sourceNow } from '../../src/store/progress';
import type { Store } from '../../src/store/store';
import type { DatabaseDump } from '../support/dump-database';
import { expectEverything, expectVerifiedJournals } from '../support/expect-store-contents';
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
    await expectVerifiedJournals(store);
  });

  it('[ST14] reads back as receipts, bytes, drafts and all the rest', async () => {
    await expectEverything(store);
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

  it('[ST14] keeps every table and index in the versions after it', async () => {
    const today = await makeStoreFixture();
    expect(today.schema).toMatchObject(dump.schema);
    expect(Object.entries(dump.rows).filter(([, each]) => each.length === 0)).toEqual([]);
  });
});
