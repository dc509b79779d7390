import { decodeQR } from 'qr/decode.js';

/** A picture in memory, four bytes a pixel. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array | Uint8ClampedArray;
}

/** Bytes of the QR code in a picture; null when none is read. */
export function readPixels(pixels: Pixels): Uint8Array | null {
  let bytes: Uint8Array | null = null;
  try {
    decodeQR(pixels, {
      format: 'RGBA',
      textDecoder: (read) => {
        bytes = read.slice();
        return '';
      },
    });
  } catch {
    // No code in sight, or a blurred one: the next picture comes at once.
    return null;
  }
  return bytes;
}
