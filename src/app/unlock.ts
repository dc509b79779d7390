import { unlockDevice } from '../platform/device-keys';
import { workerKdf } from '../platform/worker-kdf';
import type { Store } from '../store/store';
import type { OpenSession } from './open-session';
import type { Phone } from './phone';

/**
 * Reads what the page will be drawn from while the passphrase is stretched: rows come from the disk as
 * they lie there, and are opened once the keys are.
 */
export type ReadsAhead = (store: Store) => Promise<void>;

/** Begins the reads with a codec that waits for the key. Nothing is read before the canary's verdict. */
async function beginAhead(
  phone: Phone,
  unlocking: ReturnType<typeof unlockDevice>,
  readsAhead: ReadsAhead,
) {
  // The scripts come while the passphrase is stretched.
  const { lateCodec, openSession } = await import('./open-session');
  const codec = lateCodec(unlocking);
  const reads = phone.canary
    .then(() => readsAhead({ db: phone.store.db, codec }))
    // Whatever keeps it from being read, the page reads for itself.
    .catch(() => undefined);
  return { codec, reads, openSession };
}

/** Opens the keys with a passphrase; null when it does not fit. */
export async function unlockPhone(
  phone: Phone,
  passphrase: string,
  readsAhead: ReadsAhead,
): Promise<{
  readonly phone: Phone;
  readonly open: OpenSession;
  /** Resolves once what was read ahead is there. */
  readonly reads: Promise<void>;
} | null> {
  const { identity } = phone;
  if (identity === null) return null;
  const unlocking = unlockDevice(workerKdf, identity.keys, passphrase);
  const [unlocked, { codec, reads, openSession }] = await Promise.all([
    unlocking,
    beginAhead(phone, unlocking, readsAhead),
  ]);
  if (!unlocked.ok) {
    codec.close();
    return null;
  }
  if (unlocked.value.master !== null) {
    return { phone, open: await openSession(phone, unlocked.value, codec), reads };
  }
  codec.close();
  const { encryptPhone } = await import('./encrypt-phone');
  const encrypted = await encryptPhone(phone, passphrase);
  if (encrypted === null) return null;
  const open = await openSession(encrypted.phone, encrypted.device);
  return { phone: encrypted.phone, open, reads: readsAhead(open.session) };
}
