import { unlockDevice } from '../platform/device-keys';
import type { OpenKeys } from '../platform/open-keys';
import { workerKdf } from '../platform/worker-kdf';
import { browserSealing } from '../store/browser-sealing';
import type { CanaryVerdict } from '../store/canary';
import { createWriter } from '../store/create-writer';
import type { FieldSession } from '../store/field-session';
import { type EnrolledIdentity, type Identity, readIdentity } from '../store/identity';
import { type MasterCodec, masterCodec } from '../store/master-codec';
import { ServerClock } from '../store/server-clock';
import type { Store } from '../store/store';
import { writesDone } from '../store/writes-in-flight';
import type { UnlockedDevice } from '../trust/wrapped-keys';
import type { Phone } from './phone';

/** A session, and how it ends. */
export interface OpenSession {
  readonly identity: EnrolledIdentity;
  readonly session: FieldSession;
  readonly canary: CanaryVerdict;
  /** Waits for what is being written, then forgets the keys: nothing reads or writes after it. */
  readonly close: () => Promise<void>;
}

async function sessionOf(
  phone: Phone,
  identity: EnrolledIdentity,
  device: UnlockedDevice,
  store: Store,
): Promise<FieldSession> {
  const { locks, clock, newId, build } = phone;
  const { person, name, organisation, role } = identity.credential;
  return {
    ...store,
    writer: await createWriter({
      ...{ store, identity, device, locks, clock, newId, build },
      serverClock: new ServerClock(),
    }),
    who: { person, name, organisation, role },
    device: device.device,
    exchange: device.exchange,
    bureauKey: identity.bureauKey,
    origin: identity.invitation.origin,
    build,
    newId,
    remakeSmall: async (picture, isWanted) => {
      const { remakeThumbnail } = await import('../features/evidence/remake-thumbnail');
      await remakeThumbnail(store, picture, isWanted);
    },
    confirmPassphrase: async (passphrase) => {
      const fresh = await unlockDevice(workerKdf, identity.keys, passphrase);
      return fresh.ok ? { ok: true, value: fresh.value.signer } : fresh;
    },
  };
}

/** The codec of a device that is being unlocked: what it reads waits for the key, and fails without. */
function lateCodec(opening: Promise<OpenKeys | null>): MasterCodec {
  const master = opening.then((keys) => {
    if (keys !== null && keys.master !== null) return keys.master;
    throw new Error('no key to read with');
  });
  return masterCodec(master, browserSealing);
}

function codecOf({ master }: UnlockedDevice): MasterCodec {
  if (master === null) throw new Error('a store without a master key does not open');
  return masterCodec(master, browserSealing);
}

/** What was begun while the passphrase was stretched. */
export interface SessionAhead {
  /** One that what was read ahead hangs on. */
  readonly codec: MasterCodec;
  readonly identity: Promise<Identity | null>;
}

/** Begins what a session is made from; it is there once the keys are. */
export function sessionAhead({ store: { db } }: Phone, opening: Promise<OpenKeys | null>) {
  const codec = lateCodec(opening);
  const identity = readIdentity({ db, codec });
  // Whoever opens the session hears of it, and a passphrase that does not fit opens none.
  identity.catch(() => undefined);
  return { codec, identity };
}

function beginNow({ store: { db } }: Phone, device: UnlockedDevice): SessionAhead {
  const codec = codecOf(device);
  return { codec, identity: readIdentity({ db, codec }) };
}

/** The session of an unlocked device: what every page works with. */
export async function openSession(
  phone: Phone,
  device: UnlockedDevice,
  { codec, identity: reading }: SessionAhead = beginNow(phone, device),
): Promise<OpenSession> {
  const store = { ...phone.store, codec };
  // Before anything is written: it may have journals go on under new ids.
  const [canary, identity] = await Promise.all([phone.canary, reading]);
  if (identity?.state !== 'enrolled') throw new Error('an account that is not enrolled');
  const close = async () => {
    await writesDone(store.db);
    codec.close();
  };
  return { identity, canary, session: await sessionOf(phone, identity, device, store), close };
}
