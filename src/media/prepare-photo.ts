import type { MediaType, SelfDescription } from '../domain/evidence/evidence';
import { toPlainText } from '../domain/kernel/plain-text';
import { fail, ok, type Result } from '../domain/kernel/result';
import { differenceHash, HASHED_SIZE } from './difference-hash';
import { digestBytes, isReadWhole } from './digest-bytes';
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
import { type Drawable, sizeOfPicture } from './size-of-picture';

/** Longest side and quality of a picture from the app's own camera, and of a thumbnail. */
const FRAME = { longest: 2048, quality: 0.85 };
const THUMBNAIL = { longest: 320, quality: 0.7 };

/** By then what was made of a picture is on the disk. */
const CLOSE_AFTER_MS = 50;

/** What draws and encodes: an OffscreenCanvas in the worker, a stand-in under test. */
export interface PictureTools {
  /**
   * Decodes upright, as the picture's own orientation says, with at least `longest` px on the longer side
   * where it has them; rejects what is no picture. `inMemory`: its bytes, where they are there already.
   */
  decode(bytes: Blob, longest: number, inMemory?: ArrayBuffer): Promise<DrawablePicture>;
  /** The picture at `size`. To draw a large one takes long, so everything is made of a small one. */
  scale(picture: Drawable, size: PixelSize): OffscreenCanvas;
  /** Encodes what was drawn as a JPEG; rejects where the browser cannot. */
  encode(drawn: OffscreenCanvas, quality: number): Promise<Blob>;
  /** The pixels at `size`, four bytes each, shape not kept. */
  pixels(drawn: OffscreenCanvas, size: PixelSize): Uint8ClampedArray;
  /** What a file says of itself, null when it says nothing. */
  describe(bytes: Blob): Promise<SelfDescription | null>;
}

/**
 * To give tens of megabytes back takes some milliseconds, in which whoever has the answer waits for
 * memory too. So it is done a moment later: soon, since a camera has few frames to give.
 */
function closeSoon(picture: DrawablePicture): void {
  setTimeout(() => picture.close(), CLOSE_AFTER_MS);
}

/** What is derived from how a picture looks. */
type Looks = Pick<PreparedPhoto, 'thumbnail' | 'perceptualHash'>;

async function look(tools: PictureTools, picture: Drawable): Promise<Looks> {
  const small = tools.scale(picture, fitWithin(sizeOfPicture(picture), THUMBNAIL.longest));
  const perceptualHash = differenceHash(tools.pixels(small, HASHED_SIZE));
  return { thumbnail: await tools.encode(small, THUMBNAIL.quality), perceptualHash };
}

async function looksOf(
  tools: PictureTools,
  { bytes, inMemory }: { readonly bytes: Blob; readonly inMemory?: ArrayBuffer },
  drawn: Drawable | null,
): Promise<Looks> {
  try {
    if (drawn !== null) return await look(tools, drawn);
    const decoded = await tools.decode(bytes, THUMBNAIL.longest, inMemory);
    try {
      return await look(tools, decoded);
    } finally {
      closeSoon(decoded);
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
function kindOf(source: Blob, head: Uint8Array): Result<MediaType, PhotoFault> {
  const known = mediaTypeOf(head, source.type);
  if (known === null && nameOf(source) === undefined) return fail('unknownType');
  const type = known ?? 'application/octet-stream';
  const whole = isPicture(type) || type === 'application/pdf';
  return source.size > (whole ? MAX_PICTURE_BYTES : MAX_FILE_BYTES) ? fail('tooLarge') : ok(type);
}

/** Refuses a file by its size before it is read, where that takes long. */
async function refusal(source: Blob): Promise<PhotoFault | null> {
  if (source.size === 0) return 'empty';
  if (isReadWhole(source)) return null;
  const head = await source.slice(0, HEAD_BYTES).arrayBuffer();
  const kind = kindOf(source, new Uint8Array(head));
  return kind.ok ? null : kind.error;
}

/** Reads the bytes once: what is hashed is what is kept, even when the file changes meanwhile. */
async function keep(
  tools: PictureTools,
  source: Blob,
  drawn: OffscreenCanvas | null,
): Promise<Result<PreparedPhoto, PhotoFault>> {
  const refused = await refusal(source);
  if (refused !== null) return fail(refused);
  const digested = await digestBytes(source);
  const kind = kindOf(source, digested.head);
  if (!kind.ok) return kind;
  const mediaType = kind.value;
  // A file may change under us; what was encoded here does not.
  const bytes = drawn === null ? new Blob([...digested.pieces], { type: mediaType }) : source;
  const fileName = nameOf(source);
  const named = fileName === undefined ? {} : { fileName };
  const { inMemory } = digested;
  const held = inMemory === undefined ? {} : { inMemory };
  // Decoding and encoding go on elsewhere meanwhile.
  const [looks, sha256, told] = await Promise.all([
    isPicture(mediaType) ? looksOf(tools, { bytes, ...held }, drawn) : { thumbnail: null },
    digested.sha256(),
    isPicture(mediaType) && drawn === null ? tools.describe(bytes) : null,
  ]);
  const selfDescription = told === null ? {} : { selfDescription: told };
  return ok({ sha256, bytes, ...held, mediaType, ...named, ...selfDescription, ...looks });
}

async function keepFile(tools: PictureTools, file: Blob) {
  try {
    return await keep(tools, file, null);
  } catch {
    return fail('unreadable' as const);
  }
}

/**
 * Makes evidence of a camera frame (encoded to JPEG once) or of a file (kept byte by byte). The
 * SHA-256 is that of the exact bytes that are kept, computed beside what is made of them: small
 * picture, perceptual hash, what the file says of itself. Runs in the photo worker.
 */
export async function preparePhoto(
  tools: PictureTools,
  input: PhotoInput,
): Promise<Result<PreparedPhoto, PhotoFault>> {
  if (input.kind === 'file') return keepFile(tools, input.file);
  const { frame } = input;
  try {
    const drawn = tools.scale(frame, fitWithin(sizeOfPicture(frame), FRAME.longest));
    return await keep(tools, await tools.encode(drawn, FRAME.quality), drawn);
  } catch {
    return fail('cannotEncode');
  } finally {
    closeSoon(frame);
  }
}
