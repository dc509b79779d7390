import { fail, ok, type Result } from '../domain/kernel/result';
import { toBase64Url } from '../trust/bytes';
import { type PublicJwk, publicJwk, thumbprintOf } from '../trust/jwk';
import type { KdfParameters, UnlockedDevice, WrappedKeys } from '../trust/wrapped-keys';
import { openWrapped } from './device-keys';
import type { Kdf } from './kdf';
import { EXCHANGE, kekFrom, MASTER, MASTER_USES, SIGNING, type Wrapped } from './open-keys';

/** Cost of opening a slot (RFC 9106 §4: the second recommended choice): 64 MiB, 3 passes. */
const DEFAULT_COST = { memoryKiB: 65_536, iterations: 3, parallelism: 1 } as const;
export type KdfCost = Pick<KdfParameters, 'memoryKiB' | 'iterations' | 'parallelism'>;

async function publicPart(key: CryptoKey): Promise<PublicJwk> {
  const { kty, crv, x, y } = await crypto.subtle.exportKey('jwk', key);
  return publicJwk.parse({ kty, crv, x, y });
}

async function wrap(
  key: CryptoKey,
  kek: CryptoKey,
  format: 'pkcs8' | 'raw' = 'pkcs8',
): Promise<Wrapped> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const ciphertext = await crypto.subtle.wrapKey(format, key, kek, { name: 'AES-GCM', iv });
  return { iv: toBase64Url(iv), ciphertext: toBase64Url(new Uint8Array(ciphertext)) };
}

/** A random key for the phone's store, wrapped; only wrapped it is ever kept. */
async function makeMaster(kek: CryptoKey): Promise<Wrapped> {
  const key = await crypto.subtle.generateKey(MASTER, true, MASTER_USES);
  return wrap(key, kek, 'raw');
}

/**
 * Makes the two key pairs of a device and the master key of its store, and wraps them under the
 * passphrase before anything else sees them. Private keys and master key are extractable only in
 * between; what comes back is not.
 */
export async function createDeviceKeys(
  kdf: Kdf,
  passphrase: string,
  cost: KdfCost = DEFAULT_COST,
): Promise<{ wrapped: WrappedKeys; unlocked: UnlockedDevice }> {
  const salt = toBase64Url(crypto.getRandomValues(new Uint8Array(16)));
  const slot: KdfParameters = { kdf: 'argon2id', salt, ...cost };
  const kek = await kekFrom(kdf, passphrase, slot);
  const signing = await crypto.subtle.generateKey(SIGNING, true, ['sign', 'verify']);
  const exchange = await crypto.subtle.generateKey(EXCHANGE, true, ['deriveBits']);
  const signingJwk = await publicPart(signing.publicKey);
  const wrapped: WrappedKeys = {
    v: 1,
    device: await thumbprintOf(signingJwk),
    slot,
    signingJwk,
    exchangeJwk: await publicPart(exchange.publicKey),
    signing: await wrap(signing.privateKey, kek),
    exchange: await wrap(exchange.privateKey, kek),
    master: await makeMaster(kek),
  };
  const unlocked = await openWrapped(wrapped, kek);
  if (unlocked === null) throw new Error('keys just wrapped do not open');
  return { wrapped, unlocked };
}

/** The same keys with a master key beside them, for keys that were wrapped without one. */
export async function addMasterKey(
  kdf: Kdf,
  wrapped: WrappedKeys,
  passphrase: string,
): Promise<Result<{ wrapped: WrappedKeys; unlocked: UnlockedDevice }, 'wrong-passphrase'>> {
  if (passphrase === '') return fail('wrong-passphrase');
  const kek = await kekFrom(kdf, passphrase, wrapped.slot);
  // A second master key would lock up what the first one encrypted.
  if (wrapped.master !== undefined) throw new Error('these keys have a master key');
  if ((await openWrapped(wrapped, kek)) === null) return fail('wrong-passphrase');
  const whole = { ...wrapped, master: await makeMaster(kek) };
  const unlocked = await openWrapped(whole, kek);
  if (unlocked === null) throw new Error('keys just wrapped do not open');
  return ok({ wrapped: whole, unlocked });
}
