import { fail, ok, type Result } from '../domain/kernel/result';
import { fromBase64Url, toBase64Url } from '../trust/bytes';
import { type PublicJwk, publicJwk, thumbprintOf } from '../trust/jwk';
import { signerFromKey } from '../trust/jws';
import type { KdfParameters, UnlockedDevice, WrappedKeys } from '../trust/wrapped-keys';
import type { Kdf } from './kdf';

/** Cost of opening a slot (RFC 9106 §4: the second recommended choice): 64 MiB, 3 passes. */
const DEFAULT_COST = { memoryKiB: 65_536, iterations: 3, parallelism: 1 } as const;
export type KdfCost = Pick<KdfParameters, 'memoryKiB' | 'iterations' | 'parallelism'>;

const SIGNING = { name: 'ECDSA', namedCurve: 'P-256' } as const;
const EXCHANGE = { name: 'ECDH', namedCurve: 'P-256' } as const;
type Wrapped = WrappedKeys['signing'];

const kekFrom = async (kdf: Kdf, passphrase: string, slot: KdfParameters): Promise<CryptoKey> => {
  const bytes = await kdf.derive(passphrase, slot);
  const usages: KeyUsage[] = ['wrapKey', 'unwrapKey'];
  return crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, usages);
};

async function publicPart(key: CryptoKey): Promise<PublicJwk> {
  const { kty, crv, x, y } = await crypto.subtle.exportKey('jwk', key);
  return publicJwk.parse({ kty, crv, x, y });
}

async function wrap(key: CryptoKey, kek: CryptoKey): Promise<Wrapped> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const ciphertext = await crypto.subtle.wrapKey('pkcs8', key, kek, { name: 'AES-GCM', iv });
  return { iv: toBase64Url(iv), ciphertext: toBase64Url(new Uint8Array(ciphertext)) };
}

async function unwrap(
  { iv, ciphertext }: Wrapped,
  kek: CryptoKey,
  algorithm: typeof SIGNING | typeof EXCHANGE,
): Promise<CryptoKey | null> {
  const vector = fromBase64Url(iv);
  const bytes = fromBase64Url(ciphertext);
  if (!vector.ok || !bytes.ok) throw new Error('wrapped keys are malformed');
  const usages: KeyUsage[] = algorithm === SIGNING ? ['sign'] : ['deriveBits'];
  const cipher = { name: 'AES-GCM', iv: vector.value };
  try {
    return await crypto.subtle.unwrapKey(
      'pkcs8',
      bytes.value,
      kek,
      cipher,
      algorithm,
      false,
      usages,
    );
  } catch {
    // AES-GCM tells a wrong key from a right one, and nothing else.
    return null;
  }
}

/**
 * Makes the two key pairs of a device and wraps them under the passphrase before anything else
 * sees them. The private keys are extractable only in between; what comes back is not.
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
  };
  const unlocked = await open(wrapped, kek);
  if (unlocked === null) throw new Error('keys just wrapped do not open');
  return { wrapped, unlocked };
}

async function open(wrapped: WrappedKeys, kek: CryptoKey): Promise<UnlockedDevice | null> {
  const { device, signingJwk, exchangeJwk } = wrapped;
  const signing = await unwrap(wrapped.signing, kek, SIGNING);
  const exchange = await unwrap(wrapped.exchange, kek, EXCHANGE);
  if (signing === null || exchange === null) return null;
  return { device, signer: signerFromKey(signing, device), signingJwk, exchangeJwk };
}

/** Opens a device's keys; they stay in memory, not extractable, until the page goes. */
export async function unlockDevice(
  kdf: Kdf,
  wrapped: WrappedKeys,
  passphrase: string,
): Promise<Result<UnlockedDevice, 'wrong-passphrase'>> {
  // The derivation takes no empty passphrase, and no device was ever wrapped under one.
  if (passphrase === '') return fail('wrong-passphrase');
  const unlocked = await open(wrapped, await kekFrom(kdf, passphrase, wrapped.slot));
  return unlocked === null ? fail('wrong-passphrase') : ok(unlocked);
}
