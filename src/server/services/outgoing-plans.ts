import { sql } from 'kysely';
import type { ServerDeps } from '../deps';

/** Lines of one response end near this many bytes; a single longer segment still goes out whole. */
export const RESPONSE_BYTES = 4 * 1024 * 1024;

/** A journal that a reader may read, and from where on. */
/** A journal that a reader may read, and from where on. */
export interface ReadableJournal {
  readonly journal: string;
  readonly credential: string;
  /** First seq that is missing there. */
  readonly from: number;
  readonly forked: boolean;
}

interface StoredLine {
  readonly journal: string;
  readonly hash: string;
  readonly seq: number;
  readonly prev: string | null;
  readonly bytes: number;
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

/** What is missing of each of some journals, as rows of a table that queries can join. */
const missingOf = (journals: readonly ReadableJournal[]) =>
  sql<{ journal: string; start: number }>`unnest(
    ${journals.map(({ journal }) => journal)}::text[], ${journals.map(({ from }) => from)}::int8[]
  )`.as<'w'>(sql`w(journal, start)`);

const isLinear = (lines: readonly StoredLine[]): boolean =>
  lines.every((line, i) => i === 0 || line.seq !== lines[i - 1]?.seq);

/** Segments of what is missing of some journals, by journal. */
export async function plansOf(
  deps: ServerDeps,
  journals: readonly ReadableJournal[],
): Promise<ReadonlyMap<string, readonly Plan[]>> {
  const lines = await deps.db
    .selectFrom(missingOf(journals))
    .innerJoin('entries as e', (join) =>
      join.onRef('e.journal', '=', 'w.journal').onRef('e.seq', '>=', 'w.start'),
    )
    .select(['e.journal', 'e.hash', 'e.seq', 'e.prev'])
    .select((eb) => eb.fn<number>('octet_length', ['e.line']).as('bytes'))
    .orderBy('e.seq')
    .orderBy('e.hash')
    .execute();
  if (lines.length === 0) return new Map();
  const heads = await deps.db
    .selectFrom(missingOf(journals))
    .innerJoin('heads as h', (join) =>
      join.onRef('h.journal', '=', 'w.journal').onRef('h.seq', '>=', 'w.start'),
    )
    .select(['h.journal', 'h.hash', 'h.jws'])
    .orderBy('h.seq')
    .orderBy('h.hash')
    .execute();
  const linesOf = grouped(lines);
  const headsOf = grouped(heads);
  return new Map(
    journals.map(({ journal }) => {
      const own = linesOf.get(journal) ?? [];
      return [journal, joinPlans(planSegments(own, headsOf.get(journal) ?? []), isLinear(own))];
    }),
  );
}

function grouped<Row extends { readonly journal: string }>(rows: readonly Row[]) {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.journal);
    if (group === undefined) groups.set(row.journal, [row]);
    else group.push(row);
  }
  return groups;
}
