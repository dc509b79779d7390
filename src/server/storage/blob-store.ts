import type { Readable } from 'node:stream';
import type { Result } from '../../domain/kernel/result';

/** Why bytes were not kept. */
export type BlobFault = 'body-truncated' | 'evidence-digest-wrong' | 'too-large' | 'storage-full';

/** Part of a file: both places count, the first byte is 0. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/** Bytes named by their SHA-256 (64 lower-case hexadecimal digits), which never change. */
export interface BlobStore {
  /** Folder on the same disk for resumable uploads that are under way. */
  readonly uploads: string;
  /**
   * Keeps a stream of exactly `size` bytes whose digest is `sha256`: hashed while it arrives, synced,
   * then renamed to its digest. Nothing is left behind when it fails.
   */
  keep(
    stream: Readable,
    expected: { readonly sha256: string; readonly size: number },
  ): Promise<Result<void, BlobFault>>;
  /** Keeps a file that lies in {@link uploads} under its digest too, after hashing it. */
  adopt(
    path: string,
    expected: { readonly sha256: string; readonly size: number },
  ): Promise<Result<void, BlobFault>>;
  /** Bytes on disk, or null when there are none. */
  size(sha256: string): Promise<number | null>;
  /** Destroys the bytes; nothing happens where there are none. On the disk when it resolves. */
  remove(sha256: string): Promise<void>;
  /** All bytes, or those from `start` to `end` (inclusive). @throws when there are no such bytes. */
  read(sha256: string, range?: ByteRange): Readable;
  /** Where the bytes lie. */
  path(sha256: string): string;
  /** True when the disk takes a byte. */
  writable(): Promise<boolean>;
}
