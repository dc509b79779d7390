import { unlockDevice } from '../platform/device-keys';
import { workerKdf } from '../platform/worker-kdf';
import type { Store } from '../store/store';
import type { OpenSession } from './open-session';
import type { Phone } from './phone';

/**
 * Reads what the page will be drawn from while the passphrase is stretched: rows come from the disk as
 * they lie there, and are opened once the keys are.
 */
export type ReadsAhead = (opening: Promise<Store>) => Promise<void>;

/** An account that is open, and the reads for its page, which resolve once they are there. */
export interface UnlockedPhone {
  readonly phone: Phone;
  readonly open: OpenSession;
  readonly reads: Promise<void>;
}

/** Opens the keys with a passphrase; null when it does not fit. */
export async function unlockPhone(
  phone: Phone,
  passphrase: string,
  readsAhead: ReadsAhead,
): Promise<UnlockedPhone | null> {
  const { identity } = phone;
  if (identity === null) return null;
  const unlocking = unlockDevice(workerKdf, identity.keys, passphrase);
  // The scripts come while the passphrase is stretched.
  const loading = import('./open-session');
  const late = loading.then(({ lateCodec }) => lateCodec(unlocking));
  // Whatever keeps it from being read, the page reads for itself.
  const begin = (store: Promise<Store>) => readsAhead(store).catch(() => undefined);
  const reads = begin(late.then((codec) => ({ db: phone.store.db, codec })));
  const [unlocked, codec, { openSession }] = await Promise.all([unlocking, late, loading]);
  if (unlocked.ok && unlocked.value.master !== null) {
    return { phone, open: await openSession(phone, unlocked.value, codec), reads };
  }
  codec.close();
  if (!unlocked.ok) return null;
  const { encryptPhone } = await import('./encrypt-phone');
  const encrypted = await encryptPhone(phone, passphrase);
  if (encrypted === null) return null;
  const open = await openSession(encrypted.phone, encrypted.device);
  return { phone: encrypted.phone, open, reads: begin(Promise.resolve(open.session)) };
}
