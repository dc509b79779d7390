import * as z from 'zod/mini';
import { readMeta, writeMeta } from './meta';
import type { Store } from './store';

const decisions = z.array(z.string());
const keyOf = (assignment: string): string => `decisions/${assignment}`;

/** Signed decisions on an assignment's reports that this phone was given, the newest first. */
export const keptDecisions = async (store: Store, assignment: string): Promise<readonly string[]> =>
  (await readMeta(store, keyOf(assignment), decisions)) ?? [];

/** Keeps what came beside what was kept: a server that no longer tells of a decision takes none back. */
export async function keepDecisions(
  store: Store,
  assignment: string,
  came: readonly string[],
): Promise<readonly string[]> {
  const before = await keptDecisions(store, assignment);
  const all = [...new Set([...came, ...before])];
  if (all.length > before.length) await writeMeta(store, keyOf(assignment), all);
  return all;
}
