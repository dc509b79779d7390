import { fail, ok, type Result } from '../domain/kernel/result';
import { fitWithin, type PixelSize } from './fit-within';
import { mediaTypeOf } from './media-type-of';
import {
  type DrawablePicture,
  MAX_FILE_BYTES,
  type PhotoFault,
  type PhotoInput,
  type PreparedPhoto,
} from './photo-message';

/** Longest side and quality of a picture from the app's own camera, and of a thumbnail. */
const FRAME = { longest: 2048, quality: 0.85 };
const THUMBNAIL = { longest: 320, quality: 0.7 };

/** What draws and encodes: an OffscreenCanvas in the worker, a stand-in under test. */
export interface PictureTools {
  /** Decodes upright, as the picture's own orientation says; rejects what is no picture. */
  decode(bytes: Blob): Promise<ImageBitmap>;
  /** Encodes a JPEG of `size`; rejects where the browser cannot. */
  encode(picture: DrawablePicture, size: PixelSize, quality: number): Promise<Blob>;
}

const sizeOf = (picture: DrawablePicture): PixelSize =>
  'displayWidth' in picture
    ? { width: picture.displayWidth, height: picture.displayHeight }
    : picture;

const hex = (bytes: ArrayBuffer): string =>
  Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');

async function drawThumbnail(tools: PictureTools, picture: DrawablePicture): Promise<Blob> {
  const size = fitWithin(sizeOf(picture), THUMBNAIL.longest);
  return tools.encode(picture, size, THUMBNAIL.quality);
}

async function thumbnailOf(
  tools: PictureTools,
  bytes: Blob,
  picture: DrawablePicture | null,
): Promise<Blob | null> {
  try {
    if (picture !== null) return await drawThumbnail(tools, picture);
    const decoded = await tools.decode(bytes);
    const thumbnail = await drawThumbnail(tools, decoded);
    decoded.close();
    return thumbnail;
  } catch {
    // A picture that cannot be shown is evidence all the same: its bytes are kept and signed.
    return null;
  }
}

/** Reads the bytes once: what is hashed is what is kept, even when the file changes meanwhile. */
async function keep(
  tools: PictureTools,
  source: Blob,
  picture: DrawablePicture | null,
): Promise<Result<PreparedPhoto, PhotoFault>> {
  if (source.size === 0) return fail('empty');
  if (source.size > MAX_FILE_BYTES) return fail('tooLarge');
  let buffer: ArrayBuffer;
  try {
    buffer = await source.arrayBuffer();
  } catch {
    return fail('unreadable');
  }
  const sha256 = hex(await crypto.subtle.digest('SHA-256', buffer));
  const mediaType = mediaTypeOf(new Uint8Array(buffer, 0, Math.min(16, buffer.byteLength)));
  if (mediaType === null) return fail('unknownType');
  const bytes = new Blob([buffer], { type: mediaType });
  const thumbnail =
    mediaType === 'application/pdf' ? null : await thumbnailOf(tools, bytes, picture);
  return ok({ sha256, bytes, mediaType, thumbnail });
}

/**
 * Makes evidence of a camera frame (encoded to JPEG once) or of a file (kept byte by byte): the
 * SHA-256 of the exact bytes first, the thumbnail afterwards. Runs in the photo worker.
 */
export async function preparePhoto(
  tools: PictureTools,
  input: PhotoInput,
): Promise<Result<PreparedPhoto, PhotoFault>> {
  if (input.kind === 'file') return keep(tools, input.file, null);
  const { frame } = input;
  try {
    const size = fitWithin(sizeOf(frame), FRAME.longest);
    return await keep(tools, await tools.encode(frame, size, FRAME.quality), frame);
  } catch {
    return fail('cannotEncode');
  } finally {
    // A frame holds one of the few buffers of the camera until it is let go.
    frame.close();
  }
}
