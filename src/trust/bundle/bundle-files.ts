import { type Bytes, fromUtf8, unshared } from '../bytes';
import { sha256Hex } from '../digest';

/** A file too large to hold in memory, measured by whoever reads it: its SHA-256 and its bytes. */
export interface MeasuredFile {
  readonly sha256: string;
  readonly size: number;
}

/** The files of a bundle by path. Evidence may be measured instead of held. */
export type BundleFiles = ReadonlyMap<string, Uint8Array | MeasuredFile>;

const isHeld = (file: Uint8Array | MeasuredFile): file is Uint8Array => file instanceof Uint8Array;

/** Digest and size of a file, held or measured. */
export async function measure(file: Uint8Array | MeasuredFile): Promise<MeasuredFile> {
  return isHeld(file) ? { sha256: await sha256Hex(file), size: file.length } : file;
}

/** Digest and size of a file by its path; null when it is absent. */
export type Measuring = (path: string) => Promise<MeasuredFile | null>;

/** Measures each file of a bundle once, whoever asks: its evidence may be gigabytes. */
export function measuring(files: BundleFiles): Measuring {
  const known = new Map<string, Promise<MeasuredFile>>();
  return async (path) => {
    const file = files.get(path);
    if (file === undefined) return null;
    const measured = known.get(path) ?? measure(file);
    known.set(path, measured);
    return measured;
  };
}

/** Bytes of a file that is held; null when it is absent or only measured. */
function bytesOf(files: BundleFiles, path: string): Bytes | null {
  const file = files.get(path);
  return file !== undefined && isHeld(file) ? unshared(file) : null;
}

/** Text of a file; null when it is absent, only measured, or not UTF-8. */
export function textOf(files: BundleFiles, path: string): string | null {
  const bytes = bytesOf(files, path);
  if (bytes === null) return null;
  const text = fromUtf8(bytes);
  return text.ok ? text.value : null;
}
