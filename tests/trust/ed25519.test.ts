import { expect, test } from 'vitest';
import { fromHex, toHex } from '../../src/trust/bytes';
import { verifyEd25519, verifyInSoftware } from '../../src/trust/ed25519';

const bytes = (hex: string): Uint8Array => {
  const read = fromHex(hex);
  if (!read.ok) throw new Error('a constant is hexadecimal');
  return read.value;
};

// RFC 8032 §7.1, TEST 2.
const KEY = bytes('3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c');
const MESSAGE = bytes('72');
const R = '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da';
const S = '085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00';

/** S + L: the same signature to a reader who does not bound S (RFC 8032 §5.1.7). */
function malleable(): string {
  const order = 2n ** 252n + 27742317777372353535851937790883648493n;
  const little = bytes(S).toReversed();
  const sum = (BigInt(`0x${toHex(little)}`) + order).toString(16).padStart(64, '0');
  return toHex(bytes(sum).toReversed());
}

test('[ML14] both implementations agree on good, altered and malleable signatures', async () => {
  const identity = `01${'00'.repeat(31)}`;
  const cases = [
    { key: KEY, message: MESSAGE, signature: bytes(R + S), holds: true },
    { key: KEY, message: bytes('73'), signature: bytes(R + S), holds: false },
    { key: KEY, message: MESSAGE, signature: bytes(S + R), holds: false },
    { key: KEY, message: MESSAGE, signature: bytes(R + malleable()), holds: false },
    { key: KEY, message: MESSAGE, signature: new Uint8Array(64), holds: false },
    { key: bytes('ff'.repeat(32)), message: MESSAGE, signature: bytes(R + S), holds: false },
    { key: bytes(identity), message: MESSAGE, signature: bytes(R + S), holds: false },
  ];
  for (const { key, message, signature, holds } of cases) {
    expect(await verifyEd25519(key, message, signature)).toBe(holds);
    expect(await verifyInSoftware(key, message, signature)).toBe(holds);
  }
});

test('[ML14] keys and signatures of another length are refused', async () => {
  const signature = bytes(R + S);
  expect(await verifyEd25519(KEY.slice(1), MESSAGE, signature)).toBe(false);
  expect(await verifyEd25519(KEY, MESSAGE, signature.slice(0, 63))).toBe(false);
  expect(await verifyEd25519(KEY, MESSAGE, bytes(`${R}${S}00`))).toBe(false);
});
