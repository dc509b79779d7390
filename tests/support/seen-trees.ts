import { consistency } from '../../src/contract/receipt';
import { fromHex } from '../../src/trust/bytes';
import { verifyConsistency } from '../../src/trust/merkle';

/** Trees that somebody was shown: root by size. */
export class SeenTrees {
  private readonly roots = new Map<number, string>();

  /** @throws when another root was shown for the same size: the log has split. */
  see({ size, root }: { readonly size: number; readonly root: string }): void {
    const known = this.roots.get(size);
    if (known !== undefined && known !== root) throw new Error(`two logs of ${size} leaves`);
    this.roots.set(size, root);
  }

  get largest(): number {
    return Math.max(...this.roots.keys());
  }

  /** The sizes whose tree the largest one does not extend, by proofs that a server gives. */
  async brokenAt(origin: string): Promise<number[]> {
    const newSize = this.largest;
    const broken: number[] = [];
    for (const size of this.roots.keys()) {
      const answer = await fetch(`${origin}/api/log/consistency?old=${size}&new=${newSize}`);
      const { path } = consistency.parse(await answer.json());
      const proof = {
        ...{ oldSize: size, newSize, oldRoot: this.bytes(size), newRoot: this.bytes(newSize) },
        path: path.map((text) => new Uint8Array(Buffer.from(text, 'base64'))),
      };
      if (!(await verifyConsistency(proof))) broken.push(size);
    }
    return broken;
  }

  private bytes(size: number): Uint8Array {
    const bytes = fromHex(this.roots.get(size) ?? '');
    if (!bytes.ok) throw new Error('no root');
    return bytes.value;
  }
}
