/**
 * What stays free for entries, drafts, the database's own logs and the sending: at least twelve
 * pictures of 5 MB, since a browser's estimate lags behind and may round.
 */
export const RESERVED_BYTES = 64 * 1024 * 1024;

/** Below this a person is told to make room: some hundred pictures of 5 MB, about half a day. */
export const LOW_BYTES = 512 * 1024 * 1024;

/** A picture as a phone's own camera makes it, with its small picture, generously. */
const PICTURE_BYTES = 5 * 1024 * 1024;

/** How many pictures so much room is enough for, the reserve left alone. */
export const picturesIn = (leftBytes: number): number =>
  Math.max(0, Math.floor((leftBytes - RESERVED_BYTES) / PICTURE_BYTES));

/** A camera frame of 2048 px, of noise even, with its small picture; the write asks for what it needs. */
export const FRAME_BYTES = 1.25 * 1024 * 1024;

// A browser's database writes large values beside the old ones, and a sent file may lie twice.
export const COPIES = 2;

/** Enough room; little, to be told; or none, so that nothing may be captured. */
export type CaptureRoom = 'enough' | 'low' | 'none';

/**
 * Whether `bytes` more can be kept. A browser that does not say how much is left (`null`) is taken at
 * its word at the write itself, which leaves old or new.
 */
export function captureRoom(leftBytes: number | null, bytes: number): CaptureRoom {
  if (leftBytes === null) return 'enough';
  if (leftBytes - COPIES * bytes < RESERVED_BYTES) return 'none';
  return leftBytes < LOW_BYTES ? 'low' : 'enough';
}
