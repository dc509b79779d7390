import { calculateJwkThumbprint } from 'jose';
import { expect, test } from 'vitest';
import { publicJwk, thumbprintOf } from '../../src/trust/jwk';
import { makeDevice } from './device';

// RFC 7515 appendix A.3.1.
const KEY = {
  kty: 'EC',
  crv: 'P-256',
  x: 'f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU',
  y: 'x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0',
} as const;

test('[TR10] four members make a public key, and nothing else does', () => {
  expect(publicJwk.safeParse(KEY).success).toBe(true);
  const d = 'jpsQnnGQmL-YBIffH1136cspYG6-0iY7X1fCE9-E9LI';
  for (const other of [
    { ...KEY, d },
    { ...KEY, kid: 'a' },
    { ...KEY, crv: 'P-384' },
    { ...KEY, kty: 'OKP' },
    { ...KEY, x: KEY.x.slice(1) },
    { ...KEY, x: `${KEY.x}=` },
    { ...KEY, y: 'x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a1' },
    { kty: 'EC', crv: 'P-256', x: KEY.x },
  ]) {
    expect(publicJwk.safeParse(other).success).toBe(false);
  }
});

test('[TR11] the thumbprint is that of an independent library, whatever the order of members', async () => {
  const { kty, crv, x, y } = KEY;
  expect(await thumbprintOf(KEY)).toBe(await calculateJwkThumbprint(KEY, 'sha256'));
  expect(await thumbprintOf({ y, x, crv, kty })).toBe(await thumbprintOf(KEY));
  const { jwk, signer } = await makeDevice();
  expect(await calculateJwkThumbprint(jwk, 'sha256')).toBe(signer.kid);
});
