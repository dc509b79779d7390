import * as z from 'zod/mini';
import { sha256Hex } from '../kernel/identifier';
import { nonNegative } from '../kernel/quantity';

/** The longest personal record: a page of writing, or a signature with its drawing. */
export const MAX_RECORD_BYTES = 2_097_152;

/**
 * Bytes with personal data that an entry names: canonical JSON with a random salt, so the digest
 * proves the record while it is there and gives nothing away when it was erased.
 */
export const recordBytes = z.strictObject({
  sha256: sha256Hex,
  size: nonNegative.check(z.minimum(1), z.maximum(MAX_RECORD_BYTES)),
});
export type RecordBytes = z.infer<typeof recordBytes>;

/** What a personal record is; each is a working paper of its own. */
export const RECORD_KINDS = [
  'attendance',
  'interview',
  'discussion',
  'dayMeeting',
  'track',
] as const;
export const recordKind = z.enum(RECORD_KINDS);
export type RecordKind = z.infer<typeof recordKind>;
