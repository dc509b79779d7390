import type { Frontier } from '../../../trust/merkle';
import { subtreesOf } from '../../../trust/merkle-range';
import type { Growth } from './grow-log';
import type { LogHead } from './transparency-log';

const MOST_NODES = 8192;
const MOST_LEAVES = 2048;

/** Drops what was kept first while there is too much. */
function bound(kept: Map<unknown, unknown>, most: number): void {
  for (const key of kept.keys()) {
    if (kept.size <= most) return;
    kept.delete(key);
  }
}

/**
 * Leaves and nodes that this node committed lately: what the receipts of those leaves are made of.
 * Neither ever changes, so whoever finds one here need not ask the database.
 */
export class RecentGrowth {
  private readonly nodes = new Map<string, Uint8Array>();
  private readonly leaves = new Map<number, string>();
  private newest: LogHead = { size: 0, note: null };

  /** Takes in a committed batch. */
  add(before: Frontier, { frontier, added, nodes }: Growth, note: string | null): void {
    if (note === null) return;
    for (const [i, { level, index }] of subtreesOf({ from: 0, to: before.size }).entries()) {
      const hash = before.hashes[i];
      if (hash !== undefined) this.nodes.set(`${level}/${index}`, hash);
    }
    for (const { level, index, hash } of nodes) this.nodes.set(`${level}/${index}`, hash);
    for (const { index, leaf } of added) this.leaves.set(index, leaf);
    bound(this.nodes, MOST_NODES);
    bound(this.leaves, MOST_LEAVES);
    if (frontier.size > this.newest.size) this.newest = { size: frontier.size, note };
  }

  /** The newest head that this node made; the log may have grown elsewhere. */
  head(): LogHead {
    return this.newest;
  }

  leaf(index: number): string | undefined {
    return this.leaves.get(index);
  }

  /** The nodes asked for, or null when one of them is not here. */
  nodesAt(refs: readonly { readonly level: number; readonly index: number }[]) {
    const found: Uint8Array[] = [];
    for (const { level, index } of refs) {
      const hash = this.nodes.get(`${level}/${index}`);
      if (hash === undefined) return null;
      found.push(hash);
    }
    return found;
  }
}
