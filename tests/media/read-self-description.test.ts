import { expect, it } from 'vitest';
import { selfDescription } from '../../src/domain/evidence/evidence';
import { readSelfDescription, selfDescriptionOf } from '../../src/media/read-self-description';
import { jpegWithExif } from '../support/jpeg-with-exif';

it('[MD6] reads text, orientation and degrees as the camera wrote them', async () => {
  const said = await readSelfDescription(new Blob([jpegWithExif()]));
  expect(said).toEqual({
    takenAt: '2026:11:20 10:30:00',
    offset: '+09:00',
    make: 'Takan',
    model: 'Test 1',
    orientation: 6,
    latE7: 377925000,
    lonE7: 1074060000,
  });
  expect(selfDescription.safeParse(said).success).toBe(true);
});

it('[MD6] has nothing to say of a file that says nothing, or nothing readable', async () => {
  expect(await readSelfDescription(new Blob([Uint8Array.of(0xff, 0xd8, 0xff, 0xd9)]))).toBeNull();
  expect(await readSelfDescription(new Blob(['no picture']))).toBeNull();
  expect(selfDescriptionOf({})).toBeNull();
});

it('[MD6] cuts and cleans what an entry could not hold', () => {
  const said = selfDescriptionOf({
    Make: 'M'.repeat(200),
    Model: ' \u202eModel\u0000 ',
    Software: 12,
    Orientation: 9,
    latitude: 91,
    longitude: Number.NaN,
    DateTimeOriginal: '',
  });
  expect(said).toEqual({ make: 'M'.repeat(60), model: 'Model' });
  expect(selfDescription.safeParse(said).success).toBe(true);
});
