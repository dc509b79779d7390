import * as z from 'zod/mini';
import { randomId, sha256Hex } from '../domain/kernel/identifier';
import { instant } from '../domain/kernel/instant';
import { nonNegative } from '../domain/kernel/quantity';
import { readMeta } from './meta';
import type { Store } from './store';

const copy = z.strictObject({
  /** Device and person that signed for it. */
  device: z.string(),
  person: randomId,
  at: instant,
  /** Last seq of each journal that was taken. */
  heads: z.record(randomId, nonNegative),
  evidence: z.array(sha256Hex),
});

/** What the phone of a team member has signed that it holds; verified before it was kept. */
export type SecondCopy = z.infer<typeof copy>;

/** Name of the fact. */
export const copiesKey = (assignment: string): string => `copies/${assignment}`;

/** All acknowledgements that came back for an assignment, one a device. */
export async function readCopies(store: Store, assignment: string): Promise<readonly SecondCopy[]> {
  return (await readMeta(store, copiesKey(assignment), z.array(copy))) ?? [];
}

/** What all of them cover together. */
export async function copiesOf(store: Store, assignment: string) {
  const entries = new Map<string, number>();
  const evidence = new Set<string>();
  for (const { heads, evidence: digests } of await readCopies(store, assignment)) {
    for (const [journal, seq] of Object.entries(heads)) {
      entries.set(journal, Math.max(seq, entries.get(journal) ?? -1));
    }
    for (const sha256 of digests) evidence.add(sha256);
  }
  return { entries, evidence };
}
