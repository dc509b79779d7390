/// <reference lib="webworker" />
import type { PixelSize } from './fit-within';
import { jpegSize } from './jpeg-size';
import type { DrawablePicture } from './photo-message';

/** A JPEG is decoded at so many eighths of its size for far less than whole. */
const EIGHTHS = 8;

/**
 * The least size of a JPEG, in whole eighths of its own, at which its longer side is at least
 * `longest`; null where that is the whole.
 */
export function smallestSize({ width, height }: PixelSize, longest: number): PixelSize | null {
  const eighths = Math.ceil((longest * EIGHTHS) / Math.max(width, height));
  if (eighths >= EIGHTHS) return null;
  const part = (side: number): number => Math.ceil((side * Math.max(1, eighths)) / EIGHTHS);
  return { width: part(width), height: part(height) };
}

/**
 * Whether this engine turns what its decoder gives upright: those that do tell by how much. Before, a
 * picture from a phone that was held upright would have come out lying.
 */
const turnsUpright = (): boolean =>
  'ImageDecoder' in globalThis && 'VideoFrame' in globalThis && 'rotation' in VideoFrame.prototype;

async function decodeAt(data: ArrayBuffer, size: PixelSize): Promise<VideoFrame> {
  const wanted = { desiredWidth: size.width, desiredHeight: size.height };
  const decoder = new ImageDecoder({ data, type: 'image/jpeg', ...wanted });
  try {
    return (await decoder.decode()).image;
  } finally {
    decoder.close();
  }
}

/** A JPEG at the least size that serves; null where it must be decoded whole. */
async function decodePart(data: ArrayBuffer, longest: number): Promise<VideoFrame | null> {
  const whole = jpegSize(new Uint8Array(data));
  const size = whole === null ? null : smallestSize(whole, longest);
  // What this cannot decode is left to the browser's other decoder, which takes more.
  return size === null ? null : decodeAt(data, size).catch(() => null);
}

/**
 * Decodes a picture upright, as its own orientation says, with at least `longest` pixels on its longer
 * side where it has them. A JPEG of 12 megapixels for a small picture takes a third of the time and a
 * sixtieth of the memory of the whole.
 * @param inMemory its bytes, where they are there already
 * @throws where it is no picture that this browser can show
 */
export async function decodeSmall(
  bytes: Blob,
  longest: number,
  inMemory?: ArrayBuffer,
): Promise<DrawablePicture> {
  const part =
    turnsUpright() && Number.isFinite(longest)
      ? await decodePart(inMemory ?? (await bytes.arrayBuffer()), longest)
      : null;
  return part ?? createImageBitmap(bytes, { imageOrientation: 'from-image' });
}
