import { IDBFactory } from 'fake-indexeddb';
import { unlockDevice } from '../../src/platform/device-keys';
import { inlineKdf } from '../../src/platform/kdf';
import { memoryLocks } from '../../src/platform/locks';
import { addMasterKey, createDeviceKeys } from '../../src/platform/make-device-keys';
import { newRandomId } from '../../src/platform/random';
import { saveAssignment } from '../../src/store/assignments';
import { plainCodec } from '../../src/store/codec';
import { createWriter } from '../../src/store/create-writer';
import type { EnrolledIdentity } from '../../src/store/identity';
import { masterCodec } from '../../src/store/master-codec';
import type { Store } from '../../src/store/store';
import type { Writer } from '../../src/store/writer';
import { type DeviceKeys, type EnrolDeps, enrolDevice } from '../../src/sync/enrol';
import type { SyncDeps } from '../../src/sync/sync-deps';
import { canonicalText } from '../../src/trust/canonical';
import { formatEnrolLink } from '../../src/trust/invitation';
import type { UnlockedDevice } from '../../src/trust/wrapped-keys';
import { madePackage } from './journal-maker';
import type { MemoryBureau } from './memory-bureau';
import { openOn, steppingClock } from './store-phone';
import { sha256Text } from './test-device';

export const PASSPHRASE = '一把够长的口令一二三';
// The floor of the parameters: tests look at what is done with keys, not at how long it takes.
const COST = { memoryKiB: 19_456, iterations: 2, parallelism: 1 };

const testKeys: DeviceKeys = {
  create: (passphrase) => createDeviceKeys(inlineKdf, passphrase, COST),
  unlock: (wrapped, passphrase) => unlockDevice(inlineKdf, wrapped, passphrase),
  addMaster: (wrapped, passphrase) => addMasterKey(inlineKdf, wrapped, passphrase),
  codecOf: masterCodec,
};

export const linkOf = ({ invitation }: MemoryBureau): string =>
  formatEnrolLink(invitation.origin, invitation);

export function enrolDepsOn(factory: IDBFactory, bureau: MemoryBureau): EnrolDeps {
  const open = (): Store => ({ db: openOn(factory), codec: plainCodec });
  return {
    ...{ store: open(), keys: testKeys, clock: steppingClock(), build: 'test' },
    transportTo: () => bureau,
    reopen: async () => open(),
  };
}

/** An enrolled phone on an IndexedDB of its own that talks to a bureau in memory. */
export interface SyncPhone {
  readonly factory: IDBFactory;
  readonly identity: EnrolledIdentity;
  readonly unlocked: UnlockedDevice;
  readonly writer: Writer;
  readonly assignment: string;
  readonly deps: SyncDeps;
}

async function compose(
  factory: IDBFactory,
  bureau: MemoryBureau,
  identity: EnrolledIdentity,
  unlocked: UnlockedDevice,
): Promise<SyncPhone> {
  if (unlocked.master === null) throw new Error('the keys have no master key');
  const writer = await createWriter({
    store: { db: openOn(factory), codec: masterCodec(unlocked.master) },
    ...{ identity, device: unlocked, locks: memoryLocks(), clock: steppingClock() },
    ...{ newId: newRandomId, build: 'test' },
  });
  const deps: SyncDeps = { writer, transport: bureau, identity, session: { token: null } };
  return { factory, identity, unlocked, writer, assignment: bureau.assignment, deps };
}

export async function makeSyncPhone(bureau: MemoryBureau): Promise<SyncPhone> {
  const factory = new IDBFactory();
  const enrolled = await enrolDevice(enrolDepsOn(factory, bureau), linkOf(bureau), PASSPHRASE);
  if (!enrolled.ok) throw new Error(JSON.stringify(enrolled.error));
  const { identity, unlocked } = enrolled.value;
  const phone = await compose(factory, bureau, identity, unlocked);
  const pkg = madePackage();
  await saveAssignment(phone.writer, {
    ...{ package: pkg, digest: sha256Text(canonicalText(pkg)), jws: 'jws' },
    receipt: identity.credentialReceipt,
  });
  return phone;
}

/** The same phone after its app was killed: another connection, other locks, no session. */
export const restarted = (phone: SyncPhone, bureau: MemoryBureau): Promise<SyncPhone> =>
  compose(phone.factory, bureau, phone.identity, phone.unlocked);
