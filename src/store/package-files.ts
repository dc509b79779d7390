import { incrementalSha256 } from '../trust/digest';
import type { TakanDatabase } from './database';
import { filePartRow, type PackageFileRow, packageFileRow } from './rows';

/**
 * A file travels and lies in parts of this size: small enough for one request on a poor line and for
 * one short transaction, so that a phone that dies loses no more than one of them.
 */
export const FILE_PART_BYTES = 512 * 1024;

/** A file by its digest and the size that the package says. */
export interface NamedFile {
  readonly sha256: string;
  readonly size: number;
}

/** What is here of a file. */
export interface HeldFile extends NamedFile {
  readonly receivedBytes: number;
  readonly parts: number;
  readonly verified: boolean;
}

export const partCount = ({ size }: NamedFile): number => Math.ceil(size / FILE_PART_BYTES);

function heldOf(row: PackageFileRow): HeldFile {
  const { sha256, size, parts, verified } = packageFileRow.parse(row);
  const receivedBytes = Math.min(parts * FILE_PART_BYTES, size);
  return { sha256, size, parts, verified, receivedBytes };
}

/** What this phone holds of a file, null when nothing. */
export async function heldFile(db: TakanDatabase, sha256: string): Promise<HeldFile | null> {
  const row = await db.packageFiles.get(sha256);
  return row === undefined ? null : heldOf(row);
}

/** Every file of the bureau's on this phone, whole or not: what may go first when space is short. */
export async function heldFiles(db: TakanDatabase): Promise<readonly HeldFile[]> {
  return (await db.packageFiles.toArray()).map(heldOf);
}

/**
 * Puts the next part of a file beside those that are here, in one transaction with the count; a part
 * that is not the next one is passed over, since another tab was faster.
 * @throws DexieError `QuotaExceededError` when the phone is full: the parts before stay.
 */
export async function addFilePart(
  db: TakanDatabase,
  { sha256, size }: NamedFile,
  part: number,
  bytes: Blob,
): Promise<void> {
  await db.transaction('rw', db.packageFiles, db.packageFileParts, async () => {
    const parts = (await db.packageFiles.get(sha256))?.parts ?? 0;
    if (parts !== part) return;
    await db.packageFileParts.put({ sha256, part, bytes });
    await db.packageFiles.put({ sha256, size, parts: part + 1, verified: false });
  });
}

const partsOf = (db: TakanDatabase, sha256: string, from: number, to: number) =>
  db.packageFileParts.where('[sha256+part]').between([sha256, from], [sha256, to], true, true);

/** Removes a file and what has come of it; it can be fetched again. */
export async function dropFile(db: TakanDatabase, sha256: string): Promise<void> {
  await db.transaction('rw', db.packageFiles, db.packageFileParts, async () => {
    await db.packageFiles.delete(sha256);
    await partsOf(db, sha256, 0, Number.MAX_SAFE_INTEGER).delete();
  });
}

/**
 * Digests the parts of a file that has come whole and says that it may be used, or drops it when it
 * is not what its name says. One part is in memory at a time.
 */
export async function verifyFile(db: TakanDatabase, file: NamedFile): Promise<boolean> {
  const { sha256 } = file;
  const hash = await incrementalSha256();
  for (let part = 0; part < partCount(file); part++) {
    const row = await db.packageFileParts.get([sha256, part]);
    if (row === undefined) break;
    hash.update(new Uint8Array(await filePartRow.parse(row).bytes.arrayBuffer()));
  }
  if (hash.hex() === sha256) {
    await db.packageFiles.update(sha256, { verified: true });
    return true;
  }
  await dropFile(db, sha256);
  return false;
}

/**
 * Bytes of a verified file from `offset` on; fewer than `length` at its end.
 * @throws Error when the file is not here or was never verified: a bug of the caller.
 */
export async function fileBytes(
  db: TakanDatabase,
  sha256: string,
  offset: number,
  length: number,
): Promise<ArrayBuffer> {
  const from = Math.floor(offset / FILE_PART_BYTES);
  const to = Math.floor((offset + Math.max(length, 1) - 1) / FILE_PART_BYTES);
  const [held, rows] = await db.transaction('r', db.packageFiles, db.packageFileParts, () =>
    Promise.all([db.packageFiles.get(sha256), partsOf(db, sha256, from, to).toArray()]),
  );
  if (held?.verified !== true) throw new Error('the file was not verified');
  const start = offset - from * FILE_PART_BYTES;
  const bytes = new Blob(rows.map((row) => filePartRow.parse(row).bytes));
  return bytes.slice(start, start + length).arrayBuffer();
}
