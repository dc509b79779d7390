import { sha256Hex } from '../trust/digest';
import type { UnlockedDevice } from '../trust/wrapped-keys';
import type { EnrolledIdentity } from './identity';
import type { Clock, Locks, NewId } from './ports';
import type { ServerClock } from './server-clock';
import type { Store } from './store';
import type { Writer } from './writer';

/** The writer of an unlocked, enrolled phone. */
export async function createWriter(parts: {
  readonly store: Store;
  readonly identity: EnrolledIdentity;
  readonly device: UnlockedDevice;
  readonly locks: Locks;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly build: string;
  readonly serverClock?: ServerClock;
}): Promise<Writer> {
  const { store, identity, device, locks, clock, newId, build } = parts;
  const { person, role } = identity.credential;
  const { serverClock } = parts;
  return {
    ...(serverClock === undefined ? {} : { serverClock }),
    ...{ db: store.db, codec: store.codec, locks, clock, newId, build, person, role },
    signer: device.signer,
    signing: identity.keys.signingJwk,
    credentialDigest: await sha256Hex(identity.credentialJws),
  };
}
