import { type Kysely, sql } from 'kysely';
import { grouped } from '../storage/gathered';
import type { Database } from '../storage/tables';

/** A journal, and the first seq of it that somebody lacks. */
export interface MissingFrom {
  readonly journal: string;
  readonly from: number;
}

/** A stored entry without its line. */
export interface StoredLine {
  readonly journal: string;
  readonly hash: string;
  readonly seq: number;
  readonly prev: string | null;
  readonly bytes: number;
}

/** A stored head. */
export interface StoredHead {
  readonly journal: string;
  readonly seq: number;
  readonly hash: string;
  readonly jws: string;
}

/** What one journal holds from a seq on, by seq and hash. */
export interface MissingPart {
  readonly lines: readonly StoredLine[];
  readonly heads: readonly StoredHead[];
}

const partFrom = (part: MissingPart | undefined, from: number): MissingPart => ({
  lines: (part?.lines ?? []).filter(({ seq }) => seq >= from),
  heads: (part?.heads ?? []).filter(({ seq }) => seq >= from),
});

/** The lowest seq that anybody lacks, for each journal. */
function lowest(asked: readonly (readonly MissingFrom[])[]): ReadonlyMap<string, number> {
  const starts = new Map<string, number>();
  for (const { journal, from } of asked.flat()) {
    starts.set(journal, Math.min(from, starts.get(journal) ?? from));
  }
  return starts;
}

async function readParts(db: Kysely<Database>, starts: ReadonlyMap<string, number>) {
  const from = sql`unnest(${[...starts.keys()]}::text[], ${[...starts.values()]}::int8[])
    as w(journal, start)`;
  const [lines, heads] = await Promise.all([
    sql<StoredLine>`
      select e.journal, e.hash, e.seq, e.prev, octet_length(e.line) as bytes
      from ${from} join entries e on e.journal = w.journal and e.seq >= w.start
      order by e.seq, e.hash`.execute(db),
    sql<StoredHead>`
      select h.journal, h.seq, h.hash, h.jws
      from ${from} join heads h on h.journal = w.journal and h.seq >= w.start
      order by h.seq, h.hash`.execute(db),
  ]);
  return { lines: lines.rows, heads: heads.rows };
}

/** What several askers lack, each of some journals: by journal. */
export async function readMissing(
  db: Kysely<Database>,
  asked: readonly (readonly MissingFrom[])[],
): Promise<ReadonlyMap<string, MissingPart>[]> {
  const starts = lowest(asked);
  const { lines, heads } = await readParts(db, starts);
  const linesOf = grouped(lines, ({ journal }) => journal);
  const headsOf = grouped(heads, ({ journal }) => journal);
  return asked.map(
    (journals) =>
      new Map(
        journals.map(({ journal, from }) => {
          const part = { lines: linesOf.get(journal) ?? [], heads: headsOf.get(journal) ?? [] };
          return [journal, from === starts.get(journal) ? part : partFrom(part, from)];
        }),
      ),
  );
}

/** Lines by the hash of their entry, for several askers. */
export async function readLines(
  db: Kysely<Database>,
  asked: readonly (readonly string[])[],
): Promise<ReadonlyMap<string, string>[]> {
  const wanted = [...new Set(asked.flat())];
  const rows = await db
    .selectFrom('entries')
    .select(['hash', 'line'])
    .where('hash', '=', sql<string>`any(${wanted}::text[])`)
    .execute();
  const lines = new Map(rows.map(({ hash, line }) => [hash, line]));
  return asked.map(() => lines);
}
