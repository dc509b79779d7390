import { type Bytes, concat, utf8 } from '../../trust/bytes';
import { BoxBroken } from './box-chunks';

const MAX_META_BYTES = 65_536;
const MAX_BODY_BYTES = 4 * 1024 * 1024 * 1024;
const SLICE_BYTES = 1024 * 1024;
/** Parts of a body are folded into a Blob at this size: browsers keep Blobs out of memory. */
const FOLD_BYTES = 4 * 1024 * 1024;

/** One record in a box: a line of JSON that says what it is, and bytes. */
export interface BoxRecord {
  readonly meta: unknown;
  readonly body: Blob;
}

/** The bytes of records, one after the other; bodies are read in slices. */
export async function* writeRecords(records: AsyncIterable<BoxRecord>): AsyncGenerator<Bytes> {
  for await (const { meta, body } of records) {
    const text = utf8(JSON.stringify(meta));
    const lengths = new Uint8Array(12);
    new DataView(lengths.buffer).setUint32(0, text.length);
    new DataView(lengths.buffer).setBigUint64(4, BigInt(body.size));
    yield concat(lengths, text);
    for (let at = 0; at < body.size; at += SLICE_BYTES) {
      yield new Uint8Array(await body.slice(at, at + SLICE_BYTES).arrayBuffer());
    }
  }
}

/** Takes exact lengths off a stream of pieces of any length. */
class PieceReader {
  private piece: Uint8Array = new Uint8Array();
  private readonly source: AsyncIterator<Uint8Array>;

  constructor(pieces: AsyncIterable<Uint8Array>) {
    this.source = pieces[Symbol.asyncIterator]();
  }

  /** At most `most` bytes; null at the end. */
  async some(most: number): Promise<Bytes | null> {
    while (this.piece.length === 0) {
      const next = await this.source.next();
      if (next.done === true) return null;
      this.piece = next.value;
    }
    const taken = this.piece.slice(0, most);
    this.piece = this.piece.subarray(taken.length);
    return taken;
  }

  /** Exactly `length` bytes as a Blob; null when the stream ends before the first of them. */
  async blob(length: number): Promise<Blob | null> {
    let whole = new Blob();
    let parts: Bytes[] = [];
    for (let left = length, held = 0; left > 0; ) {
      const part = await this.some(left);
      if (part === null) {
        if (left === length) return null;
        throw new BoxBroken('altered');
      }
      parts.push(part);
      left -= part.length;
      held += part.length;
      if (held >= FOLD_BYTES) {
        whole = new Blob([whole, ...parts]);
        parts = [];
        held = 0;
      }
    }
    return new Blob([whole, ...parts]);
  }

  async bytes(length: number): Promise<Bytes | null> {
    const blob = await this.blob(length);
    return blob === null ? null : new Uint8Array(await blob.arrayBuffer());
  }
}

/**
 * The records of a box in their order.
 * @throws BoxBroken where the bytes are no records, or the box itself is broken
 */
export async function* readRecords(plain: AsyncIterable<Uint8Array>): AsyncGenerator<BoxRecord> {
  const reader = new PieceReader(plain);
  for (;;) {
    const lengths = await reader.bytes(12);
    if (lengths === null) return;
    const view = new DataView(lengths.buffer);
    const [metaBytes, bodyBytes] = [view.getUint32(0), Number(view.getBigUint64(4))];
    if (metaBytes > MAX_META_BYTES || bodyBytes > MAX_BODY_BYTES) throw new BoxBroken('altered');
    const text = await reader.bytes(metaBytes);
    const body = await reader.blob(bodyBytes);
    if (text === null || body === null) throw new BoxBroken('altered');
    yield { meta: parsed(text), body };
  }
}

function parsed(text: Bytes): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(text));
  } catch {
    throw new BoxBroken('altered');
  }
}

/** Gathers a stream into one Blob without holding it in memory as a whole. */
export async function gatherBlob(
  pieces: AsyncIterable<Bytes>,
  onBytes: (sofar: number) => void = () => undefined,
): Promise<Blob> {
  let whole = new Blob();
  let parts: Bytes[] = [];
  let held = 0;
  for await (const piece of pieces) {
    parts.push(piece);
    held += piece.length;
    if (held < FOLD_BYTES) continue;
    whole = new Blob([whole, ...parts]);
    parts = [];
    held = 0;
    onBytes(whole.size);
  }
  return new Blob([whole, ...parts]);
}
