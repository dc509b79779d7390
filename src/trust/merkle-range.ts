/** A node over 2^level leaves, the index-th from the left on its level: such a one never changes. */
export interface NodeRef {
  readonly level: number;
  readonly index: number;
}

/** Leaves `from` up to, not including, `to`. */
export interface LeafRange {
  readonly from: number;
  readonly to: number;
}

/** The largest power of two smaller than `size` (RFC 9162 §2.1.1), for a size of at least 2. */
function splitPoint(size: number): number {
  let power = 1;
  while (power * 2 < size) power *= 2;
  return power;
}

/**
 * The complete subtrees that make up a range, from left to right. The range must start where the
 * tree of RFC 9162 §2.1.1 starts one, as all ranges of this file do.
 */
export function subtreesOf({ from, to }: LeafRange): NodeRef[] {
  const refs: NodeRef[] = [];
  for (let start = from; start < to; ) {
    let level = 0;
    while (start + 2 ** (level + 1) <= to && start % 2 ** (level + 1) === 0) level += 1;
    refs.push({ level, index: start / 2 ** level });
    start += 2 ** level;
  }
  return refs;
}

/** The ranges whose hashes are the inclusion path of a leaf, its sibling first (RFC 9162 §2.1.3.1). */
export function inclusionRanges(index: number, size: number): LeafRange[] {
  const ranges: LeafRange[] = [];
  for (let from = 0, to = size; to - from > 1; ) {
    const middle = from + splitPoint(to - from);
    if (index < middle) {
      ranges.push({ from: middle, to });
      to = middle;
    } else {
      ranges.push({ from, to: middle });
      from = middle;
    }
  }
  return ranges.reverse();
}

/** The ranges whose hashes are the consistency path between two sizes (RFC 9162 §2.1.4.1). */
export function consistencyRanges(oldSize: number, newSize: number): LeafRange[] {
  const ranges: LeafRange[] = [];
  let from = 0;
  let to = newSize;
  while (to !== oldSize) {
    const middle = from + splitPoint(to - from);
    if (oldSize <= middle) {
      ranges.push({ from: middle, to });
      to = middle;
    } else {
      ranges.push({ from, to: middle });
      from = middle;
    }
  }
  // The whole old tree is what the reader holds already; a part of it is not.
  if (from > 0) ranges.push({ from, to });
  return ranges.reverse();
}
