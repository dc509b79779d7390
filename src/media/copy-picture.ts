import { fail, ok, type Result } from '../domain/kernel/result';
import { fitWithin, type PixelSize } from './fit-within';
import type { CopyOrder, PhotoFault } from './photo-message';

/** Quality of a copy for reports and screens. */
const QUALITY = 0.8;

/** What draws a copy: an OffscreenCanvas in the worker, a stand-in under test. */
export interface CopyTools {
  decode(bytes: Blob): Promise<ImageBitmap>;
  /** Draws the picture at `size` with the lines of a watermark over it, and encodes a JPEG. */
  stamp(
    picture: ImageBitmap,
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
  let picture: ImageBitmap;
  try {
    picture = await tools.decode(bytes);
  } catch {
    return fail('unreadable');
  }
  try {
    return ok(await tools.stamp(picture, fitWithin(picture, longest), watermark, QUALITY));
  } catch {
    return fail('cannotEncode');
  } finally {
    picture.close();
  }
}
