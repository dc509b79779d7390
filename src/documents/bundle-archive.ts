import { unzipSync, Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import { fail, ok, type Result } from '../domain/kernel/result';
import { bundleFileKind } from '../trust/bundle/bundle-layout';

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
  readonly files: number;
  /** Largest growth of one file; deflate itself ends at 1032. */
  readonly ratio: number;
}

/** 2 GiB in 100,000 files; journals of JSON shrink to about a tenth. */
export const ARCHIVE_LIMITS: ArchiveLimits = {
  totalBytes: 2_147_483_648,
  files: 100_000,
  ratio: 200,
};

/** Why an archive is not opened; `file` is the name that is at fault, where one is. */
export interface ArchiveFault {
  readonly code: 'not-a-zip' | 'too-large' | 'too-compressed' | 'path-unknown' | 'name-repeated';
  readonly file: string | null;
}

/** Decides on each name before anything is unfolded; throws the fault that it finds. */
class Gate {
  private readonly seen = new Set<string>();
  private total = 0;

  constructor(private readonly limits: ArchiveLimits) {}

  admit(file: { name: string; size: number; originalSize: number; compression: number }): boolean {
    const { name, size, originalSize, compression } = file;
    const refuse = (code: ArchiveFault['code']): never => {
      throw new Refused({ code, file: name });
    };
    // Folders have no bytes, and some archivers list them.
    if (name.endsWith('/') && originalSize === 0) return false;
    if (bundleFileKind(name) === null) refuse('path-unknown');
    if (this.seen.has(name)) refuse('name-repeated');
    this.seen.add(name);
    const unfolded = compression === 0 ? size : originalSize;
    this.total += unfolded;
    if (this.total > this.limits.totalBytes || this.seen.size > this.limits.files) {
      refuse('too-large');
    }
    if (unfolded > 65_536 && unfolded > size * this.limits.ratio) refuse('too-compressed');
    return true;
  }
}

class Refused extends Error {
  constructor(readonly fault: ArchiveFault) {
    super(fault.code);
  }
}

/**
 * Unfolds a bundle in memory. Only names that have a place in a bundle are taken, each once; sizes
 * are judged by the archive's directory before anything is unfolded, and memory is given out by it,
 * so that a file that claims less than it holds cannot take more.
 */
export function unpackBundle(
  bytes: Uint8Array,
  limits: ArchiveLimits = ARCHIVE_LIMITS,
): Result<Map<string, Uint8Array>, ArchiveFault> {
  const gate = new Gate(limits);
  try {
    const files = unzipSync(bytes, { filter: (file) => gate.admit(file) });
    return ok(new Map(Object.entries(files)));
  } catch (error) {
    // fflate throws on whatever it cannot read; that is the archive's fault, not ours.
    return fail(error instanceof Refused ? error.fault : { code: 'not-a-zip', file: null });
  }
}
