import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { systemClock } from '../../platform/clock';
import { createDeviceKeys, unlockDevice } from '../../platform/device-keys';
import { inlineKdf } from '../../platform/kdf';
import { memoryLocks } from '../../platform/locks';
import { newRandomId } from '../../platform/random';
import { plainCodec } from '../../store/codec';
import { createWriter } from '../../store/create-writer';
import { openDatabase } from '../../store/database';
import { type EnrolledIdentity, readIdentity } from '../../store/identity';
import type { Store } from '../../store/store';
import type { Writer } from '../../store/writer';
import { type DeviceKeys, enrolDevice } from '../../sync/enrol';
import { httpTransport } from '../../sync/http-transport';
import type { SyncDeps, SyncPoint } from '../../sync/sync-deps';
import type { Signer } from '../../trust/jws';

const BUILD = 'rehearsal';
const PASSPHRASE = 'rehearsal passphrase';
// The floor of the parameters: a rehearsal measures delivery, not the cost of a passphrase.
const COST = { memoryKiB: 19_456, iterations: 2, parallelism: 1 };

const keys: DeviceKeys = {
  create: (passphrase) => createDeviceKeys(inlineKdf, passphrase, COST),
  unlock: (wrapped, passphrase) => unlockDevice(inlineKdf, wrapped, passphrase),
};

const openStore = (factory: IDBFactory): Store => ({
  db: openDatabase({ indexedDB: factory, IDBKeyRange }),
  codec: plainCodec,
});

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

async function start(factory: IDBFactory, identity: EnrolledIdentity): Promise<HeadlessPhone> {
  const unlocked = await keys.unlock(identity.keys, PASSPHRASE);
  if (!unlocked.ok) throw new Error('the passphrase of the rehearsal does not open its keys');
  const store = openStore(factory);
  const writer = await createWriter({
    ...{ store, identity, device: unlocked.value, locks: memoryLocks(), clock: systemClock() },
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
  return start(factory, enrolled.value.identity);
}

/** The phone after its app was killed: all that is left is what lies in its IndexedDB. */
export async function restartPhone(phone: HeadlessPhone): Promise<HeadlessPhone> {
  phone.writer.db.close();
  const store = openStore(phone.factory);
  const identity = await readIdentity(store);
  store.db.close();
  if (identity?.state !== 'enrolled') throw new Error('the restarted phone forgot who it is');
  return start(phone.factory, identity);
}

/** A signer from a fresh unlock, as it is asked for before a statement. */
export async function freshSigner({ identity }: HeadlessPhone): Promise<Signer> {
  const unlocked = await keys.unlock(identity.keys, PASSPHRASE);
  if (!unlocked.ok) throw new Error('the passphrase of the rehearsal does not open its keys');
  return unlocked.value.signer;
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
