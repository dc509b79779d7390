import * as z from 'zod/mini';
import { readIdentity } from './identity';
import { encodeMeta, readMeta } from './meta';
import type { MetaRow } from './rows';
import type { Store } from './store';

const keyOf = (device: string): string => `credential/${device}`;

/** The row of a device's credential, verified before, to be put inside a transaction. */
export const encodeCredential = (store: Store, device: string, jws: string): Promise<MetaRow> =>
  encodeMeta(store, keyOf(device), jws);

/**
 * The bureau's credential for a device whose journal is on this phone; null for one whose journal
 * came before credentials were kept.
 */
export async function credentialOf(store: Store, device: string): Promise<string | null> {
  const self = await readIdentity(store);
  if (self?.state === 'enrolled' && self.keys.device === device) return self.credentialJws;
  return readMeta(store, keyOf(device), z.string());
}
