import type { Account } from '../store/phone-registry';

/** An account whose passphrase this phone has asked for: nothing but which one, and its number. */
export type Asked = Pick<Account, 'id' | 'number'>;

// A convenience: losing it costs the time that a look into the databases takes.
const KEY = 'takan-asked';

function read(storage: Storage): Partial<Asked> {
  try {
    return JSON.parse(storage.getItem(KEY) ?? '{}') ?? {};
  } catch {
    return {};
  }
}

/** The account whose passphrase was asked for last; null where none was, or it cannot be told. */
export function lastAsked(storage: Storage = localStorage): Asked | null {
  const { id, number } = read(storage);
  return typeof id === 'string' && typeof number === 'number' ? { id, number } : null;
}

/** Remembers whose passphrase is asked for; a storage that takes nothing is none to fail for. */
export function noteAsked({ id, number }: Asked, storage: Storage = localStorage): void {
  const known = lastAsked(storage);
  if (known?.id === id && known.number === number) return;
  try {
    storage.setItem(KEY, JSON.stringify({ id, number }));
  } catch {
    // The next start looks into the databases first, as the first one did.
  }
}

/** Drops what is remembered of an account that is taken off the phone. */
export function forgetAsked(id: string, storage: Storage = localStorage): void {
  if (lastAsked(storage)?.id === id) storage.removeItem(KEY);
}
