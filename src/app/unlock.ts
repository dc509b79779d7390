import { deviceOf } from '../platform/device-keys';
import type { OpenKeys } from '../platform/open-keys';
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

/** A passphrase, and the keys that are being opened by it: null where it does not fit. */
export interface Unlocking {
  readonly keys: Promise<OpenKeys | null>;
  readonly passphrase: string;
}

/** Opens an account whose keys are being opened; null where its passphrase does not fit. */
export async function unlockPhone(
  phone: Phone,
  { keys, passphrase }: Unlocking,
  readsAhead: ReadsAhead,
): Promise<UnlockedPhone | null> {
  const { identity } = phone;
  if (identity === null) return null;
  // The scripts come while the passphrase is stretched.
  const loading = import('./open-session');
  const late = loading.then(({ sessionAhead }) => sessionAhead(phone, keys));
  // Whatever keeps it from being read, the page reads for itself.
  const begin = (store: Promise<Store>) => readsAhead(store).catch(() => undefined);
  const reads = begin(late.then(({ codec }) => ({ db: phone.store.db, codec })));
  const [opened, ahead, { openSession }] = await Promise.all([keys, late, loading]);
  if (opened !== null && opened.master !== null) {
    const device = deviceOf(identity.keys, opened);
    return { phone, open: await openSession(phone, device, ahead), reads };
  }
  ahead.codec.close();
  if (opened === null) return null;
  const { encryptPhone } = await import('./encrypt-phone');
  const encrypted = await encryptPhone(phone, passphrase);
  if (encrypted === null) return null;
  const open = await openSession(encrypted.phone, encrypted.device);
  return { phone: encrypted.phone, open, reads: begin(Promise.resolve(open.session)) };
}
