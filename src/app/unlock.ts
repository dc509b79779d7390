import { unlockDevice } from '../platform/device-keys';
import { workerKdf } from '../platform/worker-kdf';
import { createWriter } from '../store/create-writer';
import type { FieldSession } from '../store/field-session';
import type { EnrolledIdentity } from '../store/identity';
import { ServerClock } from '../store/server-clock';
import type { UnlockedDevice } from '../trust/wrapped-keys';
import type { Phone } from './phone';

/** The session of an unlocked device: what every page works with. */
export async function sessionOf(
  phone: Phone,
  identity: EnrolledIdentity,
  device: UnlockedDevice,
): Promise<FieldSession> {
  const { store, locks, clock, newId, build } = phone;
  const { person, name, organisation, role } = identity.credential;
  return {
    ...store,
    writer: await createWriter({
      ...{ store, identity, device, locks, clock, newId, build },
      serverClock: new ServerClock(),
    }),
    who: { person, name, organisation, role },
    device: device.device,
    origin: identity.invitation.origin,
    build,
    newId,
    confirmPassphrase: async (passphrase) => {
      const fresh = await unlockDevice(workerKdf, identity.keys, passphrase);
      return fresh.ok ? { ok: true, value: fresh.value.signer } : fresh;
    },
  };
}

/** Opens the keys with a passphrase; null when it does not fit. */
export async function unlockPhone(
  phone: Phone,
  identity: EnrolledIdentity,
  passphrase: string,
): Promise<FieldSession | null> {
  const unlocked = await unlockDevice(workerKdf, identity.keys, passphrase);
  return unlocked.ok ? sessionOf(phone, identity, unlocked.value) : null;
}
