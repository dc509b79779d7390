import type { MediaType, SelfDescription } from '../domain/evidence/evidence';
import type { Result } from '../domain/kernel/result';

/** Pictures and documents beyond this are refused: a phone decodes them in one piece. */
export const MAX_PICTURE_BYTES = 64 * 1024 * 1024;

/**
 * Any other file beyond this is refused before it is read: some two minutes of video, which an
 * uplink of 1 Mbit/s sends in half an hour. Entries may name twice as much.
 */
export const MAX_FILE_BYTES = 256 * 1024 * 1024;

/** A picture that can be drawn, handed over to the worker with its pixels. */
export type DrawablePicture = ImageBitmap | VideoFrame;

/** A frame of the app's own camera, to be encoded once; or a file whose bytes are kept as they are. */
export type PhotoInput =
  | { readonly kind: 'frame'; readonly frame: DrawablePicture }
  | { readonly kind: 'file'; readonly file: Blob };

/**
 * Why no evidence came of it: nothing in it, too large, cannot be read any more, of an unknown kind
 * and without a name, or a browser that cannot encode pictures outside the page.
 */
export type PhotoFault = 'empty' | 'tooLarge' | 'unreadable' | 'unknownType' | 'cannotEncode';

/** The exact bytes to keep, their SHA-256, and a small picture of them where one could be made. */
export interface PreparedPhoto {
  readonly sha256: string;
  readonly bytes: Blob;
  /** The very bytes that were digested, where they were read at once: nobody needs to read them again. */
  readonly inMemory?: ArrayBuffer;
  readonly mediaType: MediaType;
  readonly thumbnail: Blob | null;
  /** 64 bits in hexadecimal; pictures that look alike differ in few of them. */
  readonly perceptualHash?: string;
  /** What a file says of itself. Recorded, never trusted. */
  readonly selfDescription?: SelfDescription;
  readonly fileName?: string;
}

/** A copy to be made of a kept picture: at most `longest` px, with a caption burnt in. */
export interface CopyOrder {
  readonly bytes: Blob;
  readonly longest: number;
  /** Lines of the watermark; none leaves the picture as it is. */
  readonly watermark: readonly string[];
}

/** One piece of work for the worker: make evidence, make a copy, or make a JPEG of a HEIC. */
export type PhotoJob =
  | { readonly input: PhotoInput }
  | { readonly copy: CopyOrder }
  | { readonly heic: Blob };

export type PhotoRequest = PhotoJob & { readonly id: number };

export interface PhotoReply {
  readonly id: number;
  readonly outcome: Result<PreparedPhoto, PhotoFault> | Result<Blob, PhotoFault>;
}
