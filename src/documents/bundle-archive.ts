import { inflateSync, Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import { fail, ok, type Result } from '../domain/kernel/result';
import { bundleFileKind } from '../trust/bundle/bundle-layout';
import { crc32 } from '../trust/crc32';
import {
  type ArchiveReader,
  type LaidOutMember,
  readDirectory,
  readLayout,
  type ZipMember,
} from './zip-layout';

/** A file on its way into an archive, its bytes in as many pieces as the caller likes. */
export interface ArchiveSource {
  readonly path: string;
  chunks(): AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
}

// fflate writes the local clock's parts, so this is one date in every time zone.
const FIXED_TIME = new Date(1980, 0, 1);

/** Sorted by code units, which for these ASCII names are bytes. */
const inOrder = <T extends { readonly path: string }>(files: readonly T[]): readonly T[] =>
  [...files].sort((a, b) => (a.path < b.path ? -1 : 1));

// Pictures do not get smaller; stored as they are, their bytes can be read straight from the archive.
function entryFor(path: string): ZipDeflate | ZipPassThrough {
  const entry =
    bundleFileKind(path) === 'evidence'
      ? new ZipPassThrough(path)
      : new ZipDeflate(path, { level: 6 });
  entry.mtime = FIXED_TIME;
  return entry;
}

/** Collects what an archive gives out, and throws what it throws. */
function collector(): { readonly zip: Zip; take(): Uint8Array[] } {
  let out: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    out.push(chunk);
  });
  const take = (): Uint8Array[] => {
    const taken = out;
    out = [];
    return taken;
  };
  return { zip, take };
}

/**
 * A bundle as zip, piece by piece: names sorted, one fixed time, evidence stored and text deflated,
 * so that equal files give equal bytes (as long as each text comes in one piece). Ends below 4 GiB;
 * beyond, the format's plain form has no room.
 */
export async function* streamBundle(files: readonly ArchiveSource[]): AsyncGenerator<Uint8Array> {
  const { zip, take } = collector();
  for (const { path, chunks } of inOrder(files)) {
    const entry = entryFor(path);
    zip.add(entry);
    for await (const chunk of chunks()) {
      entry.push(chunk, false);
      yield* take();
    }
    entry.push(new Uint8Array(), true);
    yield* take();
  }
  zip.end();
  yield* take();
}

/** The same archive over files held in memory. */
export function packBundle(files: ReadonlyMap<string, Uint8Array>): Uint8Array<ArrayBuffer> {
  const { zip, take } = collector();
  for (const { path, bytes } of inOrder([...files].map(([path, bytes]) => ({ path, bytes })))) {
    const entry = entryFor(path);
    zip.add(entry);
    entry.push(bytes, false);
    entry.push(new Uint8Array(), true);
  }
  zip.end();
  const chunks = take();
  const archive = new Uint8Array(chunks.reduce((size, chunk) => size + chunk.length, 0));
  let offset = 0;
  for (const chunk of chunks) {
    archive.set(chunk, offset);
    offset += chunk.length;
  }
  return archive;
}

/** Bounds on what an archive may unfold to. */
export interface ArchiveLimits {
  readonly totalBytes: number;
  /** Of one file that is no evidence: all of it is read as text at once. */
  readonly textBytes: number;
  readonly files: number;
  /** Largest growth of one file; deflate itself ends at 1032. */
  readonly ratio: number;
  /** Largest growth of all files together, beyond what any machine has room for. */
  readonly wholeRatio: number;
  readonly smallBytes: number;
}

/** 2 GiB in 100,000 files; journals of JSON shrink to about a tenth. */
export const ARCHIVE_LIMITS: ArchiveLimits = {
  totalBytes: 2_147_483_648,
  textBytes: 134_217_728,
  files: 100_000,
  ratio: 200,
  wholeRatio: 50,
  smallBytes: 134_217_728,
};

/** Why an archive is not opened; `file` is the name that is at fault, where one is. */
export interface ArchiveFault {
  readonly code:
    | 'not-a-zip'
    | 'too-large'
    | 'too-compressed'
    | 'path-unknown'
    | 'name-repeated'
    | 'layout-differs'
    | 'content-differs';
  readonly file: string | null;
}

/**
 * Judges what the directory says, before anything is unfolded.
 * @param room what all files together may grow to
 */
function directoryFault(
  members: readonly ZipMember[],
  limits: ArchiveLimits,
  room: number,
): ArchiveFault | null {
  const seen = new Set<string>();
  let total = 0;
  for (const { name: file, size, packed } of members) {
    const kind = bundleFileKind(file);
    if (kind === null) return { code: 'path-unknown', file };
    if (seen.has(file)) return { code: 'name-repeated', file };
    seen.add(file);
    total += size;
    if (total > limits.totalBytes || seen.size > limits.files) return { code: 'too-large', file };
    if (kind !== 'evidence' && size > limits.textBytes) return { code: 'too-large', file };
    if (total > room) return { code: 'too-compressed', file };
    if (size > 65_536 && size > packed * limits.ratio) return { code: 'too-compressed', file };
  }
  return null;
}

/**
 * Judges an archive by its directory and its layout, before anything of it is unfolded. Only names
 * that have a place in a bundle are taken, each once; an archive that is laid out in any other way than
 * {@link streamBundle} does it is refused.
 * @returns its files in the order in which they lie
 */
export function layOutBundle(
  archive: ArchiveReader,
  limits: ArchiveLimits = ARCHIVE_LIMITS,
): Result<readonly LaidOutMember[], ArchiveFault> {
  const directory = readDirectory(archive);
  if (directory === null) return fail({ code: 'not-a-zip', file: null });
  const room = Math.max(limits.smallBytes, archive.length * limits.wholeRatio);
  const fault = directoryFault(directory.members, limits, room);
  if (fault !== null) return fail(fault);
  const members = readLayout(archive, directory);
  return members.ok ? members : fail({ code: 'layout-differs', file: members.error });
}

/**
 * Bytes of a file as the directory promises them, their number and their CRC; null otherwise. Memory
 * is given out by the directory, so that a file that claims less than it holds cannot take more.
 */
export function unfoldMember(
  { read }: ArchiveReader,
  { method, start, packed, size, crc }: LaidOutMember,
): Uint8Array | null {
  const data = read(start, packed);
  try {
    // One byte more than promised, so that a file that holds more shows.
    const bytes = method === 0 ? data : inflateSync(data, { out: new Uint8Array(size + 1) });
    return bytes.length === size && crc32(bytes) === crc ? bytes : null;
  } catch {
    // fflate throws on whatever it cannot read; that is the archive's fault, not ours.
    return null;
  }
}

/** Unfolds a bundle that is held in memory; one whose bytes fail their CRC is refused. */
export function unpackBundle(
  bytes: Uint8Array,
  limits: ArchiveLimits = ARCHIVE_LIMITS,
): Result<Map<string, Uint8Array>, ArchiveFault> {
  const archive: ArchiveReader = {
    length: bytes.length,
    read: (at, length) => bytes.subarray(at, at + length),
  };
  const members = layOutBundle(archive, limits);
  if (!members.ok) return members;
  const files = new Map<string, Uint8Array>();
  for (const member of members.value) {
    const content = unfoldMember(archive, member);
    if (content === null) return fail({ code: 'content-differs', file: member.name });
    files.set(member.name, content);
  }
  return ok(files);
}
