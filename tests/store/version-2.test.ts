import { readFile } from 'node:fs/promises';
import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { plainCodec } from '../../src/store/codec';
import { readJournals } from '../../src/store/journals';
import { fileBytes, heldFiles } from '../../src/store/package-files';
import type { DatabaseDump } from '../support/dump-database';
import { dumpDatabase } from '../support/dump-database';
import { madePackage } from '../support/journal-maker';
import { makeStoreFixture } from '../support/make-store-fixture';
import { restoreDatabase } from '../support/restore-database';
import { openOn } from '../support/store-phone';

const { assignment } = madePackage();
const readDump = async (version: number): Promise<DatabaseDump> => {
  const path = new URL(`../fixtures/store/v${version}.json`, import.meta.url);
  return JSON.parse(await readFile(path, 'utf8'));
};

describe('what version 2 added', () => {
  it('[MP22] reads back: the journals, and a file of the bureau', async () => {
    const factory = new IDBFactory();
    await restoreDatabase(await readDump(2), factory);
    const db = openOn(factory);
    const [lines] = await readJournals({ db, codec: plainCodec }, assignment);
    expect(lines?.entries).toHaveLength(263);
    const [file] = await heldFiles(db);
    expect(file).toMatchObject({ verified: true, size: 21 });
    const bytes = await fileBytes(db, file?.sha256 ?? '', 0, 21);
    expect(new TextDecoder().decode(bytes)).toBe('a base map of nowhere');
  });

  it('[MP22] comes to a phone of version 1 without touching a row', async () => {
    const factory = new IDBFactory();
    const before = await readDump(1);
    await restoreDatabase(before, factory);
    const db = openOn(factory);
    await db.open();
    const after = await dumpDatabase(db);
    expect(after.rows).toEqual({ ...before.rows, packageFiles: [], packageFileParts: [] });
  });

  it('[MP22] is what a phone of today makes, with no table left empty', async () => {
    const [dump, today] = [await readDump(2), await makeStoreFixture()];
    expect(today.version).toBe(dump.version);
    expect(today.schema).toEqual(dump.schema);
    for (const { rows } of [dump, today]) {
      expect(Object.entries(rows).filter(([, each]) => each.length === 0)).toEqual([]);
    }
  });
});
