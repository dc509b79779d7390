import { unshared } from './bytes';
import type { PublicJwk } from './jwk';

const KEY = { name: 'ECDSA', namedCurve: 'P-256' } as const;

/** ECDSA over P-256 with SHA-256, the signature as r‖s (RFC 7518 §3.4). */
export const ES256 = { name: 'ECDSA', hash: 'SHA-256' } as const;

/** Length in bytes of r‖s. */
export const ES256_SIGNATURE_BYTES = 64;

/** Why an ES256 signature does not hold: the key is no point of the curve, or the check failed. */
export type Es256Fault = 'wrong-key' | 'signature-invalid';

/** Keys in the form that verifies, since one device signs many heads; only such as are good. */
const imported = new Map<string, CryptoKey>();
const MOST_IMPORTED = 1000;

async function verifyingKey(jwk: PublicJwk): Promise<CryptoKey> {
  const name = `${jwk.x}.${jwk.y}`;
  const known = imported.get(name);
  if (known !== undefined) return known;
  const key = await crypto.subtle.importKey('jwk', jwk, KEY, true, ['verify']);
  if (imported.size >= MOST_IMPORTED) imported.clear();
  imported.set(name, key);
  return key;
}

/** Checks r‖s over data. @throws when the key is no point of the curve */
type Verifier = (
  jwk: PublicJwk,
  data: Uint8Array,
  signature: Uint8Array,
) => boolean | Promise<boolean>;

let verifier: Verifier | null = null;

/** Sets what checks signatures in this program. */
export function verifyEs256With(own: Verifier): void {
  verifier = own;
}

/**
 * Checks r‖s over `data`; null when it holds. The twin (r, n−s) of a good signature holds too
 * (SEC 1 §4.1.4), so a signature says who signed and never serves as an identifier.
 */
export async function checkEs256(
  jwk: PublicJwk,
  data: Uint8Array,
  signature: Uint8Array,
): Promise<Es256Fault | null> {
  if (signature.length !== ES256_SIGNATURE_BYTES) return 'signature-invalid';
  if (verifier !== null) {
    try {
      return (await verifier(jwk, data, signature)) ? null : 'signature-invalid';
    } catch {
      return 'wrong-key';
    }
  }
  let key: CryptoKey;
  try {
    key = await verifyingKey(jwk);
  } catch {
    return 'wrong-key';
  }
  const holds = await crypto.subtle.verify(ES256, key, unshared(signature), unshared(data));
  return holds ? null : 'signature-invalid';
}
