import { IDBFactory } from 'fake-indexeddb';
import { expect, it } from 'vitest';
import { plainCodec } from '../../src/store/codec';
import { readIdentity, readLockedIdentity } from '../../src/store/identity';
import { masterCodec } from '../../src/store/master-codec';
import { dumpDatabase } from '../support/dump-database';
import { madePackage } from '../support/journal-maker';
import { makeMasterKey } from '../support/master-key';
import { MemoryBureau } from '../support/memory-bureau';
import { openOn } from '../support/store-phone';
import { makeSyncPhone } from '../support/sync-phone';

it('[LK6] before the passphrase there are keys, and no name, credential or invitation', async () => {
  const bureau = await MemoryBureau.create(madePackage().assignment);
  const phone = await makeSyncPhone(bureau);
  const { identity, factory } = phone;
  const db = openOn(factory);
  expect(await readLockedIdentity(db)).toEqual({ state: 'enrolled', keys: identity.keys });
  expect(await readIdentity(phone.writer)).toEqual(identity);
  const text = JSON.stringify(await dumpDatabase(db));
  const { name, organisation, person } = identity.credential;
  const { origin, code, log, bureau: pinned } = identity.invitation;
  for (const hidden of [name, organisation, person, origin, code, log, pinned]) {
    expect(JSON.stringify(identity)).toContain(hidden);
    expect(text).not.toContain(hidden);
  }
});

it('[LK6] without the master key the rest opens for nobody, and a new phone knows nobody', async () => {
  const bureau = await MemoryBureau.create(madePackage().assignment);
  const { factory } = await makeSyncPhone(bureau);
  const db = openOn(factory);
  const other = masterCodec(await makeMasterKey());
  await expect(readIdentity({ db, codec: other })).rejects.toThrow();
  await expect(readIdentity({ db, codec: plainCodec })).rejects.toThrow();
  expect(await readLockedIdentity(openOn(new IDBFactory()))).toBeNull();
});
