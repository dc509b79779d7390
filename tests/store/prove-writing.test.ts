import { expect, it } from 'vitest';
import { plainCodec } from '../../src/store/codec';
import { logDeletion, readDeletions } from '../../src/store/deletion-log';
import { writeMeta } from '../../src/store/meta';
import { noteOfflineStart, readOfflineStart } from '../../src/store/offline-start';
import { proveWriting } from '../../src/store/prove-writing';
import { sha256Of } from '../support/made-ids';
import { makeStorePhone } from '../support/store-phone';

const picture = () => new Blob(['test picture'], { type: 'image/jpeg' });

it('[PD8] writes a test picture, reads it back, removes it and writes that down', async () => {
  const { writer } = await makeStorePhone();
  expect(await proveWriting(writer, picture())).toBe(true);
  expect(await writer.db.blobs.count()).toBe(0);
  const [deletion] = await readDeletions(writer);
  expect(deletion).toMatchObject({ what: 'testPhoto', reason: 'rehearsed' });
});

it('[PD8] tells when something else comes back, and removes it too', async () => {
  const codec = { ...plainCodec, decodeBytes: async () => new Blob(['other']) };
  const { writer } = await makeStorePhone({ codec });
  expect(await proveWriting(writer, picture())).toBe(false);
  expect(await writer.db.blobs.count()).toBe(0);
});

it('[PD9] removes what a killed page left behind, and touches nothing else', async () => {
  const { writer } = await makeStorePhone();
  const bytes = await plainCodec.encodeBytes(picture(), { table: 'blobs', key: '' });
  await writer.db.blobs.bulkAdd([
    { sha256: sha256Of('left behind'), bytes },
    { sha256: sha256Of('evidence'), bytes },
  ]);
  await writeMeta(writer, 'testPhoto', sha256Of('left behind'));
  await proveWriting(writer, picture());
  expect(await writer.db.blobs.toCollection().primaryKeys()).toEqual([sha256Of('evidence')]);
  expect(await readDeletions(writer)).toHaveLength(2);
});

it('[PD7] remembers the last start without a network', async () => {
  const { writer } = await makeStorePhone();
  expect(await readOfflineStart(writer)).toBeNull();
  const start = { at: '2026-11-25T08:00:00+08:00', build: 'b1' };
  await noteOfflineStart(writer, start);
  expect(await readOfflineStart(writer)).toEqual(start);
});

it('[PK7] writes down that the pack was dropped', async () => {
  const { writer } = await makeStorePhone();
  const dropped = { what: 'offlinePack', subject: 'b1', reason: 'dropped-by-person' } as const;
  await logDeletion(writer, { at: '2026-11-25T08:00:00+08:00', ...dropped });
  expect(await readDeletions(writer)).toMatchObject([dropped]);
});
