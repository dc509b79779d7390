import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Evidence } from '../../../src/domain/evidence/evidence';
import { ALIKE_BITS, alikeTo, hashDistance } from '../../../src/domain/evidence/likeness';
import { sha256Of } from '../../support/made-ids';

const SEED = 20261122;
const bits = fc.bigInt({ min: 0n, max: (1n << 64n) - 1n });
const hex = (value: bigint): string => value.toString(16).padStart(16, '0');

const picture = (name: string, perceptualHash?: string, from?: string) => ({
  evidence: {
    sha256: sha256Of(name),
    ...(perceptualHash === undefined ? {} : { perceptualHash }),
    ...(from === undefined ? {} : { derived: { from: sha256Of(from), how: 'redacted' } }),
  } as Evidence,
});

it('[MD10] counts the bits in which two hashes differ', () => {
  const property = fc.property(bits, bits, (a, b) => {
    const expected = [...(a ^ b).toString(2)].filter((bit) => bit === '1').length;
    expect(hashDistance(hex(a), hex(b))).toBe(expected);
  });
  fc.assert(property, { seed: SEED, numRuns: 300 });
});

it('[MD10] points out what differs in at most six bits', () => {
  const first = picture('a', hex(0n));
  const near = picture('b', hex(0b111111n));
  const far = picture('c', hex(0b1111111n));
  expect(ALIKE_BITS).toBe(6);
  expect(alikeTo([near, far], first)).toEqual([near]);
  expect(alikeTo([near, far], first, 7)).toEqual([near, far]);
});

it('[MD10] counts neither the picture itself nor what was made from it', () => {
  const first = picture('a', hex(1n));
  const copy = picture('b', hex(1n), 'a');
  const plain = picture('c');
  const other = picture('d', hex(1n));
  expect(alikeTo([first, copy, plain, other], first)).toEqual([other]);
  expect(alikeTo([first, copy, other], copy)).toEqual([other]);
  expect(alikeTo([first], plain)).toEqual([]);
});
