import * as z from 'zod/mini';
import { MAX_RECORD_BYTES, type RecordBytes } from '../domain/fieldwork/record';
import { RECORD_MEDIA_TYPE } from '../domain/journal/named-bytes';
import { utf8 } from '../trust/bytes';
import { canonicalText } from '../trust/canonical';
import { sha256Hex } from '../trust/digest';
import { type EvidenceInput, evidenceBytes } from './evidence-bytes';
import type { NewId } from './ports';
import type { Store } from './store';

const wrapped = z.strictObject({ v: z.literal(1), salt: z.string(), content: z.unknown() });

/** A personal record made ready: what the entry names, and the bytes that go with it. */
export interface MadeRecord {
  readonly record: RecordBytes;
  readonly evidence: EvidenceInput;
}

/**
 * Makes the bytes of a personal record: canonical JSON of the content with 256 random bits, without
 * which nobody who holds the digest alone can guess the content.
 * @throws Error when it is longer than a record may be, or holds what is no canonical JSON: bugs.
 */
export async function makeRecord(newId: NewId, content: unknown): Promise<MadeRecord> {
  const bytes = utf8(canonicalText({ v: 1, salt: newId() + newId(), content }));
  if (bytes.length > MAX_RECORD_BYTES) throw new Error('a personal record is too long');
  const sha256 = await sha256Hex(bytes);
  const blob = new Blob([new Uint8Array(bytes)], { type: RECORD_MEDIA_TYPE });
  return {
    record: { sha256, size: bytes.length },
    evidence: { sha256, bytes: blob, thumbnail: null },
  };
}

/**
 * The content of a personal record; null where its bytes are not on this phone: they are another
 * phone's, or were destroyed.
 * @throws ZodError when the content has another form
 */
export async function readRecord<T>(
  store: Store,
  sha256: string,
  schema: z.ZodMiniType<T>,
): Promise<T | null> {
  const bytes = await evidenceBytes(store, sha256);
  if (bytes === null) return null;
  return schema.parse(wrapped.parse(JSON.parse(await bytes.text())).content);
}
