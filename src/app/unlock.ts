import { unlockDevice } from '../platform/device-keys';
import { workerKdf } from '../platform/worker-kdf';
import type { OpenSession } from './open-session';
import type { Phone } from './phone';

/** Opens the keys with a passphrase; null when it does not fit. */
export async function unlockPhone(
  phone: Phone,
  passphrase: string,
): Promise<{ readonly phone: Phone; readonly open: OpenSession } | null> {
  const { identity } = phone;
  if (identity === null) return null;
  // The scripts come while the passphrase is stretched.
  const [unlocked, { openSession }] = await Promise.all([
    unlockDevice(workerKdf, identity.keys, passphrase),
    import('./open-session'),
  ]);
  if (!unlocked.ok) return null;
  if (unlocked.value.master !== null) {
    return { phone, open: await openSession(phone, unlocked.value) };
  }
  const { encryptPhone } = await import('./encrypt-phone');
  const encrypted = await encryptPhone(phone, passphrase);
  return encrypted === null
    ? null
    : { phone: encrypted.phone, open: await openSession(encrypted.phone, encrypted.device) };
}
