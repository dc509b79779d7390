/**
 * A rateless code in the manner of Luby's: block 0 to k−1 as they are, then without end the XOR of
 * a half of all blocks, chosen by the number of the frame. Each further frame that comes in halves
 * the chance that the whole cannot be had, whichever frames were missed: k + 10 are enough but once
 * in a thousand times. Blocks are few (below a thousand), so elimination costs little.
 */

/** Which blocks are joined in a frame, as bits: word i holds blocks 32·i to 32·i+31. */
function chosenBlocks(blocks: number, frame: number): Uint32Array {
  const words = new Uint32Array(Math.ceil(blocks / 32));
  if (frame < blocks) {
    words[frame >>> 5] = (1 << (frame & 31)) >>> 0;
    return words;
  }
  let state = Math.imul(frame ^ 0x9e3779b9, 0x85ebca6b) >>> 0;
  for (let i = 0; i < words.length; i++) {
    // mulberry32: both sides must choose alike for ever.
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    words[i] = (mixed ^ (mixed >>> 14)) >>> 0;
  }
  const spare = words.length * 32 - blocks;
  const last = words.length - 1;
  words[last] = ((words[last] ?? 0) & (0xffffffff >>> spare)) >>> 0;
  if (words.every((word) => word === 0)) words[0] = 1;
  return words;
}

const has = (words: Uint32Array, block: number): boolean =>
  (((words[block >>> 5] ?? 0) >>> (block & 31)) & 1) === 1;

function xorBytes(into: Uint8Array, other: Uint8Array): void {
  for (let i = 0; i < into.length; i++) into[i] = (into[i] ?? 0) ^ (other[i] ?? 0);
}

/** The content of one frame. */
export function joinBlocks(data: Uint8Array, blockSize: number, frame: number): Uint8Array {
  const blocks = Math.ceil(data.length / blockSize);
  const chosen = chosenBlocks(blocks, frame);
  const content = new Uint8Array(blockSize);
  for (let block = 0; block < blocks; block++) {
    if (!has(chosen, block)) continue;
    xorBytes(content, data.subarray(block * blockSize, (block + 1) * blockSize));
  }
  return content;
}

interface Row {
  readonly words: Uint32Array;
  readonly content: Uint8Array;
}

function lowest(words: Uint32Array): number {
  const at = words.findIndex((word) => word !== 0);
  if (at < 0) return -1;
  const word = words[at] ?? 0;
  return at * 32 + (31 - Math.clz32(word & -word));
}

/** Solves for the blocks as frames come in, in any order. */
export class BlockSolver {
  /** Reduced rows, by the lowest block that each holds. */
  private readonly rows = new Map<number, Row>();

  constructor(
    readonly blocks: number,
    private readonly blockSize: number,
  ) {}

  /** Independent frames so far: the whole is there when they are as many as blocks. */
  get solved(): number {
    return this.rows.size;
  }

  /** Adds a frame; false when it says nothing new. */
  add(frame: number, content: Uint8Array): boolean {
    const row = { words: chosenBlocks(this.blocks, frame), content: content.slice() };
    for (let pivot = lowest(row.words); pivot >= 0; pivot = lowest(row.words)) {
      const known = this.rows.get(pivot);
      if (known === undefined) {
        this.rows.set(pivot, row);
        return true;
      }
      for (let i = 0; i < row.words.length; i++) {
        row.words[i] = ((row.words[i] ?? 0) ^ (known.words[i] ?? 0)) >>> 0;
      }
      xorBytes(row.content, known.content);
    }
    return false;
  }

  /** The blocks one after the other, padded to whole blocks; null while frames are missing. */
  result(): Uint8Array | null {
    if (this.rows.size < this.blocks) return null;
    const whole = new Uint8Array(this.blocks * this.blockSize);
    // From the last block back: a row holds its own block and later ones, which are known by then.
    for (let block = this.blocks - 1; block >= 0; block--) {
      const row = this.rows.get(block);
      if (row === undefined) return null;
      const content = whole.subarray(block * this.blockSize, (block + 1) * this.blockSize);
      content.set(row.content);
      for (let later = block + 1; later < this.blocks; later++) {
        if (!has(row.words, later)) continue;
        xorBytes(content, whole.subarray(later * this.blockSize, (later + 1) * this.blockSize));
      }
    }
    return whole;
  }
}
