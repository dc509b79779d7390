/** Bytes that somebody has read already. Whoever encodes them may take the memory for good. */
interface BytesInHand {
  /** The same bytes, where the memory is gone. */
  readonly blob: Blob;
  readonly buffer: ArrayBuffer;
}

/** Bytes to be kept: a Blob, or in memory. */
export type ClearBytes = Blob | BytesInHand;

/** How many bytes there are. */
export const sizeOf = (bytes: ClearBytes): number =>
  bytes instanceof Blob ? bytes.size : bytes.blob.size;
