import { expect, test } from 'vitest';
import type { RawStore } from '../torture/support/kill/raw-store';
import { countLost, lostOf, Told } from '../torture/support/kill/told';

/** A phone's disk with so many entries, all of them under a signed head, and so many pictures. */
const disk = (entries: number, blobs = 0): RawStore => ({
  ...{ entries, covered: entries, journals: 1 },
  ...{ blobs, thumbs: blobs },
});

/** A phone that held three entries, and gave two scores, of which the first was told of. */
function oneTold(): Told {
  const told = new Told(disk(3));
  told.nextScore(() => 0).recorded = true;
  told.nextScore(() => 0);
  return told;
}

test('[TO7] a score that was told of and is not there is lost, and another may be there or not', () => {
  expect(oneTold().look(disk(4))).toEqual([]);
  expect(oneTold().look(disk(5))).toEqual([]);
  expect(oneTold().look(disk(3))).toEqual([{ what: 'entries', of: 3, told: 1, there: 3 }]);
});

test('[TO7] a picture that was told of counts as a score does', () => {
  const told = oneTold();
  told.released = 2;
  told.photos = 1;
  expect(told.acknowledged).toBe(2);
  const [lost] = told.look(disk(4, 1));
  expect(lost).toEqual({ what: 'entries', of: 3, told: 2, there: 4 });
  // Two pictures of one frame are two entries and one file.
  expect(told.look(disk(4, 1))).toEqual([]);
  expect(told.lives).toEqual([
    { from: 3, to: 4, photos: 1 },
    { from: 4, to: 4, photos: 0 },
  ]);
});

test('[TO7] what lay there at an earlier look and does not now is lost, though nobody was told of it', () => {
  const told = oneTold();
  expect(told.look(disk(5))).toEqual([]);
  expect(told.look(disk(4))).toEqual([{ what: 'entries', of: 5, told: 0, there: 4 }]);
});

test('[TO7] entries and bytes that nobody began are a fault', () => {
  // Two scores were given; two more entries may be the app’s own.
  expect(oneTold().look(disk(7))).toEqual([]);
  expect(() => oneTold().look(disk(8))).toThrow();
  expect(() => oneTold().look(disk(5, 1))).toThrow();
});

test('[TO7] an entry without a head, a picture without its small one and a second journal are faults', () => {
  expect(() => oneTold().look({ ...disk(4), covered: 3 })).toThrow();
  expect(() => oneTold().look({ ...disk(4), journals: 2 })).toThrow();
  const taken = oneTold();
  taken.released = 1;
  expect(() => taken.look({ ...disk(4, 1), thumbs: 0 })).toThrow();
});

test('[TO7] what is missing is counted over all that was looked for', () => {
  const whole = { what: 'scores', of: 2, told: 1, there: 3 };
  const short = { what: 'pictures', of: 4, told: 2, there: 1 };
  expect(lostOf(whole)).toEqual([]);
  expect(lostOf({ ...whole, there: 4 })).toEqual([]);
  expect(lostOf(short)).toEqual([short]);
  expect(countLost([...lostOf(short), ...lostOf({ ...whole, there: 2 })])).toBe(6);
  expect(countLost([])).toBe(0);
});

test('[TO7] a score is none that was tried since the last that was told of', () => {
  const told = oneTold();
  const first = told.nextScore(() => 0);
  expect(new Set(told.scores.map(({ milli }) => milli)).size).toBe(3);
  first.recorded = true;
  expect(told.nextScore(() => 0).milli).toBe(0);
});
