import type { MediaType } from '../domain/evidence/evidence';
import type { Result } from '../domain/kernel/result';

/** Files beyond this are refused before they are read: a phone hashes them in one piece. */
export const MAX_FILE_BYTES = 64 * 1024 * 1024;

/** A picture that can be drawn, handed over to the worker with its pixels. */
export type DrawablePicture = ImageBitmap | VideoFrame;

/** A frame of the app's own camera, to be encoded once; or a file whose bytes are kept as they are. */
export type PhotoInput =
  | { readonly kind: 'frame'; readonly frame: DrawablePicture }
  | { readonly kind: 'file'; readonly file: Blob };

/**
 * Why no evidence came of it: nothing in it, too large, cannot be read any more, not of a kind that
 * is taken in, or a browser that cannot encode pictures outside the page.
 */
export type PhotoFault = 'empty' | 'tooLarge' | 'unreadable' | 'unknownType' | 'cannotEncode';

/** The exact bytes to keep, their SHA-256, and a small picture of them where one could be made. */
export interface PreparedPhoto {
  readonly sha256: string;
  readonly bytes: Blob;
  readonly mediaType: MediaType;
  readonly thumbnail: Blob | null;
}

export interface PhotoRequest {
  readonly id: number;
  readonly input: PhotoInput;
}

export interface PhotoReply {
  readonly id: number;
  readonly outcome: Result<PreparedPhoto, PhotoFault>;
}
