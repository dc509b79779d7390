import { crc32 as byZlib } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { crc32 } from '../../src/trust/crc32';

const bytes = fc.uint8Array({ minLength: 1, maxLength: 200 });

test('[BD37] the CRC of any bytes, in one piece, in two or from the middle of others, is that of zlib', () => {
  fc.assert(
    fc.property(bytes, bytes, fc.nat(20), (one, other, from) => {
      const whole = Buffer.concat([one, other]);
      expect(crc32(whole)).toBe(byZlib(whole));
      expect(crc32(other, crc32(one))).toBe(byZlib(whole));
      const inside = whole.subarray(Math.min(from, whole.length - 1));
      expect(crc32(new Uint8Array(whole).subarray(whole.length - inside.length))).toBe(
        byZlib(inside),
      );
    }),
    { seed: 20261127, numRuns: 500 },
  );
});

test('[BD37] the CRC of nothing is what came before', () => {
  expect(crc32(new Uint8Array())).toBe(0);
  expect(crc32(new Uint8Array(), 0x1234)).toBe(0x1234);
});
