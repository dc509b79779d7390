import * as z from 'zod/mini';
import { evidence } from '../evidence/evidence';
import { recordBytes } from '../fieldwork/record';
import type { Entry } from './entry';

/** Bytes that an entry names by their digest: a piece of evidence, or a personal record. */
export interface NamedBytes {
  readonly sha256: string;
  readonly size: number;
  readonly mediaType: string;
  readonly kind: 'evidence' | 'record';
}

/** Personal records are canonical JSON. */
export const RECORD_MEDIA_TYPE = 'application/json';

const WITH_RECORD: ReadonlySet<string> = new Set([
  'record.kept',
  'survey.answered',
  'confirmation.signed',
  'confirmation.refused',
]);

const captured = z.object({ evidence });
const kept = z.object({ record: recordBytes });

/** The bytes that come with an entry, whatever else it says; null for nearly all entries. */
export function namedBytes({ type, body }: Pick<Entry, 'type' | 'body'>): NamedBytes | null {
  if (type === 'evidence.captured') {
    const read = captured.safeParse(body);
    if (!read.success) return null;
    const { sha256, size, mediaType } = read.data.evidence;
    return { sha256, size, mediaType, kind: 'evidence' };
  }
  if (!WITH_RECORD.has(type)) return null;
  const read = kept.safeParse(body);
  return read.success
    ? { ...read.data.record, mediaType: RECORD_MEDIA_TYPE, kind: 'record' }
    : null;
}
