import { type PublicJwk, publicJwk, thumbprintOf } from '../../src/trust/jwk';
import { type Signer, signerFromKey } from '../../src/trust/jws';

/** A device made up for a test: its signer, its public key, and an ECDH key. */
export interface TestDevice {
  readonly signer: Signer;
  readonly jwk: PublicJwk;
  readonly exchange: PublicJwk;
  readonly privateKey: CryptoKey;
}

async function publicOf(key: CryptoKey): Promise<PublicJwk> {
  const { kty, crv, x, y } = await crypto.subtle.exportKey('jwk', key);
  return publicJwk.parse({ kty, crv, x, y });
}

export async function makeDevice(): Promise<TestDevice> {
  const curve = { namedCurve: 'P-256' };
  const signing = await crypto.subtle.generateKey({ name: 'ECDSA', ...curve }, true, [
    'sign',
    'verify',
  ]);
  const exchange = await crypto.subtle.generateKey({ name: 'ECDH', ...curve }, true, [
    'deriveBits',
  ]);
  const jwk = await publicOf(signing.publicKey);
  return {
    signer: signerFromKey(signing.privateKey, await thumbprintOf(jwk)),
    jwk,
    exchange: await publicOf(exchange.publicKey),
    privateKey: signing.privateKey,
  };
}
