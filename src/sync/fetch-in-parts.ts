import { fail, ok, type Result } from '../domain/kernel/result';
import { FILE_PART_BYTES, type HeldFile, type NamedFile, partCount } from '../store/package-files';
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

/** Where parts of files lie on the phone. */
export interface PartShelf {
  held(sha256: string): Promise<HeldFile | null>;
  /** @throws DexieError `QuotaExceededError` when the phone is full: the parts before stay. */
  add(file: NamedFile, part: number, bytes: Blob): Promise<void>;
  drop(sha256: string): Promise<void>;
  /** False, and nothing stays, where the digest of what came is another. */
  verify(file: NamedFile): Promise<boolean>;
}

export interface FetchDeps extends SessionDeps {
  readonly locks: Locks;
  readonly carrier: FileCarrier;
  readonly shelf: PartShelf;
}

export interface WantedFile extends NamedFile {
  readonly assignment: string;
}

async function keepPart(
  shelf: PartShelf,
  file: WantedFile,
  part: number,
  bytes: Blob,
): Promise<Result<void, FileFault>> {
  try {
    await shelf.add(file, part, bytes);
    return ok(undefined);
  } catch (error) {
    if (isQuotaError(error)) return fail({ kind: 'phone-full' });
    throw error;
  }
}

/** Fetches part after part, from the first that is missing on. */
async function fetchParts(
  deps: FetchDeps,
  file: WantedFile,
  signal: AbortSignal,
): Promise<Result<void, FileFault>> {
  const { assignment, sha256, size } = file;
  const first = (await deps.shelf.held(sha256))?.parts ?? 0;
  for (let part = first; part < partCount(file); part++) {
    const start = part * FILE_PART_BYTES;
    const end = Math.min(start + FILE_PART_BYTES, size) - 1;
    const range = { assignment, sha256, start, end };
    const came = await withSession(deps, (token) => deps.carrier.range(token, range, signal));
    if (signal.aborted) return fail({ kind: 'cancelled' });
    if (!came.ok) return came;
    const kept = await keepPart(deps.shelf, file, part, came.value);
    if (!kept.ok) return kept;
  }
  return ok(undefined);
}

async function fetchWhole(
  deps: FetchDeps,
  file: WantedFile,
  signal: AbortSignal,
): Promise<Result<void, FileFault>> {
  const { shelf } = deps;
  const held = await shelf.held(file.sha256);
  if (held?.verified === true) return ok(undefined);
  if (held !== null && held.size !== file.size) await shelf.drop(file.sha256);
  const fetched = await fetchParts(deps, file, signal);
  if (!fetched.ok) return fetched;
  return (await shelf.verify(file)) ? ok(undefined) : fail({ kind: 'digest-wrong' });
}

/**
 * Brings a file of the server's to the phone, going on where an earlier try ended, and checks its
 * digest before it may be used. One tab fetches a file at a time.
 */
export async function fetchInParts(
  deps: FetchDeps,
  file: WantedFile,
  signal: AbortSignal,
): Promise<Result<void, FileFault>> {
  const done = await deps.locks.ifFree(`takan-file-${file.sha256}`, () =>
    fetchWhole(deps, file, signal),
  );
  return done === null ? fail({ kind: 'elsewhere' }) : done.value;
}
