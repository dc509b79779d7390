import { fail, ok, type Result } from '../domain/kernel/result';

/** What the directory of an archive says of a file. */
export interface ZipMember {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  /** Bytes in the archive. */
  readonly packed: number;
  /** Bytes when unfolded. */
  readonly size: number;
}

/** A file of an archive that is laid out as it must be. */
export interface LaidOutMember extends ZipMember {
  /** Where in the archive its packed bytes begin. */
  readonly start: number;
}

/** An archive that is read where it lies, in memory or on a disk. */
export interface ArchiveReader {
  readonly length: number;
  /** `length` bytes from `at` on, and fewer where the archive ends before. */
  read(at: number, length: number): Uint8Array;
}

const LOCAL = 0x04034b50;
const DESCRIPTOR = 0x08074b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const CENTRAL_BYTES = 46;
const END_BYTES = 22;
const DESCRIPTOR_BYTES = 16;
const VERSION = 20;
/** Sizes and CRC follow the data, as a stream has to write them. */
const FLAGS = 8;
/** 1980-01-01 in the calendar of MS-DOS. */
const DATE = 33;

const latin1 = (bytes: Uint8Array): string => String.fromCharCode(...bytes);

/** Little-endian numbers one after the other, as [bytes, value]. */
function record(fields: readonly (readonly [bytes: 2 | 4, value: number])[]): Uint8Array {
  const out: number[] = [];
  for (const [bytes, value] of fields) {
    for (let i = 0; i < bytes; i++) out.push((value >>> (8 * i)) & 0xff);
  }
  return Uint8Array.from(out);
}

const same = (bytes: Uint8Array, expected: Uint8Array): boolean =>
  bytes.length === expected.length && expected.every((byte, i) => bytes[i] === byte);

const sameAt = ({ read }: ArchiveReader, at: number, expected: Uint8Array): boolean =>
  same(read(at, expected.length), expected);

const nameBytes = (name: string): Uint8Array =>
  Uint8Array.from(name, (letter) => letter.charCodeAt(0));

const common = ({ method }: ZipMember, crc: number, packed: number, size: number, name: number) =>
  [
    [2, VERSION],
    [2, FLAGS],
    [2, method],
    [2, 0],
    [2, DATE],
    [4, crc],
    [4, packed],
    [4, size],
    [2, name],
    [2, 0],
  ] as const;

const localHeader = (member: ZipMember): Uint8Array =>
  record([[4, LOCAL], ...common(member, 0, 0, 0, member.name.length)]);

const descriptor = ({ crc, packed, size }: ZipMember): Uint8Array =>
  record([
    [4, DESCRIPTOR],
    [4, crc],
    [4, packed],
    [4, size],
  ]);

function centralHeader(member: ZipMember, offset: number): Uint8Array {
  const { crc, packed, size, name } = member;
  const fields = common(member, crc, packed, size, name.length);
  return record([
    [4, CENTRAL],
    [2, VERSION],
    ...fields,
    [2, 0],
    [2, 0],
    [2, 0],
    [4, 0],
    [4, offset],
  ]);
}

interface Directory {
  readonly offset: number;
  /** Its own bytes, without the record that ends the archive. */
  readonly bytes: Uint8Array;
  readonly members: readonly ZipMember[];
}

const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Where the directory lies and how many files it lists, by the record that ends the archive. */
function readEnd({
  length,
  read,
}: ArchiveReader): { offset: number; size: number; count: number } | null {
  const at = length - END_BYTES;
  if (at < 0) return null;
  const bytes = read(at, END_BYTES);
  if (bytes.length < END_BYTES) return null;
  const view = viewOf(bytes);
  const [count, size] = [view.getUint16(8, true), view.getUint32(12, true)];
  const offset = view.getUint32(16, true);
  const expected = record([
    [4, END],
    ...([
      [2, 0],
      [2, 0],
      [2, count],
      [2, count],
    ] as const),
    ...([
      [4, size],
      [4, offset],
      [2, 0],
    ] as const),
  ]);
  return offset + size === at && same(bytes, expected) ? { offset, size, count } : null;
}

/** The directory of an archive that ends with it; null when there is none. */
export function readDirectory(archive: ArchiveReader): Directory | null {
  const end = readEnd(archive);
  if (end === null) return null;
  const { offset, size, count } = end;
  const bytes = archive.read(offset, size);
  const view = viewOf(bytes);
  const members: ZipMember[] = [];
  let at = 0;
  while (at + CENTRAL_BYTES <= bytes.length && view.getUint32(at, true) === CENTRAL) {
    const name = view.getUint16(at + 28, true);
    const rest = view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    members.push({
      name: latin1(bytes.subarray(at + CENTRAL_BYTES, at + CENTRAL_BYTES + name)),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
    });
    at += CENTRAL_BYTES + name + rest;
  }
  return at === size && members.length === count ? { offset, bytes, members } : null;
}

/**
 * Holds an archive against the one layout that a bundle has (APPNOTE.TXT 4.3): files one after the
 * other from the first byte, each with its header, data and descriptor, then the directory in the
 * same order, without extra fields, comments, attributes or gaps. Readers of zip differ wherever an
 * archive says something twice; here both say the same, or the file is named.
 */
export function readLayout(
  archive: ArchiveReader,
  { offset, bytes, members }: Directory,
): Result<readonly LaidOutMember[], string> {
  const found: LaidOutMember[] = [];
  let at = 0;
  let central = 0;
  for (const member of members) {
    const name = nameBytes(member.name);
    const [header, end] = [localHeader(member), descriptor(member)];
    const listed = centralHeader(member, at);
    const start = at + header.length + name.length;
    const laidOut =
      (member.method === 8 || (member.method === 0 && member.packed === member.size)) &&
      start + member.packed + DESCRIPTOR_BYTES <= offset &&
      sameAt(archive, at, header) &&
      sameAt(archive, at + header.length, name) &&
      sameAt(archive, start + member.packed, end) &&
      same(bytes.subarray(central, central + listed.length), listed) &&
      same(bytes.subarray(central + listed.length, central + listed.length + name.length), name);
    if (!laidOut) return fail(member.name);
    found.push({ ...member, start });
    at = start + member.packed + DESCRIPTOR_BYTES;
    central += listed.length + name.length;
  }
  return at === offset ? ok(found) : fail(members.at(-1)?.name ?? '');
}
