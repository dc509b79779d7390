import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { captureRoom, LOW_BYTES, RESERVED_BYTES } from '../../src/platform/capture-room';

const SEED = 20261122;
const MIB = 1024 * 1024;

it('[MD18] refuses what would eat into the reserve, and tells of little room', () => {
  expect(captureRoom(RESERVED_BYTES + 10 * MIB - 1, 5 * MIB)).toBe('none');
  expect(captureRoom(RESERVED_BYTES + 10 * MIB, 5 * MIB)).toBe('low');
  expect(captureRoom(LOW_BYTES - 1, 5 * MIB)).toBe('low');
  expect(captureRoom(LOW_BYTES, 5 * MIB)).toBe('enough');
});

it('[MD18] takes a browser that says nothing at its word', () => {
  expect(captureRoom(null, 256 * MIB)).toBe('enough');
});

it('[MD18] never allows more with less room', () => {
  const order = ['none', 'low', 'enough'];
  const size = fc.nat(2 ** 31 - 1);
  const property = fc.property(size, size, size, (left, more, bytes) => {
    const little = order.indexOf(captureRoom(left, bytes));
    const much = order.indexOf(captureRoom(left + more, bytes));
    expect(much).toBeGreaterThanOrEqual(little);
  });
  fc.assert(property, { seed: SEED, numRuns: 200 });
});
