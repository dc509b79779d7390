import { type Bytes, concat, unshared } from '../../trust/bytes';
import type { BoxFault, BoxHead } from './box-head';

/** Plain bytes of every chunk but the last. */
const CHUNK_BYTES = 256 * 1024;
const TAG_BYTES = 16;
const MOST_CHUNKS = 0xffffffff;

/** A box that cannot be read to its end; what was read before it holds. */
export class BoxBroken extends Error {
  override readonly name = 'BoxBroken';

  constructor(readonly fault: BoxFault) {
    super(`the box is broken: ${fault}`);
  }
}

/** Nonce: the head's prefix, the chunk's number, and 1 for the last one (the STREAM construction). */
function sealing({ prefix, bound }: BoxHead, index: number, last: boolean): AesGcmParams {
  const counter = new Uint8Array(5);
  new DataView(counter.buffer).setUint32(0, index);
  counter[4] = last ? 1 : 0;
  return { name: 'AES-GCM', iv: concat(prefix, counter), additionalData: bound as Bytes };
}

/** Seals a stream of bytes: the head, then chunk after chunk. Holds no more than one chunk. */
export async function* sealChunks(
  head: BoxHead,
  plain: AsyncIterable<Uint8Array>,
): AsyncGenerator<Bytes> {
  yield head.bytes;
  const pending = new Uint8Array(CHUNK_BYTES);
  let filled = 0;
  let index = 0;
  const seal = async (last: boolean): Promise<Bytes> => {
    if (index > MOST_CHUNKS) throw new Error('too many chunks for one box');
    const chunk = pending.slice(0, filled);
    const sealed = await crypto.subtle.encrypt(sealing(head, index, last), head.key, chunk);
    index += 1;
    filled = 0;
    return new Uint8Array(sealed);
  };
  for await (const bytes of plain) {
    let from = 0;
    while (from < bytes.length) {
      // A full chunk is sealed only when more follows: the last one carries the mark of the end.
      if (filled === CHUNK_BYTES) yield await seal(false);
      const part = bytes.subarray(from, from + CHUNK_BYTES - filled);
      pending.set(part, filled);
      filled += part.length;
      from += part.length;
    }
  }
  yield await seal(true);
}

async function openChunk(
  head: BoxHead,
  sealed: Uint8Array,
  index: number,
  last: boolean,
): Promise<Bytes | null> {
  try {
    const bytes = unshared(sealed);
    return new Uint8Array(await crypto.subtle.decrypt(sealing(head, index, last), head.key, bytes));
  } catch {
    return null;
  }
}

/**
 * The plain bytes of a box, chunk after chunk; every chunk is authentic before it is given.
 * @throws BoxBroken `truncated` when the end is missing, `altered` when a chunk does not verify: it
 *   was changed, or cut in its middle
 */
export async function* openChunks(head: BoxHead, file: Blob): AsyncGenerator<Bytes> {
  const size = CHUNK_BYTES + TAG_BYTES;
  for (let index = 0, at = head.bytes.length; ; index++, at += size) {
    const sealed = new Uint8Array(await file.slice(at, at + size).arrayBuffer());
    if (sealed.length < TAG_BYTES) throw new BoxBroken('truncated');
    const ends = at + sealed.length >= file.size;
    const plain = await openChunk(head, sealed, index, ends);
    if (plain !== null) yield plain;
    else {
      // A file that was cut at a chunk's edge ends in a chunk that is not the last.
      const cut = ends && (await openChunk(head, sealed, index, false)) !== null;
      throw new BoxBroken(cut ? 'truncated' : 'altered');
    }
    if (ends) return;
  }
}
