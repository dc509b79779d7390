import * as z from 'zod/mini';
import { thumbprint } from '../domain/kernel/identifier';
import { type PublicJwk, publicJwk } from './jwk';
import type { Signer } from './jws';

const base64Url = z.string().check(z.regex(/^[A-Za-z0-9_-]+$/), z.maxLength(4096));

/**
 * How a passphrase becomes the key that wraps. The parameters stand beside what they wrapped, so
 * that they can rise later without locking anybody out; the floor is 19 MiB and 2 passes.
 */
export const kdfParameters = z.strictObject({
  kdf: z.literal('argon2id'),
  salt: base64Url,
  memoryKiB: z.int().check(z.minimum(19_456), z.maximum(1_048_576)),
  iterations: z.int().check(z.minimum(2), z.maximum(16)),
  parallelism: z.int().check(z.minimum(1), z.maximum(4)),
});
export type KdfParameters = z.infer<typeof kdfParameters>;

const wrappedKey = z.strictObject({ iv: base64Url, ciphertext: base64Url });

/**
 * A device's two private keys as they lie on the phone: PKCS #8 under AES-256-GCM, never in clear,
 * with the public keys beside them; and the master key of the phone's store, raw, wrapped alike.
 * Never part of a backup.
 */
export const wrappedKeys = z.strictObject({
  v: z.literal(1),
  device: thumbprint,
  slot: kdfParameters,
  signingJwk: publicJwk,
  exchangeJwk: publicJwk,
  signing: wrappedKey,
  exchange: wrappedKey,
  /** Absent from keys that were made before the store was encrypted. */
  master: z.optional(wrappedKey),
});
export type WrappedKeys = z.infer<typeof wrappedKeys>;

/** A device whose keys a passphrase has opened, for as long as the app stays unlocked. */
export interface UnlockedDevice {
  /** Thumbprint of `signingJwk`: the device's only name. */
  readonly device: string;
  readonly signer: Signer;
  readonly signingJwk: PublicJwk;
  readonly exchangeJwk: PublicJwk;
  /** ECDH on P-256, not extractable: opens what others encrypted to this device. */
  readonly exchange: CryptoKey;
  /** AES-256-GCM, not extractable; null where the keys were wrapped without one. */
  readonly master: CryptoKey | null;
}
