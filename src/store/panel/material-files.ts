import type { MaterialState } from '../../domain/panel/panel-state';
import { incrementalSha256 } from '../../trust/digest';
import type { TakanDatabase } from '../database';
import { evidenceBytes } from '../evidence-bytes';
import { FILE_PART_BYTES, type HeldFile, type NamedFile, partCount } from '../package-files';
import { type PackageFileRow, packageFileRow } from '../rows';
import type { Store } from '../store';
import { tracked } from '../writes-in-flight';
import { materialPartRow } from './material-row';

const contextOf = (sha256: string, part: number) => ({
  table: 'materialParts',
  key: `${sha256}/${part}`,
});

function heldOf(row: PackageFileRow): HeldFile {
  const held = packageFileRow.parse(row);
  return { ...held, receivedBytes: Math.min(held.parts * FILE_PART_BYTES, held.size) };
}

/** What this phone holds of a material that was fetched, null when nothing. */
export async function heldMaterial(db: TakanDatabase, sha256: string): Promise<HeldFile | null> {
  const row = await db.materials.get(sha256);
  return row === undefined ? null : heldOf(row);
}

/** All that was fetched, whole or not. */
export async function heldMaterials(db: TakanDatabase): Promise<readonly HeldFile[]> {
  return (await db.materials.toArray()).map(heldOf);
}

/**
 * Puts the next part of a material beside those that are here, encrypted, in one transaction with
 * the count; a part that is not the next one is passed over.
 * @throws DexieError `QuotaExceededError` when the phone is full: the parts before stay.
 */
export function addMaterialPart(
  store: Store,
  { sha256, size }: NamedFile,
  part: number,
  bytes: Blob,
): Promise<void> {
  const { db, codec } = store;
  const add = async () => {
    const sealed = await codec.encodeBytes(bytes, contextOf(sha256, part));
    await db.room?.make(2 * bytes.size);
    await db.transaction('rw', db.materials, db.materialParts, async () => {
      const parts = (await db.materials.get(sha256))?.parts ?? 0;
      if (parts !== part) return;
      await db.materialParts.put({ sha256, part, bytes: sealed });
      await db.materials.put({ sha256, size, parts: part + 1, verified: false });
    });
  };
  return tracked(db, add());
}

/** Removes what has come of a material. */
export async function dropMaterial(db: TakanDatabase, sha256: string): Promise<void> {
  await db.transaction('rw', db.materials, db.materialParts, async () => {
    await db.materials.delete(sha256);
    await db.materialParts
      .where('[sha256+part]')
      .between([sha256, 0], [sha256, Number.MAX_SAFE_INTEGER], true, true)
      .delete();
  });
}

async function partOf({ db, codec }: Store, sha256: string, part: number): Promise<Blob | null> {
  const row = await db.materialParts.get([sha256, part]);
  if (row === undefined) return null;
  return codec.decodeBytes(materialPartRow.parse(row).bytes, contextOf(sha256, part));
}

/** Digests the parts of a material that has come whole, and drops it when it is another's. */
export async function verifyMaterial(store: Store, file: NamedFile): Promise<boolean> {
  const { db } = store;
  const hash = await incrementalSha256();
  for (let part = 0; part < partCount(file); part++) {
    const bytes = await partOf(store, file.sha256, part);
    if (bytes !== null) hash.update(new Uint8Array(await bytes.arrayBuffer()));
  }
  if (hash.hex() !== file.sha256) {
    await dropMaterial(db, file.sha256);
    return false;
  }
  // One that was dropped meanwhile stays away.
  return (await db.materials.update(file.sha256, { verified: true })) === 1;
}

/**
 * The bytes of a material, null where they are not here: as they were fetched and checked, or as
 * evidence that lies on this phone for another reason.
 */
export async function materialBytes(
  store: Store,
  { sha256, mediaType }: Pick<MaterialState, 'sha256' | 'mediaType'>,
): Promise<Blob | null> {
  const held = await heldMaterial(store.db, sha256);
  if (held?.verified !== true) return evidenceBytes(store, sha256);
  const parts: Blob[] = [];
  for (let part = 0; part < held.parts; part++) {
    const bytes = await partOf(store, sha256, part);
    if (bytes === null) return null;
    parts.push(bytes);
  }
  return new Blob(parts, { type: mediaType });
}
