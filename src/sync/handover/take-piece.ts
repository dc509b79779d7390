import type { NamedBytes } from '../../domain/journal/named-bytes';
import { holdsBytes, keepBytes } from '../../store/keep-bytes';
import type { Store } from '../../store/store';
import { incrementalSha256, sha256Hex } from '../../trust/digest';

// WebCrypto takes its input in one piece; longer bytes are digested slice by slice.
const WHOLE_BYTES = 16 * 1024 * 1024;
const SLICE_BYTES = 1024 * 1024;

async function digestOf(body: Blob): Promise<string> {
  if (body.size <= WHOLE_BYTES) return sha256Hex(new Uint8Array(await body.arrayBuffer()));
  const digest = await incrementalSha256();
  for (let at = 0; at < body.size; at += SLICE_BYTES) {
    digest.update(new Uint8Array(await body.slice(at, at + SLICE_BYTES).arrayBuffer()));
  }
  return digest.hex();
}

/** What became of bytes in a box. */
export type PieceOutcome = 'kept' | 'known' | 'not-named' | 'digest-wrong';

/** Keeps bytes when an entry on this phone names them, and they are exactly those. */
export async function takePiece(
  store: Store,
  sha256: string,
  body: Blob,
  named: NamedBytes | undefined,
): Promise<PieceOutcome> {
  if (named === undefined) return 'not-named';
  if (await holdsBytes(store, sha256)) return 'known';
  if (body.size !== named.size || (await digestOf(body)) !== sha256) return 'digest-wrong';
  const bytes = body.slice(0, body.size, named.mediaType);
  await keepBytes(store, { sha256, bytes, thumbnail: null });
  return 'kept';
}
