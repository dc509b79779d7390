import { namedBytes } from '../domain/journal/named-bytes';
import { incrementalSha256, sha256Hex } from '../trust/digest';
import type { AppendInput } from './append-input';
import type { ClearBytes } from './codec';
import { type EncodedEvidence, encodeEvidence } from './commit-entry';
import type { EvidenceInput } from './evidence-bytes';
import type { Store } from './store';

// A digest of more than this in one shot would hold the bytes in memory twice on a small phone.
const WHOLE_BYTES = 16 * 1024 * 1024;
// Digested in some five milliseconds, so that the page answers in between.
const PIECE_BYTES = 1024 * 1024;

/** The bytes to check and to keep, in memory where they are few: they are read once for both. */
async function inHand({ bytes, inMemory }: EvidenceInput): Promise<ClearBytes> {
  if (bytes.size > WHOLE_BYTES) return bytes;
  return { type: bytes.type, buffer: inMemory ?? (await bytes.arrayBuffer()) };
}

async function digestOf(bytes: ClearBytes): Promise<string> {
  if (!(bytes instanceof Blob)) return sha256Hex(new Uint8Array(bytes.buffer));
  const digest = await incrementalSha256();
  for (let at = 0; at < bytes.size; at += PIECE_BYTES) {
    digest.update(new Uint8Array(await bytes.slice(at, at + PIECE_BYTES).arrayBuffer()));
  }
  return digest.hex();
}

/** Bytes that are what their entry says, being encoded for the disk. */
export interface TakenEvidence {
  readonly encoded: Promise<EncodedEvidence>;
}

/**
 * Checks the bytes of an act against what it says of them, and encodes the very bytes that it
 * checks meanwhile. Null for an act that names none.
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
  // First, since a browser does such work in turn: the encryption may end after the entry is made.
  const digest = digestOf(bytes);
  const encoded = encodeEvidence(store, { sha256, bytes, thumbnail: evidence.thumbnail });
  // Whoever writes the entry waits for it and hears of it; without an entry nobody does.
  encoded.catch(() => undefined);
  if ((await digest) !== sha256)
    throw new Error('the bytes have another digest than the entry says');
  return { encoded };
}
