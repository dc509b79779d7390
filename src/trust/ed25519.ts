import { unshared } from './bytes';

/** Lengths in bytes (RFC 8032 §5.1.5, §5.1.6). */
export const ED25519_KEY_BYTES = 32;
const ED25519_SIGNATURE_BYTES = 64;

async function importKey(publicKey: Uint8Array): Promise<CryptoKey | null> {
  try {
    return await crypto.subtle.importKey('raw', unshared(publicKey), 'Ed25519', true, ['verify']);
  } catch {
    // Phones from before 2023 to 2025 lack the algorithm; or the key is no point of the curve.
    return null;
  }
}

/**
 * Verifies an Ed25519 signature (RFC 8032 §5.1.7): 32 bytes of key, 64 of signature, any message.
 * Where WebCrypto does not know the algorithm, an audited implementation is loaded instead.
 */
export async function verifyEd25519(
  publicKey: Uint8Array,
  message: Uint8Array,
  signature: Uint8Array,
): Promise<boolean> {
  if (publicKey.length !== ED25519_KEY_BYTES) return false;
  if (signature.length !== ED25519_SIGNATURE_BYTES) return false;
  const key = await importKey(publicKey);
  if (key === null) return verifyInSoftware(publicKey, message, signature);
  return crypto.subtle.verify('Ed25519', key, unshared(signature), unshared(message));
}

/** The same check in JavaScript, by the strict rules of RFC 8032. Exported for its own test. */
export async function verifyInSoftware(
  publicKey: Uint8Array,
  message: Uint8Array,
  signature: Uint8Array,
): Promise<boolean> {
  const { ed25519 } = await import('@noble/curves/ed25519.js');
  return ed25519.verify(signature, message, publicKey, { zip215: false });
}
