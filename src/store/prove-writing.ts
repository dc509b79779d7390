import * as z from 'zod/mini';
import { sha256Hex as digestText } from '../domain/kernel/identifier';
import { sha256Hex } from '../trust/digest';
import { encodeDeletion } from './deletion-log';
import { evidenceBytes } from './evidence-bytes';
import { encodeMeta, readMeta } from './meta';
import type { Writer } from './writer';

const PENDING = 'testPhoto';

/** Takes a test picture off again and writes down that it was, in one transaction. */
async function remove(writer: Writer, sha256: string): Promise<void> {
  const { db, clock } = writer;
  const row = await encodeDeletion(writer, {
    ...{ at: clock.now().at, what: 'testPhoto', subject: sha256, reason: 'rehearsed' },
  });
  await db.transaction('rw', db.blobs, db.deletions, db.meta, async () => {
    await db.blobs.delete(sha256);
    await db.meta.delete(PENDING);
    await db.deletions.add(row);
  });
}

/**
 * Writes a test picture as evidence is written, reads it back, compares digests and removes it. No
 * entry names it, so it is nobody's evidence; one that a killed page left behind is removed first.
 * @returns whether what was read is what was written
 * @throws DexieError `QuotaExceededError` (maybe as the inner error) when the phone is full
 */
export async function proveWriting(writer: Writer, picture: Blob): Promise<boolean> {
  const left = await readMeta(writer, PENDING, digestText);
  if (left !== null) await remove(writer, left);
  const { db, codec } = writer;
  const sha256 = await sha256Hex(new Uint8Array(await picture.arrayBuffer()));
  const bytes = await codec.encodeBytes(picture, { table: 'blobs', key: sha256 });
  const pending = await encodeMeta(writer, PENDING, z.parse(digestText, sha256));
  await db.room?.make(2 * bytes.bytes.size);
  await db.transaction('rw', db.blobs, db.meta, async () => {
    await db.meta.put(pending);
    await db.blobs.add({ sha256, bytes });
  });
  try {
    const read = await evidenceBytes(writer, sha256);
    if (read === null) return false;
    return (await sha256Hex(new Uint8Array(await read.arrayBuffer()))) === sha256;
  } finally {
    await remove(writer, sha256);
  }
}
