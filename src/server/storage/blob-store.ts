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

/** A file of this machine that was written whole, open still and neither digested nor synced yet. */
export interface ReceivedFile {
  readonly path: string;
  /** Its descriptor. */
  readonly fd: number;
  readonly size: number;
  /**
   * Whether what came has the digest that it was to have. The last of it is digested when this is first
   * asked, which is best done while the disk is at work.
   */
  isGood(): boolean;
}

/** A store that files can be moved into as they are, under names of the caller's. */
export interface PlainBlobStore extends BlobStore {
  /** A name that nobody has, as {@link place} takes it. */
  freshName(): string;
  /**
   * Takes a file under a name (64 lower-case hexadecimal digits). Safe when it resolves, if the file is
   * good; nothing is kept of one that is not.
   * @returns whether the file was moved, and is the caller's no more
   */
  place(received: ReceivedFile, name: string): Promise<boolean>;
  /** {@link BlobStore.measure} of what the bytes are once `opened` has read them. */
  measure(name: string, opened?: Opened): Promise<MeasuredFile | null>;
}

/** What stored bytes say to whoever can read them. */
export type Opened = (bytes: AsyncIterable<Buffer>) => AsyncIterable<Buffer>;

/** A fresh key of bytes that are in the store, wrapped: its row makes them those of the digest. */
export interface SealedBlob {
  readonly sha256: string;
  /** What the bytes are called in the store. */
  readonly stored: string;
  readonly wrapped: string;
}

/** A store whose bytes lie encrypted, each under a key of its own that is a row of the database. */
export interface SealedBlobStore extends BlobStore {
  /**
   * As {@link BlobStore.keep}, except that nobody can read the bytes before the row of their key is
   * there: it is the caller's to write, together with what it says of them.
   * @param allowed before it resolves the bytes get no name; where it is rejected nothing of them stays,
   *   and so is this
   */
  seal(
    stream: Readable,
    expected: ExpectedBytes,
    allowed?: Promise<unknown>,
  ): Promise<Result<SealedBlob, BlobFault>>;
  /** For a key whose row could not be written since there is one: the better bytes of both stay. */
  settle(sealed: SealedBlob): Promise<void>;
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
