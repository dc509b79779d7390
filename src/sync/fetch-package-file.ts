import { fail, ok, type Result } from '../domain/kernel/result';
import type { TakanDatabase } from '../store/database';
import {
  addFilePart,
  dropFile,
  FILE_PART_BYTES,
  heldFile,
  type NamedFile,
  partCount,
  verifyFile,
} from '../store/package-files';
import type { Locks } from '../store/ports';
import { isQuotaError } from '../store/quota-error';
import type { FileCarrier } from './package-file-carrier';
import { type SessionDeps, withSession } from './session';
import type { TransportFault } from './transport';

/** Why a file is not here yet. What has come stays, except where its digest was wrong. */
export type FileFault =
  | TransportFault
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'elsewhere' }
  | { readonly kind: 'digest-wrong' }
  | { readonly kind: 'phone-full' };

export interface FileDeps extends SessionDeps {
  readonly db: TakanDatabase;
  readonly locks: Locks;
  readonly carrier: FileCarrier;
}

export interface WantedFile extends NamedFile {
  readonly assignment: string;
}

async function keepPart(
  db: TakanDatabase,
  file: WantedFile,
  part: number,
  bytes: Blob,
): Promise<Result<void, FileFault>> {
  try {
    await addFilePart(db, file, part, bytes);
    return ok(undefined);
  } catch (error) {
    if (isQuotaError(error)) return fail({ kind: 'phone-full' });
    throw error;
  }
}

/** Fetches part after part, from the first that is missing on. */
async function fetchParts(
  deps: FileDeps,
  file: WantedFile,
  signal: AbortSignal,
): Promise<Result<void, FileFault>> {
  const { assignment, sha256, size } = file;
  const first = (await heldFile(deps.db, sha256))?.parts ?? 0;
  for (let part = first; part < partCount(file); part++) {
    const start = part * FILE_PART_BYTES;
    const end = Math.min(start + FILE_PART_BYTES, size) - 1;
    const range = { assignment, sha256, start, end };
    const came = await withSession(deps, (token) => deps.carrier.range(token, range, signal));
    if (signal.aborted) return fail({ kind: 'cancelled' });
    if (!came.ok) return came;
    const kept = await keepPart(deps.db, file, part, came.value);
    if (!kept.ok) return kept;
  }
  return ok(undefined);
}

async function fetchWhole(
  deps: FileDeps,
  file: WantedFile,
  signal: AbortSignal,
): Promise<Result<void, FileFault>> {
  const held = await heldFile(deps.db, file.sha256);
  if (held?.verified === true) return ok(undefined);
  if (held !== null && held.size !== file.size) await dropFile(deps.db, file.sha256);
  const fetched = await fetchParts(deps, file, signal);
  if (!fetched.ok) return fetched;
  return (await verifyFile(deps.db, file)) ? ok(undefined) : fail({ kind: 'digest-wrong' });
}

/**
 * Brings a file that the bureau put beside a package to the phone, going on where an earlier try
 * ended, and checks its digest before it may be used. One tab fetches a file at a time.
 */
export async function fetchPackageFile(
  deps: FileDeps,
  file: WantedFile,
  signal: AbortSignal,
): Promise<Result<void, FileFault>> {
  const done = await deps.locks.ifFree(`takan-file-${file.sha256}`, () =>
    fetchWhole(deps, file, signal),
  );
  return done === null ? fail({ kind: 'elsewhere' }) : done.value;
}
