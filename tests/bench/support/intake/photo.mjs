import { createCipheriv } from 'node:crypto';

const PHOTO_BYTES = 1024 * 1024;

/**
 * A megabyte that no compression shortens, always the same for one number.
 * @param {number} seed
 */
export function photoOf(seed, bytes = PHOTO_BYTES) {
  const key = Buffer.alloc(16);
  key.writeUInt32BE(seed);
  return createCipheriv('aes-128-ctr', key, Buffer.alloc(16)).update(Buffer.alloc(bytes));
}
