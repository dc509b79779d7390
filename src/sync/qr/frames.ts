import { type Bytes, concat } from '../../trust/bytes';
import { crc32 } from '../../trust/crc32';
import { BlockSolver, joinBlocks } from './fountain';

// A frame: mark and version (2 bytes), length of all data, CRC-32 of all data, number of the frame
// (4 bytes each, big endian), one block, CRC-32 of all that.
const MARK = 0x54;
const VERSION = 1;
const HEAD_BYTES = 14;
const TAIL_BYTES = 4;

/** What a frame of the usual size carries: with its head it fills a QR code of version 16 (L). */
export const BLOCK_BYTES = 560;
const MOST_BLOCKS = 1000;

/** More than this is not sent by pictures: it would take minutes. */
export const MOST_FRAMED_BYTES = BLOCK_BYTES * MOST_BLOCKS;

/** Bytes as an endless row of frames, to be shown one after the other and seen in part. */
export interface FrameSource {
  readonly blocks: number;
  /** Frame `number`; the same number gives the same frame. */
  frame(number: number): Bytes;
}

/**
 * Makes frames of bytes.
 * @throws Error for no bytes, or more than {@link MOST_FRAMED_BYTES}
 */
export function framesOf(data: Uint8Array, blockBytes = BLOCK_BYTES): FrameSource {
  const blocks = Math.ceil(data.length / blockBytes);
  if (blocks === 0 || blocks > MOST_BLOCKS) throw new Error('not a payload for frames');
  const checksum = crc32(data);
  return {
    blocks,
    frame: (number) => {
      const head = new Uint8Array(HEAD_BYTES);
      const view = new DataView(head.buffer);
      head[0] = MARK;
      head[1] = VERSION;
      view.setUint32(2, data.length);
      view.setUint32(6, checksum);
      view.setUint32(10, number);
      const body = concat(head, joinBlocks(data, blockBytes, number));
      const tail = new Uint8Array(TAIL_BYTES);
      new DataView(tail.buffer).setUint32(0, crc32(body));
      return concat(body, tail);
    },
  };
}

interface ReadFrame {
  readonly length: number;
  readonly checksum: number;
  readonly number: number;
  readonly block: Uint8Array;
}

/** A frame as it was seen; null for anything else, also for one with a wrong bit. */
function readFrame(bytes: Uint8Array): ReadFrame | null {
  const end = bytes.length - TAIL_BYTES;
  if (end <= HEAD_BYTES || bytes[0] !== MARK || bytes[1] !== VERSION) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(end) !== crc32(bytes.subarray(0, end))) return null;
  const [length, checksum, number] = [view.getUint32(2), view.getUint32(6), view.getUint32(10)];
  const block = bytes.subarray(HEAD_BYTES, end);
  const blocks = Math.ceil(length / block.length);
  if (blocks === 0 || blocks > MOST_BLOCKS) return null;
  return { length, checksum, number, block };
}

/** How far a transfer is. */
export interface FrameProgress {
  readonly solved: number;
  readonly blocks: number;
  /** The bytes, once they are whole and their checksum fits. */
  readonly data: Uint8Array | null;
}

/** Transfers that are kept at once; a mirror behind a screen shows no more. */
const MOST_TRANSFERS = 4;

/**
 * Gathers frames as a camera sees them: in any order, repeated, missed, of several transfers mixed.
 * Each transfer is solved by itself, and what is no frame is passed over.
 */
export class FrameGatherer {
  private readonly transfers = new Map<string, BlockSolver>();

  /** Takes what was read from one picture; null when it is no frame. */
  add(bytes: Uint8Array): FrameProgress | null {
    const frame = readFrame(bytes);
    if (frame === null) return null;
    const { length, checksum, number, block } = frame;
    const key = `${length}/${checksum}/${block.length}`;
    const blocks = Math.ceil(length / block.length);
    const solver = this.transfers.get(key) ?? new BlockSolver(blocks, block.length);
    if (!this.transfers.has(key)) this.keep(key, solver);
    solver.add(number, block);
    const whole = solver.result()?.subarray(0, length) ?? null;
    const fits = whole !== null && crc32(whole) === checksum;
    // Solved and false: a frame whose checksum fitted by chance. What was gathered is worth nothing.
    if (whole !== null && !fits) this.transfers.delete(key);
    return { solved: solver.solved, blocks, data: fits ? whole : null };
  }

  private keep(key: string, solver: BlockSolver): void {
    const [oldest] = this.transfers.keys();
    if (this.transfers.size >= MOST_TRANSFERS && oldest !== undefined) {
      this.transfers.delete(oldest);
    }
    this.transfers.set(key, solver);
  }
}
