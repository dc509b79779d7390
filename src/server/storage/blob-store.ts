import type { Readable } from 'node:stream';
import type { Result } from '../../domain/kernel/result';
import type { MeasuredFile } from '../../trust/bundle/bundle-files';

/** Why bytes were not kept. */
export type BlobFault = 'body-truncated' | 'evidence-digest-wrong' | 'too-large' | 'storage-full';

/** Part of a file: both places count, the first byte is 0. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/** What bytes that come must be. */
export interface ExpectedBytes {
  readonly sha256: string;
  readonly size: number;
}

/** A store that files can be moved into as they are. */
export interface PlainBlobStore extends BlobStore {
  /**
   * Takes a file of this machine that is synced, and whose digest and size the caller took from the
   * very bytes that it wrote: nobody reads them again. Safe when it resolves; the file may be gone.
   */
  place(path: string, checked: ExpectedBytes): Promise<void>;
}

/** Bytes named by their SHA-256 (64 lower-case hexadecimal digits), which never change. */
export interface BlobStore {
  /** Folder of this machine for resumable uploads that are under way. */
  readonly uploads: string;
  /**
   * Keeps a stream of exactly `size` bytes whose digest is `sha256`: hashed while it arrives, and only
   * then put under its digest. Safe when it resolves; nothing is left behind when it fails.
   */
  keep(stream: Readable, expected: ExpectedBytes): Promise<Result<void, BlobFault>>;
  /** Keeps a file that lies in {@link uploads} under its digest too, after hashing it. */
  adopt(path: string, expected: ExpectedBytes): Promise<Result<void, BlobFault>>;
  /** How many bytes are kept, or null when there are none. @throws when the store does not answer. */
  size(sha256: string): Promise<number | null>;
  /** Destroys the bytes; nothing happens where there are none. Done when it resolves. */
  remove(sha256: string): Promise<void>;
  /** All bytes, or those from `start` to `end` (inclusive). @throws when there are no such bytes. */
  read(sha256: string, range?: ByteRange): Readable;
  /** Digest and size of what is kept, from its bytes; null when there is nothing. */
  measure(sha256: string): Promise<MeasuredFile | null>;
  /** True when disk and store take bytes. */
  writable(): Promise<boolean>;
}
