import { namedBytes } from '../domain/journal/named-bytes';
import type { AppendInput } from './append-input';
import type { ClearBytes } from './clear-bytes';
import { type EncodedEvidence, encodeEvidence } from './commit-entry';
import type { EvidenceInput } from './evidence-bytes';
import type { Store } from './store';

// A digest of more than this in one shot would hold the bytes in memory twice on a small phone.
const WHOLE_BYTES = 16 * 1024 * 1024;

/** The bytes to check and to keep, in memory where they are few: they are read once for both. */
async function inHand({ bytes, inMemory }: EvidenceInput): Promise<ClearBytes> {
  if (bytes.size > WHOLE_BYTES) return bytes;
  // Tried once more after a failure, the memory has been given away.
  const isThere = inMemory !== undefined && inMemory.byteLength > 0;
  return { blob: bytes, buffer: isThere ? inMemory : await bytes.arrayBuffer() };
}

/** Bytes of an act on their way to the disk. */
export interface TakenEvidence {
  /** Resolves with what is put on the disk: the very bytes that are what their entry says. */
  readonly encoded: Promise<EncodedEvidence>;
}

/**
 * Begins to check the bytes of an act against what it says of them, and to encode the very bytes that
 * it checks. Null for an act that names none. What is too large to be at hand in memory is encoded
 * when this resolves: nobody else who writes need wait for it.
 * @throws Error when bytes and act do not fit: a bug
 */
export async function takeEvidence(
  store: Store,
  { act, evidence }: AppendInput,
): Promise<TakenEvidence | null> {
  const named = namedBytes(act);
  if ((named !== null) !== (evidence !== undefined)) {
    throw new Error('bytes come with the entry that names them, and only with it');
  }
  if (named === null || evidence === undefined) return null;
  const { sha256, size } = named;
  if (evidence.sha256 !== sha256 || evidence.bytes.size !== size) {
    throw new Error('the entry names other bytes');
  }
  const bytes = await inHand(evidence);
  const { thumbnail } = evidence;
  const encoded = encodeEvidence(store, { sha256, bytes, thumbnail }, 'checked');
  // Whoever writes the entry waits for it and hears of it; without an entry nobody does.
  encoded.catch(() => undefined);
  if (bytes instanceof Blob) await encoded;
  return { encoded };
}
