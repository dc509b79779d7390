// One log: leaves in a Merkle tree (RFC 9162), and its head, signed with Ed25519, on the disk outside of
// the database.
import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { constants, openSync, write, writeSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** What a disk writes at once; the file has two such places, one written over the one before the last. */
const PLACE = 4096;
const LEAF = Buffer.from([0]);
const NODE = Buffer.from([1]);
const writeAt = promisify(write);

/** @param {...Buffer} parts */
const sha256 = (...parts) => createHash('sha256').update(Buffer.concat(parts)).digest();

/** The largest power of two below `size`. @param {number} size */
const halfOf = (size) => 2 ** Math.floor(Math.log2(size - 1));

function openTree() {
  /** `levels[l][i]` is the hash over the 2^l leaves from i · 2^l on. @type {Buffer[][]} */
  const levels = [[]];
  const size = () => levels[0]?.length ?? 0;

  /** The new nodes. @param {string} leaf */
  const add = (leaf) => {
    let node = sha256(LEAF, Buffer.from(leaf));
    /** @type {Buffer[]} */
    const added = [];
    for (let level = 0; ; level += 1) {
      const row = levels[level] ?? [];
      levels[level] = row;
      row.push(node);
      added.push(node);
      if (row.length % 2 === 1) return added;
      node = sha256(NODE, row.at(-2) ?? node, node);
    }
  };

  /** @param {number} from @param {number} to @returns {Buffer} */
  const over = (from, to) => {
    const level = Math.log2(to - from);
    const whole = Number.isInteger(level) ? levels[level]?.[from / (to - from)] : undefined;
    const middle = from + halfOf(to - from);
    return whole ?? sha256(NODE, over(from, middle), over(middle, to));
  };

  /** Inclusion path of a leaf, from below. @param {number} index @returns {Buffer[]} */
  const pathOf = (index, from = 0, to = size()) => {
    if (to - from === 1) return [];
    const middle = from + halfOf(to - from);
    return index < middle
      ? [...pathOf(index, from, middle), over(middle, to)]
      : [...pathOf(index, middle, to), over(from, middle)];
  };
  return { size, add, pathOf, root: () => over(0, size()) };
}

/** @param {string} folder */
export function openLog(folder) {
  const key = generateKeyPairSync('ed25519').privateKey;
  const tree = openTree();
  const file = openSync(
    join(folder, 'promised-head'),
    constants.O_WRONLY | constants.O_CREAT | constants.O_DSYNC,
  );
  writeSync(file, Buffer.alloc(2 * PLACE));
  let kept = 0;
  let last = Promise.resolve();
  return {
    ...tree,
    /** A checkpoint over all leaves. */
    signed: () => {
      const said = `floor\n${tree.size()}\n${tree.root().toString('base64')}\n`;
      return `${said}\n— floor ${sign(null, Buffer.from(said), key).toString('base64')}\n`;
    },
    /** One after the other. @param {string} note */
    keep: (note) => {
      last = last.then(async () => {
        kept += 1;
        await writeAt(file, Buffer.from(note.padEnd(PLACE, '\n')), 0, PLACE, (kept % 2) * PLACE);
      });
      return last;
    },
  };
}
