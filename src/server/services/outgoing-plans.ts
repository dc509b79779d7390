import type { ServerDeps } from '../deps';
import type { StoredLine } from '../reads/missing-read';

/** Lines of one response end near this many bytes; a single longer segment still goes out whole. */
export const RESPONSE_BYTES = 4 * 1024 * 1024;

/** A journal that a reader may read, and from where on. */
export interface ReadableJournal {
  readonly journal: string;
  readonly credential: string;
  /** First seq that is missing there. */
  readonly from: number;
  /** Last seq that is held here. */
  readonly last: number;
  readonly forked: boolean;
}

/** What one segment of an answer is made of. */
export interface Plan {
  readonly hashes: readonly string[];
  readonly head: string;
  readonly bytes: number;
}

/** One segment for each head, cut where the one before it on its branch ends. */
function planSegments(
  lines: readonly StoredLine[],
  heads: readonly { readonly hash: string; readonly jws: string }[],
): Plan[] {
  const byHash = new Map(lines.map((line) => [line.hash, line]));
  const planned = new Set<string>();
  return heads.flatMap(({ hash, jws }) => {
    const path: StoredLine[] = [];
    let line = byHash.get(hash);
    while (line !== undefined && !planned.has(line.hash)) {
      path.unshift(line);
      line = line.prev === null ? undefined : byHash.get(line.prev);
    }
    if (path.length === 0) return [];
    for (const each of path) planned.add(each.hash);
    const bytes = path.reduce((sum, each) => sum + each.bytes, 0);
    return [{ hashes: path.map((each) => each.hash), head: jws, bytes }];
  });
}

/** Joins neighbours of one branch while they fit: one head is enough for all lines before it. */
function joinPlans(plans: readonly Plan[], linear: boolean): Plan[] {
  if (!linear) return [...plans];
  const joined: Plan[] = [];
  for (const plan of plans) {
    const last = joined.at(-1);
    if (last !== undefined && last.bytes + plan.bytes <= RESPONSE_BYTES) {
      joined[joined.length - 1] = {
        hashes: [...last.hashes, ...plan.hashes],
        head: plan.head,
        bytes: last.bytes + plan.bytes,
      };
    } else {
      joined.push(plan);
    }
  }
  return joined;
}

const isLinear = (lines: readonly StoredLine[]): boolean =>
  lines.every((line, i) => i === 0 || line.seq !== lines[i - 1]?.seq);

/** Segments of what is missing of some journals, by journal. */
export async function plansOf(
  deps: ServerDeps,
  journals: readonly ReadableJournal[],
): Promise<ReadonlyMap<string, readonly Plan[]>> {
  // Of a linear journal that is known to its end nothing can be missing.
  const behind = journals.filter(({ from, last, forked }) => forked || from <= last);
  if (behind.length === 0) return new Map();
  const missing = await deps.reads.missing(behind);
  return new Map(
    [...missing].map(([journal, { lines, heads }]) => [
      journal,
      joinPlans(planSegments(lines, heads), isLinear(lines)),
    ]),
  );
}
