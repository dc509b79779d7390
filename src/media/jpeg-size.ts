import type { PixelSize } from './fit-within';

/** Markers of a frame's header (ITU-T T.81 table B.1): C0 to CF without DHT, JPG and DAC. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/** Markers that stand alone, without a length: TEM and RST0 to RST7. */
const isBare = (marker: number): boolean => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7);

/**
 * Width and height of a JPEG as it is stored, not yet turned upright, by its frame header (ITU-T T.81
 * B.2.2); null where the bytes are no JPEG or do not say it before their data begin.
 */
export function jpegSize(bytes: Uint8Array): PixelSize | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 4 || view.getUint16(0) !== 0xffd8) return null;
  let at = 2;
  while (at + 9 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    if (isFrame(marker)) {
      const size = { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
      // A height of zero is told later, by a marker behind the data.
      return size.width > 0 && size.height > 0 ? size : null;
    }
    if (marker === 0xd9 || marker === 0xda) return null;
    // A marker may be filled up with any number of 0xFF before it.
    if (marker === 0xff) at += 1;
    else at += isBare(marker) ? 2 : 2 + view.getUint16(at + 2);
  }
  return null;
}
