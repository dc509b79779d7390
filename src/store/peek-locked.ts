import type { WrappedKeys } from '../trust/wrapped-keys';
import type { DatabasePlace } from './database';
import { peek, REGISTRY } from './peek';
import type { Account } from './phone-registry';

/** What the page of a locked phone shows and opens. */
export interface PeekedLock {
  readonly account: Account;
  readonly keys: WrappedKeys;
}

type Unknown = Readonly<Record<string, unknown>>;

const asObject = (value: unknown): Unknown =>
  typeof value === 'object' && value !== null ? { ...value } : {};

function isAccount(value: unknown): value is Account {
  const { id, number, label, device, database } = asObject(value);
  const texts = [id, label, device, database];
  return typeof number === 'number' && texts.every((text) => typeof text === 'string');
}

function keysIn(row: unknown): WrappedKeys | null {
  const { clear } = asObject(row);
  if (typeof clear !== 'string') return null;
  const { state, keys } = asObject(JSON.parse(clear));
  const { v, device, slot } = asObject(keys);
  const isWhole = v === 1 && typeof device === 'string' && asObject(slot).kdf === 'argon2id';
  return state === 'enrolled' && isWhole ? (keys as WrappedKeys) : null;
}

/**
 * Whose passphrase is to be asked for, told without the library and without schemas, which take longer
 * to load than this to answer. The keys are not checked any further: whoever opens the account reads
 * them again by their schema.
 * @param wanted id of the account that was open last
 * @returns null where nobody is enrolled, and wherever only the library can tell
 */
export async function peekLocked(
  wanted: string | null,
  place: DatabasePlace = {},
): Promise<PeekedLock | null> {
  const rows = (await peek(place, REGISTRY, 'accounts')) ?? [];
  if (!rows.every(isAccount)) return null;
  const accounts = [...rows].sort((a, b) => a.number - b.number);
  const account = accounts.find(({ id }) => id === wanted) ?? accounts[0];
  if (account === undefined) return null;
  const [row] = (await peek(place, account.database, 'identity')) ?? [];
  const keys = keysIn(row);
  if (keys === null) return null;
  return { account, keys };
}
