import type { Result } from '../domain/kernel/result';
import type { TakanDatabase } from '../store/database';
import {
  addFilePart,
  dropFile,
  heldFile,
  type NamedFile,
  verifyFile,
} from '../store/package-files';
import { type FetchDeps, type FileFault, fetchInParts, type WantedFile } from './fetch-in-parts';

export interface FileDeps extends Omit<FetchDeps, 'shelf'> {
  readonly db: TakanDatabase;
}

/** Brings a file that the bureau put beside a package to the phone. */
export function fetchPackageFile(
  { db, ...deps }: FileDeps,
  file: WantedFile,
  signal: AbortSignal,
): Promise<Result<void, FileFault>> {
  const shelf = {
    held: (sha256: string) => heldFile(db, sha256),
    add: (named: NamedFile, part: number, bytes: Blob) => addFilePart(db, named, part, bytes),
    drop: (sha256: string) => dropFile(db, sha256),
    verify: (named: NamedFile) => verifyFile(db, named),
  };
  return fetchInParts({ ...deps, shelf }, file, signal);
}
