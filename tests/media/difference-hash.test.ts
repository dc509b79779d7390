import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { hashDistance } from '../../src/domain/evidence/likeness';
import { differenceHash, HASHED_SIZE } from '../../src/media/difference-hash';

const SEED = 20261122;
const { width, height } = HASHED_SIZE;

/** A grey picture by the brightness of each pixel. */
function drawn(grey: (x: number, y: number) => number): Uint8ClampedArray {
  const rgba = new Uint8ClampedArray(width * height * 4);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const value = grey(x, y);
      rgba.set([value, value, value, 255], (y * width + x) * 4);
    }
  }
  return rgba;
}

/** A picture with eight columns and rows of its own, far apart from each other. */
const scene = (columns: readonly number[]) =>
  drawn((x, y) => columns[(Math.floor(x / 8) + 3 * Math.floor(y / 8)) % columns.length] ?? 0);

it('[MD9] gives golden pictures their golden hashes', () => {
  expect(differenceHash(drawn(() => 128))).toBe('0000000000000000');
  expect(differenceHash(drawn((x) => x * 3))).toBe('ffffffffffffffff');
  expect(differenceHash(drawn((x) => 255 - x * 3))).toBe('0000000000000000');
  expect(differenceHash(drawn((x) => (Math.floor(x / 8) % 2) * 200))).toBe('aaaaaaaaaaaaaaaa');
  expect(differenceHash(drawn((x, y) => (y < 32 ? x * 3 : 255 - x * 3)))).toBe('ffffffff00000000');
});

it('[MD9] weighs colours as the eye does', () => {
  const halves = drawn(() => 0);
  for (let at = 0; at < width * height; at++) {
    const isLeft = at % width < 8;
    halves.set(isLeft ? [0, 0, 255, 255] : [0, 255, 0, 255], at * 4);
  }
  expect(differenceHash(halves)).toBe('8080808080808080');
});

it('[MD9] moves by few bits when a picture is lighter or noisier', () => {
  const columns = fc.uniqueArray(fc.integer({ min: 0, max: 10 }), { minLength: 7, maxLength: 11 });
  const property = fc.property(
    columns,
    fc.integer({ min: 0, max: 40 }),
    fc.nat(7),
    (base, up, noise) => {
      const bright = base.map((value) => value * 20);
      const before = scene(bright);
      const after = before.map((value, at) =>
        at % 4 === 3 ? value : value + up + ((at * 7) % (noise + 1)),
      );
      expect(hashDistance(differenceHash(before), differenceHash(after))).toBeLessThanOrEqual(6);
    },
  );
  fc.assert(property, { seed: SEED, numRuns: 100 });
});
