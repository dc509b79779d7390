import fc from 'fast-check';
import { expect, it } from 'vitest';
import { smallestSize } from '../../src/media/decode-small';
import { jpegSize } from '../../src/media/jpeg-size';
import { grayJpeg } from '../support/gray-jpeg';
import { jpegWithExif } from '../support/jpeg-with-exif';

/** 48 × 32 dots. */
const gray = grayJpeg(6, 4, () => 128);

const side = fc.integer({ min: 1, max: 20_000 });

it('[MD60] a picture is decoded no smaller than asked, in the fewest eighths that serve', () => {
  fc.assert(
    fc.property(side, side, fc.integer({ min: 1, max: 4096 }), (width, height, longest) => {
      const part = smallestSize({ width, height }, longest);
      const whole = Math.max(width, height);
      if (part === null) expect(longest * 8).toBeGreaterThan(whole * 7);
      else {
        const long = Math.max(part.width, part.height);
        expect(long).toBeGreaterThanOrEqual(longest);
        expect(long).toBeLessThan(whole);
        // An eighth less would not do; sides are rounded up.
        expect(long - 1 - whole / 8).toBeLessThan(longest);
      }
    }),
    { seed: 20261127, numRuns: 500 },
  );
});

it('[MD60] the size of a JPEG is read from its header, past what it says of itself', () => {
  expect(jpegSize(gray)).toEqual({ width: 48, height: 32 });
  expect(jpegSize(jpegWithExif(gray))).toEqual({ width: 48, height: 32 });
});

it('[MD60] what is no JPEG, or is cut off before its size, has none', () => {
  const jpeg = new Uint8Array(jpegWithExif(gray));
  const frame = jpeg.findIndex((byte, i) => byte === 0xff && jpeg[i + 1] === 0xc0);
  for (const bytes of [
    new Uint8Array(),
    new Uint8Array(4),
    jpegWithExif(),
    jpeg.subarray(0, frame + 8),
  ]) {
    expect(jpegSize(new Uint8Array(bytes))).toBeNull();
  }
});

it('[MD60] any bytes behind the first two end in a size or none, and never run on', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      const size = jpegSize(Uint8Array.from([0xff, 0xd8, ...bytes]));
      expect(size === null || (size.width > 0 && size.height > 0)).toBe(true);
    }),
    { seed: 20261127, numRuns: 500 },
  );
});
