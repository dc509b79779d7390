import { fail, ok, type Result } from '../domain/kernel/result';
import { signerFromKey } from '../trust/jws';
import type { UnlockedDevice, WrappedKeys } from '../trust/wrapped-keys';
import type { Kdf } from './kdf';
import { type OpenKeys, openKeys, unwrapAll } from './open-keys';

/** The device that opened keys belong to. */
export function deviceOf(wrapped: WrappedKeys, keys: OpenKeys): UnlockedDevice {
  const { device, signingJwk, exchangeJwk } = wrapped;
  const { exchange, master } = keys;
  const signer = signerFromKey(keys.signing, device);
  return { device, signer, signingJwk, exchangeJwk, exchange, master };
}

/** Null where the keys were wrapped by another one. */
export async function openWrapped(
  wrapped: WrappedKeys,
  kek: CryptoKey,
): Promise<UnlockedDevice | null> {
  const keys = await unwrapAll(wrapped, Promise.resolve(kek));
  return keys === null ? null : deviceOf(wrapped, keys);
}

/** Opens a device's keys; they stay in memory, not extractable, until the page goes. */
export async function unlockDevice(
  kdf: Kdf,
  wrapped: WrappedKeys,
  passphrase: string,
): Promise<Result<UnlockedDevice, 'wrong-passphrase'>> {
  const keys = await openKeys(kdf, wrapped, passphrase);
  return keys === null ? fail('wrong-passphrase') : ok(deviceOf(wrapped, keys));
}
