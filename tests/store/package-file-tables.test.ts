import { readFile } from 'node:fs/promises';
import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { fileBytes, heldFiles } from '../../src/store/package-files';
import { type DatabaseDump, dumpDatabase } from '../support/dump-database';
import { makeStoreFixture } from '../support/make-store-fixture';
import { restoreDatabase } from '../support/restore-database';
import { openOn } from '../support/store-phone';

async function readDump(version: number): Promise<DatabaseDump> {
  const path = new URL(`../fixtures/store/v${version}.json`, import.meta.url);
  return JSON.parse(await readFile(path, 'utf8'));
}

describe('tables for files beside packages', () => {
  it('[MP22] read back what version 2 left in them', async () => {
    const factory = new IDBFactory();
    await restoreDatabase(await readDump(2), factory);
    const db = openOn(factory);
    const [file] = await heldFiles(db);
    expect(file).toMatchObject({ verified: true, size: 21 });
    const bytes = await fileBytes(db, file?.sha256 ?? '', 0, 21);
    expect(new TextDecoder().decode(bytes)).toBe('a base map of nowhere');
  });

  it('[MP22] come to a phone of version 1 without touching a row', async () => {
    const factory = new IDBFactory();
    const before = await readDump(1);
    await restoreDatabase(before, factory);
    const db = openOn(factory);
    await db.open();
    const after = await dumpDatabase(db);
    expect(after.rows).toEqual({
      ...before.rows,
      packageFiles: [],
      packageFileParts: [],
      soundParts: [],
      materials: [],
      materialParts: [],
    });
  });

  it('[MP22] are not left empty by the phone that the dump is made from', async () => {
    const { rows } = await makeStoreFixture();
    expect(Object.entries(rows).filter(([, each]) => each.length === 0)).toEqual([]);
  });
});
