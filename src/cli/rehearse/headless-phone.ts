import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { systemClock } from '../../platform/clock';
import { unlockDevice } from '../../platform/device-keys';
import { inlineKdf } from '../../platform/kdf';
import { memoryLocks } from '../../platform/locks';
import { addMasterKey, createDeviceKeys } from '../../platform/make-device-keys';
import { newRandomId } from '../../platform/random';
import { plainCodec, type StoreCodec } from '../../store/codec';
import { createWriter } from '../../store/create-writer';
import { openDatabase } from '../../store/database';
import { type EnrolledIdentity, readIdentity, readLockedIdentity } from '../../store/identity';
import { masterCodec } from '../../store/master-codec';
import type { Store } from '../../store/store';
import type { Writer } from '../../store/writer';
import { type DeviceKeys, enrolDevice } from '../../sync/enrol';
import { httpTransport } from '../../sync/http-transport';
import type { SyncDeps, SyncPoint } from '../../sync/sync-deps';
import type { Signer } from '../../trust/jws';
import type { UnlockedDevice } from '../../trust/wrapped-keys';

const BUILD = 'rehearsal';
const PASSPHRASE = 'rehearsal passphrase';
// The floor of the parameters: a rehearsal measures delivery, not the cost of a passphrase.
const COST = { memoryKiB: 19_456, iterations: 2, parallelism: 1 };

const keys: DeviceKeys = {
  create: (passphrase) => createDeviceKeys(inlineKdf, passphrase, COST),
  unlock: (wrapped, passphrase) => unlockDevice(inlineKdf, wrapped, passphrase),
  addMaster: (wrapped, passphrase) => addMasterKey(inlineKdf, wrapped, passphrase),
  codecOf: masterCodec,
};

const openStore = (factory: IDBFactory): Store => ({
  db: openDatabase({ indexedDB: factory, IDBKeyRange }),
  codec: plainCodec,
});

/** Opens the keys on the phone with its passphrase. */
async function unlocked(locked: Pick<EnrolledIdentity, 'keys'>): Promise<UnlockedPhone> {
  const device = await keys.unlock(locked.keys, PASSPHRASE);
  if (!device.ok || device.value.master === null) {
    throw new Error('the passphrase of the rehearsal does not open its keys');
  }
  return { device: device.value, codec: masterCodec(device.value.master) };
}

interface UnlockedPhone {
  readonly device: UnlockedDevice;
  readonly codec: StoreCodec;
}

// In Node the tus library takes a Buffer and calls it a file; its types know browsers only.
const tusSource = async (bytes: Blob): Promise<Blob> =>
  Buffer.from(await bytes.arrayBuffer()) as unknown as Blob;

const transportTo = (origin: string, store: Store) => httpTransport({ origin, store, tusSource });

/** A phone without a screen: the real store on an IndexedDB in memory, and the real client code. */
export interface HeadlessPhone {
  readonly factory: IDBFactory;
  readonly identity: EnrolledIdentity;
  readonly writer: Writer;
  readonly deps: SyncDeps;
}

async function start(
  factory: IDBFactory,
  identity: EnrolledIdentity,
  { device, codec }: UnlockedPhone,
): Promise<HeadlessPhone> {
  const store = { ...openStore(factory), codec };
  const writer = await createWriter({
    ...{ store, identity, device, locks: memoryLocks(), clock: systemClock() },
    ...{ newId: newRandomId, build: BUILD },
  });
  const transport = transportTo(identity.invitation.origin, store);
  return {
    factory,
    identity,
    writer,
    deps: { writer, transport, identity, session: { token: null } },
  };
}

/**
 * A new phone that enrols by a link.
 * @throws Error when it is refused.
 */
export async function enrolPhone(link: string): Promise<HeadlessPhone> {
  const factory = new IDBFactory();
  const store = openStore(factory);
  const enrolled = await enrolDevice(
    {
      ...{ store, keys, clock: systemClock(), build: BUILD },
      transportTo: (origin) => transportTo(origin, store),
      reopen: async () => openStore(factory),
    },
    link,
    PASSPHRASE,
  );
  if (!enrolled.ok) throw new Error(`enrolment: ${JSON.stringify(enrolled.error)}`);
  store.db.close();
  const { identity } = enrolled.value;
  return start(factory, identity, await unlocked(identity));
}

/** The phone after its app was killed: all that is left is what lies in its IndexedDB. */
export async function restartPhone(phone: HeadlessPhone): Promise<HeadlessPhone> {
  phone.writer.db.close();
  const store = openStore(phone.factory);
  const locked = await readLockedIdentity(store.db);
  if (locked === null) throw new Error('the restarted phone has no keys');
  const opened = await unlocked(locked);
  const identity = await readIdentity({ ...store, codec: opened.codec });
  store.db.close();
  if (identity?.state !== 'enrolled') throw new Error('the restarted phone forgot who it is');
  return start(phone.factory, identity, opened);
}

/** A signer from a fresh unlock, as it is asked for before a statement. */
export async function freshSigner({ identity }: HeadlessPhone): Promise<Signer> {
  return (await unlocked(identity)).device.signer;
}

/** The same phone with an app that dies at a point of its next exchange. */
export function dyingAt(phone: HeadlessPhone, point: SyncPoint): SyncDeps {
  return {
    ...phone.deps,
    hooks: (at) => {
      if (at === point) throw new Error(`killed at ${point}`);
    },
  };
}
