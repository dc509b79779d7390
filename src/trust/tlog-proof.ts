import { fail, ok, type Result } from '../domain/kernel/result';
import { type Bytes, fromBase64, toBase64 } from './bytes';

const FIRST_LINE = 'c2sp.org/tlog-proof@v1';
const MAX_PROOF_LENGTH = 131_072;
const HASH_BYTES = 32;

/** An inclusion proof with the signed checkpoint of its tree, as C2SP tlog-proof packs them. */
export interface TlogProof {
  readonly index: number;
  /** Hashes of 32 bytes, the leaf's sibling first. */
  readonly path: readonly Uint8Array[];
  /** The checkpoint note, word for word. */
  readonly checkpoint: string;
}

/** Text of a proof (C2SP tlog-proof, "Format"), without extra data. */
export function formatTlogProof({ index, path, checkpoint }: TlogProof): string {
  const hashes = path.map((hash) => `${toBase64(hash)}\n`).join('');
  return `${FIRST_LINE}\nindex ${index}\n${hashes}\n${checkpoint}`;
}

function readPath(lines: readonly string[]): Bytes[] | null {
  const path: Bytes[] = [];
  for (const line of lines) {
    const hash = fromBase64(line);
    if (!hash.ok || hash.value.length !== HASH_BYTES) return null;
    path.push(hash.value);
  }
  return path;
}

/**
 * Reads the text of a proof. An `extra` line is passed over, since nothing authenticates it; the
 * checkpoint is handed on unread.
 */
export function parseTlogProof(text: string): Result<TlogProof, 'malformed'> {
  const end = text.indexOf('\n\n');
  if (text.length > MAX_PROOF_LENGTH || end < 0) return fail('malformed');
  const [first, second, ...others] = text.slice(0, end).split('\n');
  if (first !== FIRST_LINE || second === undefined) return fail('malformed');
  const extra = second.startsWith('extra ') ? fromBase64(second.slice(6)) : null;
  if (extra !== null && !extra.ok) return fail('malformed');
  const [indexLine, ...hashes] = extra === null ? [second, ...others] : others;
  const digits = /^index (0|[1-9]\d{0,15})$/.exec(indexLine ?? '')?.[1];
  const path = readPath(hashes);
  if (digits === undefined || !Number.isSafeInteger(Number(digits)) || path === null) {
    return fail('malformed');
  }
  return ok({ index: Number(digits), path, checkpoint: text.slice(end + 2) });
}
