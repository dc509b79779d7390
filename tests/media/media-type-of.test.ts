import { expect, it } from 'vitest';
import { mediaTypeOf } from '../../src/media/media-type-of';

const text = (...parts: (string | number)[]): Uint8Array =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === 'number' ? [part] : [...Buffer.from(part, 'latin1')])),
  );
const iso = (brand: string): Uint8Array => text(0, 0, 0, 24, 'ftyp', brand, 0, 0, 0, 0);
const WEBM = text(0x1a, 0x45, 0xdf, 0xa3, 1);

it.each([
  ['image/jpeg', text(0xff, 0xd8, 0xff, 0xe0)],
  ['image/png', text(0x89, 'PNG\r\n', 0x1a, '\n')],
  ['image/webp', text('RIFF', 0, 0, 0, 0, 'WEBP')],
  ['image/heic', iso('heic')],
  ['image/heic', iso('mif1')],
  ['application/pdf', text('%PDF-1.7')],
  ['video/mp4', iso('isom')],
  ['video/quicktime', iso('qt  ')],
  ['audio/mp4', iso('M4A ')],
  ['video/webm', WEBM],
  ['audio/ogg', text('OggS')],
  ['audio/mpeg', text('ID3', 4)],
  ['audio/mpeg', text(0xff, 0xfb, 0x90)],
] as const)('[MD1] tells %s by its first bytes', (type, bytes) => {
  expect(mediaTypeOf(bytes, 'text/html')).toBe(type);
});

it('[MD1] believes a file only in whether its container holds sound', () => {
  expect(mediaTypeOf(WEBM, 'audio/webm;codecs=opus')).toBe('audio/webm');
  expect(mediaTypeOf(iso('isom'), 'audio/mp4')).toBe('audio/mp4');
  expect(mediaTypeOf(text('<html></html>'), 'audio/webm')).toBeNull();
  expect(mediaTypeOf(text(0xff, 0xd8, 0xff), 'audio/mpeg')).toBe('image/jpeg');
});

it('[MD1] knows nothing of too few bytes', () => {
  expect(mediaTypeOf(new Uint8Array(0))).toBeNull();
  expect(mediaTypeOf(text(0xff, 0xd8))).toBeNull();
});
