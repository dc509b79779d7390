import { fail, ok, type Result } from '../domain/kernel/result';
import { fitWithin, type PixelSize } from './fit-within';
import type { CopyOrder, DrawablePicture, PhotoFault } from './photo-message';
import { sizeOfPicture } from './size-of-picture';

/** Quality of a copy for reports and screens. */
const QUALITY = 0.8;

/**
 * A copy may be so much smaller than asked: a JPEG decoded at half its size, as it is for most phones,
 * then needs no scaling at all.
 */
const LEAST_SHARE = 0.95;

/** What draws a copy: an OffscreenCanvas in the worker, a stand-in under test. */
export interface CopyTools {
  /** With at least `longest` px on the longer side, where the picture has them. */
  decode(bytes: Blob, longest: number): Promise<DrawablePicture>;
  /** Draws the picture at `size` with the lines of a watermark over it, and encodes a JPEG. */
  stamp(
    picture: DrawablePicture,
    size: PixelSize,
    lines: readonly string[],
    quality: number,
  ): Promise<Blob>;
}

/** Makes a smaller copy of a kept picture, upright, with its watermark. The original is only read. */
export async function copyPicture(
  tools: CopyTools,
  { bytes, longest, watermark }: CopyOrder,
): Promise<Result<Blob, PhotoFault>> {
  let picture: DrawablePicture;
  try {
    picture = await tools.decode(bytes, Math.ceil(longest * LEAST_SHARE));
  } catch {
    return fail('unreadable');
  }
  try {
    const size = fitWithin(sizeOfPicture(picture), longest);
    return ok(await tools.stamp(picture, size, watermark, QUALITY));
  } catch {
    return fail('cannotEncode');
  } finally {
    picture.close();
  }
}
