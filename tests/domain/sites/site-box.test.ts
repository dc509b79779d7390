import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cellE7, readBox, writeBox } from '../../../src/domain/sites/site-box';

it('[MS3] a part of the ground is read as it is written, and others are refused', () => {
  const yanchi = {
    south: 377_000_000,
    west: 1_073_000_000,
    north: 379_000_000,
    east: 1_075_000_000,
  };
  const box = { ...yanchi, zoom: 12 };
  expect(readBox(writeBox(box))).toEqual(box);
  const refused = [
    ...['', '1,2,3,4', '1,2,3,4,5,6', 'a,2,3,4,5', '1.5,2,3,4,5'],
    writeBox({ ...box, north: 1 }),
    writeBox({ ...box, east: 1 }),
    writeBox({ ...box, north: 900_000_001 }),
    writeBox({ ...box, zoom: 21 }),
    writeBox({ ...box, zoom: 19 }),
  ];
  for (const text of refused) expect(readBox(text), text).toBeNull();
});

it('[MS2] no part that is read has more cells across than a screen', () => {
  const e7 = (most: number) => fc.integer({ min: -most, max: most });
  fc.assert(
    fc.property(e7(900_000_000), e7(900_000_000), fc.nat(20), (a, b, zoom) => {
      const [south, north] = a < b ? [a, b] : [b, a];
      const box = readBox(writeBox({ south, north, west: 0, east: 0, zoom }));
      expect(box === null).toBe((north - south) / cellE7(zoom) > 64);
    }),
    { seed: 15 },
  );
});
