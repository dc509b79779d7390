import type { MediaType, SelfDescription } from '../domain/evidence/evidence';
import { toPlainText } from '../domain/kernel/plain-text';
import { fail, ok, type Result } from '../domain/kernel/result';
import { differenceHash, HASHED_SIZE } from './difference-hash';
import { digestBytes } from './digest-bytes';
import { fitWithin, type PixelSize } from './fit-within';
import { HEAD_BYTES, mediaTypeOf } from './media-type-of';
import {
  type DrawablePicture,
  MAX_FILE_BYTES,
  MAX_PICTURE_BYTES,
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
  /** The picture's pixels at `size`, four bytes each, shape not kept. */
  pixels(picture: DrawablePicture, size: PixelSize): Uint8ClampedArray;
  /** What a file says of itself, null when it says nothing. */
  describe(bytes: Blob): Promise<SelfDescription | null>;
}

const sizeOf = (picture: DrawablePicture): PixelSize =>
  'displayWidth' in picture
    ? { width: picture.displayWidth, height: picture.displayHeight }
    : picture;

/** What is derived from how a picture looks. */
type Looks = Pick<PreparedPhoto, 'thumbnail' | 'perceptualHash'>;

async function look(tools: PictureTools, picture: DrawablePicture): Promise<Looks> {
  const size = fitWithin(sizeOf(picture), THUMBNAIL.longest);
  const perceptualHash = differenceHash(tools.pixels(picture, HASHED_SIZE));
  return { thumbnail: await tools.encode(picture, size, THUMBNAIL.quality), perceptualHash };
}

async function looksOf(
  tools: PictureTools,
  bytes: Blob,
  picture: DrawablePicture | null,
): Promise<Looks> {
  try {
    if (picture !== null) return await look(tools, picture);
    const decoded = await tools.decode(bytes);
    try {
      return await look(tools, decoded);
    } finally {
      decoded.close();
    }
  } catch {
    // A picture that cannot be shown is evidence all the same: its bytes are kept and signed.
    return { thumbnail: null };
  }
}

const isPicture = (type: MediaType): boolean => type.startsWith('image/');

const NAMED = 200;

/** The name of a file as an entry may hold it; undefined where there is none. */
const nameOf = (source: Blob): string | undefined =>
  source instanceof File
    ? toPlainText(source.name).replace(/\n/g, ' ').trim().slice(0, NAMED).trim() || undefined
    : undefined;

/** The kind of a file by its first bytes; one of no known kind is taken in under its name. */
async function kindOf(source: Blob): Promise<Result<MediaType, PhotoFault>> {
  const head = new Uint8Array(await source.slice(0, HEAD_BYTES).arrayBuffer());
  const known = mediaTypeOf(head, source.type);
  if (known === null && nameOf(source) === undefined) return fail('unknownType');
  const type = known ?? 'application/octet-stream';
  const whole = isPicture(type) || type === 'application/pdf';
  if (source.size > (whole ? MAX_PICTURE_BYTES : MAX_FILE_BYTES)) return fail('tooLarge');
  return ok(type);
}

/** Reads the bytes once: what is hashed is what is kept, even when the file changes meanwhile. */
async function keep(
  tools: PictureTools,
  source: Blob,
  picture: DrawablePicture | null,
): Promise<Result<PreparedPhoto, PhotoFault>> {
  if (source.size === 0) return fail('empty');
  const kind = await kindOf(source);
  if (!kind.ok) return kind;
  const mediaType = kind.value;
  const digested = await digestBytes(source);
  const bytes = new Blob([digested.bytes], { type: mediaType });
  const fileName = nameOf(source);
  const kept = { sha256: digested.sha256, bytes, mediaType };
  const named = fileName === undefined ? kept : { ...kept, fileName };
  if (!isPicture(mediaType)) return ok({ ...named, thumbnail: null });
  const told = picture === null ? await tools.describe(bytes) : null;
  return ok({
    ...named,
    ...(told === null ? {} : { selfDescription: told }),
    ...(await looksOf(tools, bytes, picture)),
  });
}

async function keepFile(tools: PictureTools, file: Blob) {
  try {
    return await keep(tools, file, null);
  } catch {
    return fail('unreadable' as const);
  }
}

/**
 * Makes evidence of a camera frame (encoded to JPEG once) or of a file (kept byte by byte): the
 * SHA-256 of the exact bytes first; what the file says of itself, small picture and perceptual hash
 * afterwards. Runs in the photo worker.
 */
export async function preparePhoto(
  tools: PictureTools,
  input: PhotoInput,
): Promise<Result<PreparedPhoto, PhotoFault>> {
  if (input.kind === 'file') return keepFile(tools, input.file);
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
