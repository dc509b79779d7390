import fc from 'fast-check';
import { expect, it } from 'vitest';
import { modulesOf } from '../../../src/sync/qr/draw-frame';
import {
  BLOCK_BYTES,
  FrameGatherer,
  framesOf,
  MOST_FRAMED_BYTES,
} from '../../../src/sync/qr/frames';
import { readPixels } from '../../../src/sync/qr/read-frame';

const SEED = 20_261_125;

/** Bytes that no two runs choose differently. */
function madeBytes(length: number, seed = 7): Uint8Array {
  let state = seed >>> 0;
  return Uint8Array.from({ length }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state >>> 24;
  });
}

/** Feeds frames in; the bytes, or null when they were not enough. */
function gathered(frames: readonly Uint8Array[]): Uint8Array | null {
  const gatherer = new FrameGatherer();
  for (const frame of frames) {
    const data = gatherer.add(frame)?.data;
    if (data) return data;
  }
  return null;
}

it('[TM30] the frames from any number on give the bytes, whatever was shown before', () => {
  const length = fc.integer({ min: 1, max: 9000 });
  const block = fc.integer({ min: 8, max: 400 });
  fc.assert(
    fc.property(length, block, fc.nat(100_000), fc.nat(), (size, blockBytes, from, seed) => {
      fc.pre(size / blockBytes < 500);
      const data = madeBytes(size, seed);
      const source = framesOf(data, blockBytes);
      const numbers = Array.from({ length: source.blocks + 24 }, (_, i) => from + i);
      expect(gathered(numbers.map((number) => source.frame(number)))).toEqual(data);
    }),
    { seed: SEED, numRuns: 150 },
  );
});

it('[TM30] any subset that is a little larger than the bytes decodes, in any order', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), fc.nat(), (blocks, seed) => {
      const data = madeBytes(blocks * 40 - (seed % 39), seed);
      const source = framesOf(data, 40);
      const all = Array.from({ length: 400 }, (_, number) => number);
      const order = madeBytes(400, seed + 1);
      const mixed = all.sort((a, b) => (order[a] ?? 0) - (order[b] ?? 0) || a - b);
      const seen = mixed.slice(0, blocks + 24).map((number) => source.frame(number));
      expect(gathered(seen)).toEqual(data);
    }),
    { seed: SEED, numRuns: 150 },
  );
});

it('[TM30] without a loss the first frames are the bytes, and no fewer will do', () => {
  const data = madeBytes(10 * BLOCK_BYTES - 3);
  const source = framesOf(data);
  const first = Array.from({ length: 10 }, (_, number) => source.frame(number));
  expect(gathered(first.slice(0, 9))).toBeNull();
  expect(gathered(first)).toEqual(data);
});

it('[TM31] what is no frame, and a frame with a wrong bit, is passed over', () => {
  const data = madeBytes(3000);
  const source = framesOf(data, 100);
  fc.assert(
    fc.property(fc.nat(10_000), fc.nat(7), (place, bit) => {
      const frame = source.frame(5);
      const at = place % frame.length;
      frame[at] = (frame[at] ?? 0) ^ (1 << bit);
      expect(new FrameGatherer().add(frame)).toBeNull();
    }),
    { seed: SEED, numRuns: 300 },
  );
  const gatherer = new FrameGatherer();
  for (const noise of [madeBytes(0), madeBytes(5), madeBytes(600), source.frame(1).slice(0, 50)]) {
    expect(gatherer.add(noise)).toBeNull();
  }
});

it('[TM31] frames of two transfers that are seen mixed do not disturb each other', () => {
  const [one, two] = [madeBytes(2000, 1), madeBytes(2000, 2)];
  const [a, b] = [framesOf(one, 100), framesOf(two, 100)];
  const gatherer = new FrameGatherer();
  const done: Uint8Array[] = [];
  for (let number = 0; number < 20; number++) {
    for (const source of [a, b]) {
      const data = gatherer.add(source.frame(number))?.data;
      if (data) done.push(data);
    }
  }
  expect(done).toEqual([one, two]);
});

it('[TM32] bytes that no row of pictures carries are refused before anything is shown', () => {
  expect(() => framesOf(new Uint8Array())).toThrow('payload');
  expect(() => framesOf(new Uint8Array(MOST_FRAMED_BYTES + 1))).toThrow('payload');
  expect(framesOf(new Uint8Array(MOST_FRAMED_BYTES)).blocks).toBe(1000);
});

/** A picture as a camera might have it: so many pixels a module, grey, a little noisy. */
function photographed(frame: Uint8Array, scale: number) {
  const modules = modulesOf(frame);
  const side = modules.length * scale;
  const noise = madeBytes(side * side, 3);
  const data = new Uint8Array(side * side * 4).fill(255);
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      const dark = modules[Math.floor(y / scale)]?.[Math.floor(x / scale)] === true;
      const grey = (dark ? 40 : 190) + ((noise[y * side + x] ?? 0) % 40);
      data.fill(grey, (y * side + x) * 4, (y * side + x) * 4 + 3);
    }
  }
  return { width: side, height: side, data };
}

it('[TM33] a frame is read from a grey and noisy picture of its code, byte for byte', () => {
  const source = framesOf(madeBytes(40_000));
  const gatherer = new FrameGatherer();
  for (let number = 70; ; number++) {
    const read = readPixels(photographed(source.frame(number), 4));
    expect(read).toEqual(source.frame(number));
    const data = gatherer.add(read ?? new Uint8Array())?.data ?? null;
    if (data === null) continue;
    expect(data).toEqual(madeBytes(40_000));
    expect(number).toBeLessThan(70 + source.blocks + 24);
    return;
  }
});

it('[TM33] a picture without a code gives nothing', () => {
  expect(readPixels({ width: 64, height: 64, data: madeBytes(64 * 64 * 4) })).toBeNull();
});
