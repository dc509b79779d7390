import { IDBFactory } from 'fake-indexeddb';
import { expect, it } from 'vitest';
import { plainCodec } from '../../src/store/codec';
import { tusUrlStorage } from '../../src/sync/tus-url-storage';
import { openOn } from '../support/store-phone';

const upload = (uploadUrl: string) => ({
  ...{ size: 9, metadata: { sha256: 'a' }, creationTime: 'now', urlStorageKey: '' },
  ...{ uploadUrl, parallelUploadUrls: null },
});

it('[SY31] where an upload goes on survives the process, and one is kept for the same bytes', async () => {
  const factory = new IDBFactory();
  const first = tusUrlStorage({ db: openOn(factory), codec: plainCodec });
  await first.addUpload('assignment/a', upload('/api/uploads/1'));
  await first.addUpload('assignment/a', upload('/api/uploads/2'));
  await first.addUpload('assignment/b', upload('/api/uploads/3'));

  const again = tusUrlStorage({ db: openOn(factory), codec: plainCodec });
  const found = await again.findUploadsByFingerprint('assignment/a');
  expect(found).toMatchObject([
    { uploadUrl: '/api/uploads/2', metadata: { sha256: 'a' }, size: 9 },
  ]);
  expect(await again.findAllUploads()).toHaveLength(2);
  await again.removeUpload(found[0]?.urlStorageKey ?? '');
  expect(await again.findUploadsByFingerprint('assignment/a')).toEqual([]);
});
