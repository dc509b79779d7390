import { createHash } from 'node:crypto';
import type { ServerDeps } from '../../../../src/server/deps';

type Hash = Buffer;

const hashOf = (...parts: readonly Uint8Array[]): Hash => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};
const LEAF = Uint8Array.of(0);
const NODE = Uint8Array.of(1);
/** The largest power of two below `n`. */
const splitOf = (n: number): number => 2 ** Math.floor(Math.log2(n - 1));

/**
 * The bureau's log out of the rows of its leaves alone, with the trees of RFC 9162 as its text has
 * them: nothing of the product's own proofs is asked.
 */
export class TrueLog {
  private readonly nodes = new Map<string, Hash>();

  private constructor(private readonly leaves: readonly string[]) {}

  static async of({ db }: ServerDeps): Promise<TrueLog> {
    const rows = await db.selectFrom('log_leaves').select('leaf').orderBy('idx').execute();
    return new TrueLog(rows.map(({ leaf }) => leaf));
  }

  /** MTH (RFC 9162 §2.1.1) over the leaves from `from` to before `to`. */
  private root(from: number, to: number): Hash {
    const key = `${from}/${to}`;
    const known = this.nodes.get(key);
    if (known !== undefined) return known;
    const middle = from + splitOf(to - from);
    const hash =
      to - from === 1
        ? hashOf(LEAF, Buffer.from(this.leaves[from] ?? ''))
        : hashOf(NODE, this.root(from, middle), this.root(middle, to));
    this.nodes.set(key, hash);
    return hash;
  }

  /** PATH (RFC 9162 §2.1.3.1) of the leaf at `index` in the tree over `from` to before `to`. */
  private path(index: number, from: number, to: number): readonly Hash[] {
    if (to - from === 1) return [];
    const middle = from + splitOf(to - from);
    return index < middle
      ? [...this.path(index, from, middle), this.root(middle, to)]
      : [...this.path(index, middle, to), this.root(from, middle)];
  }

  /** Whether a receipt says of this log what is so, in its leaf, its path and its tree. */
  holds({ leaf, proof }: { readonly leaf: string; readonly proof: string }): boolean {
    const [head = '', checkpoint = ''] = proof.split('\n\n');
    const [, indexLine = '', ...path] = head.split('\n');
    const [, sizeLine, root] = checkpoint.split('\n');
    const [index, size] = [Number(indexLine.replace('index ', '')), Number(sizeLine)];
    if (!(index >= 0 && index < size && size <= this.leaves.length)) return false;
    const base64 = (hash: Hash): string => hash.toString('base64');
    return (
      this.leaves[index] === leaf &&
      base64(this.root(0, size)) === root &&
      this.path(index, 0, size).map(base64).join() === path.join()
    );
  }
}
