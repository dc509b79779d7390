import { IDBFactory } from 'fake-indexeddb';
import { unlockDevice } from '../../src/platform/device-keys';
import { inlineKdf } from '../../src/platform/kdf';
import { memoryLocks } from '../../src/platform/locks';
import { addMasterKey, createDeviceKeys } from '../../src/platform/make-device-keys';
import { newRandomId } from '../../src/platform/random';
import { plainCodec, type StoreCodec } from '../../src/store/codec';
import { createWriter } from '../../src/store/create-writer';
import { masterCodec } from '../../src/store/master-codec';
import type { DeriveKey } from '../../src/sync/box/box-head';
import { enrolDevice } from '../../src/sync/enrol';
import { httpTransport } from '../../src/sync/http-transport';
import { refreshAssignments } from '../../src/sync/refresh-assignments';
import type { SyncDeps } from '../../src/sync/sync-deps';
import type { Signer } from '../../src/trust/jws';
import type { UnlockedDevice } from '../../src/trust/wrapped-keys';
import { openOn, steppingClock } from './store-phone';

const PASSPHRASE = '一把够长的口令一二三';
/** The floor of the parameters: tests look at what is done with keys, not at how long it takes. */
export const COST = { memoryKiB: 19_456, iterations: 2, parallelism: 1 };

export type ServedPhone = SyncDeps & {
  readonly unlocked: UnlockedDevice;
  /** Where its database lies. */
  readonly factory: IDBFactory;
};

/**
 * A phone with the real store that is enrolled at a real server by `link`, and has its assignments.
 * From then on it stays away from the network until it synchronises.
 * @param codecOf how its store encrypts under its master key
 */
export async function makeServedPhone(
  link: string,
  codecOf: (master: CryptoKey) => StoreCodec = masterCodec,
): Promise<ServedPhone> {
  const factory = new IDBFactory();
  const store = { db: openOn(factory), codec: plainCodec };
  const transportTo = (origin: string) => httpTransport({ origin, fetch, store });
  const enrolled = await enrolDevice(
    {
      ...{ store, clock: steppingClock(), build: 'test', transportTo },
      keys: {
        create: (passphrase) => createDeviceKeys(inlineKdf, passphrase, COST),
        unlock: (wrapped, passphrase) => unlockDevice(inlineKdf, wrapped, passphrase),
        addMaster: (wrapped, passphrase) => addMasterKey(inlineKdf, wrapped, passphrase),
        codecOf,
      },
      reopen: async () => ({ db: openOn(factory), codec: plainCodec }),
    },
    link,
    PASSPHRASE,
  );
  if (!enrolled.ok) throw new Error(JSON.stringify(enrolled.error));
  const { identity, unlocked } = enrolled.value;
  if (unlocked.master === null) throw new Error('the keys have no master key');
  const writer = await createWriter({
    store: { db: openOn(factory), codec: codecOf(unlocked.master) },
    ...{ identity, device: unlocked, locks: memoryLocks(), clock: steppingClock() },
    ...{ newId: newRandomId, build: 'test' },
  });
  const transport = httpTransport({ origin: identity.invitation.origin, fetch, store: writer });
  const deps: SyncDeps = { writer, transport, identity, session: { token: null } };
  const fetched = await refreshAssignments(deps);
  if (!fetched.ok) throw new Error(JSON.stringify(fetched.error));
  return { ...deps, unlocked, factory };
}

/** A signer from a fresh unlock, as it is asked for before a statement. */
export async function freshSignerOf({ identity }: SyncDeps): Promise<Signer> {
  const opened = await unlockDevice(inlineKdf, identity.keys, PASSPHRASE);
  if (!opened.ok) throw new Error(opened.error);
  return opened.value.signer;
}

export const derive: DeriveKey = (passphrase, parameters) =>
  inlineKdf.derive(passphrase, parameters);

/** What pages are handed of a phone, as far as packing and taking in need it. */
export function sessionOf({ writer, identity }: SyncDeps) {
  const { person, name, organisation, role } = identity.credential;
  return {
    ...{ db: writer.db, codec: writer.codec, writer, build: 'test' },
    ...{ who: { person, name, organisation, role }, device: identity.keys.device },
  };
}
