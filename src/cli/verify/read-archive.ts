import { createHash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import { type ArchiveFault, layOutBundle, unfoldMember } from '../../documents/bundle-archive';
import type { ArchiveReader, LaidOutMember } from '../../documents/zip-layout';
import { fail, ok, type Result } from '../../domain/kernel/result';
import type { BundleFiles, MeasuredFile } from '../../trust/bundle/bundle-files';
import { bundleFileKind } from '../../trust/bundle/bundle-layout';
import { sha256Hex } from '../../trust/digest';

const PIECE_BYTES = 1_048_576;

/** Fills `into` from `at` on as far as the file goes. */
function readInto(fd: number, at: number, into: Buffer): Buffer {
  let done = 0;
  while (done < into.length) {
    const read = readSync(fd, into, done, into.length - done, at + done);
    if (read === 0) break;
    done += read;
  }
  return into.subarray(0, done);
}

/** Digest of what lies stored in the archive, piece by piece; null where the bytes fail their CRC. */
function measureStored(
  fd: number,
  { start, size, crc }: LaidOutMember,
  piece: Buffer,
): MeasuredFile | null {
  const hash = createHash('sha256');
  let sum = 0;
  for (let done = 0; done < size; ) {
    const bytes = readInto(fd, start + done, piece.subarray(0, size - done));
    if (bytes.length === 0) return null;
    hash.update(bytes);
    sum = crc32(bytes, sum);
    done += bytes.length;
  }
  return sum === crc ? { sha256: hash.digest('hex'), size } : null;
}

interface Place {
  readonly fd: number;
  readonly archive: ArchiveReader;
  readonly piece: Buffer;
}

/** A text, or the measure of a piece of evidence; null where its bytes are not what the directory says. */
async function readMember(
  { fd, archive, piece }: Place,
  member: LaidOutMember,
): Promise<Uint8Array | MeasuredFile | null> {
  const isEvidence = bundleFileKind(member.name) === 'evidence';
  if (isEvidence && member.method === 0) return measureStored(fd, member, piece);
  const bytes = unfoldMember(archive, member);
  if (bytes === null || !isEvidence) return bytes;
  return { sha256: await sha256Hex(bytes), size: bytes.length };
}

async function readMembers(fd: number): Promise<Result<BundleFiles, ArchiveFault>> {
  const archive: ArchiveReader = {
    length: fstatSync(fd).size,
    read: (at, length) => readInto(fd, at, Buffer.alloc(length)),
  };
  const members = layOutBundle(archive);
  if (!members.ok) return members;
  const place = { fd, archive, piece: Buffer.alloc(PIECE_BYTES) };
  const files = new Map<string, Uint8Array | MeasuredFile>();
  for (const member of members.value) {
    const file = await readMember(place, member);
    if (file === null) return fail({ code: 'content-differs', file: member.name });
    files.set(member.name, file);
  }
  return ok(files);
}

/**
 * Reads a bundle from a disk: its texts are held, its evidence is measured where it lies, and nothing is
 * read twice. What is refused, and as what, is as in `unpackBundle`.
 * @throws where the file cannot be read
 */
export async function readArchive(path: string): Promise<Result<BundleFiles, ArchiveFault>> {
  const fd = openSync(path, 'r');
  try {
    return await readMembers(fd);
  } finally {
    closeSync(fd);
  }
}
