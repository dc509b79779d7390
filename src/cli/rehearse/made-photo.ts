import { randomBytes } from 'node:crypto';

/** A JPEG of 8×8 grey points. */
const PICTURE = Buffer.from(
  [
    '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAP//////////////////////////////////////////////////////',
    '////////////////////////////////2wBDAf//////////////////////////////////////////////////',
    '////////////////////////////////////wAARCAAIAAgDASIAAhEBAxEB/8QAFAABAAAAAAAAAAAAAAAAAAAA',
    'AP/EABQQAQAAAAAAAAAAAAAAAAAAAAD/xAAUAQEAAAAAAAAAAAAAAAAAAAAA/8QAFBEBAAAAAAAAAAAAAAAAAAAA',
    'AP/aAAwDAQACEQMRAD8AAA//2Q==',
  ].join(''),
  'base64',
);

/** The smallest size that a made photo can have, in bytes. */
export const SMALLEST_PHOTO = PICTURE.length + 16;

/**
 * A valid JPEG of exactly `size` bytes that no other one equals: random bytes stand after its end
 * marker, where viewers do not look.
 */
export function madePhoto(size: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(size);
  bytes.set(PICTURE);
  bytes.set(randomBytes(size - PICTURE.length), PICTURE.length);
  return bytes;
}
