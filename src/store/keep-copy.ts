import { writeMeta } from './meta';
import { copiesKey, readCopies, type SecondCopy } from './second-copies';
import type { Store } from './store';

function joined(old: SecondCopy, next: SecondCopy): SecondCopy {
  const heads = { ...old.heads };
  for (const [journal, seq] of Object.entries(next.heads)) {
    heads[journal] = Math.max(seq, heads[journal] ?? -1);
  }
  return { ...next, heads, evidence: [...new Set([...old.evidence, ...next.evidence])] };
}

/** Adds an acknowledgement to what the same device signed for before. */
export async function keepCopy(store: Store, assignment: string, next: SecondCopy): Promise<void> {
  const copies = await readCopies(store, assignment);
  const old = copies.find(({ device }) => device === next.device);
  const others = copies.filter((each) => each !== old);
  const value = old === undefined ? next : joined(old, next);
  await writeMeta(store, copiesKey(assignment), [...others, value]);
}
