import { expect, it } from 'vitest';
import { qrPng } from '../../../src/documents/docx/qr-png';
import { readImage } from '../../../src/documents/paper/read-image';
import { grayJpeg } from '../../support/gray-jpeg';

it('[OD11] knows a picture and its size by its bytes', () => {
  const jpeg = grayJpeg(5, 3, () => 90);
  const png = qrPng('abc');
  expect(readImage({ bytes: jpeg, mediaType: 'image/png' })).toMatchObject({
    ...{ mediaType: 'image/jpeg', width: 40, height: 24 },
  });
  const address = `data:image/png;base64,${Buffer.from(png.bytes).toString('base64')}`;
  expect(readImage(address)).toMatchObject({ width: png.side, height: png.side });
});

it('[OD11] refuses what is no picture', () => {
  for (const bytes of [new Uint8Array(), new Uint8Array(40), grayJpeg(1, 1, () => 0).slice(0, 9)]) {
    expect(() => readImage({ bytes, mediaType: 'image/jpeg' })).toThrow('no JPEG or PNG');
  }
  expect(() => readImage('https://example.org/a.jpg')).toThrow('no data: address');
});
