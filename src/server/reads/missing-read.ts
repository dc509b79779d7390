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
    sql<StoredLine>`/* kept */
      select s.journal, e.hash, s.first_seq + e.place - 1 as seq, e.prev,
        octet_length(e.line) as bytes
      from ${from} join segments s on s.journal = w.journal and s.last_seq >= w.start
      cross join lateral unnest(
        string_to_array(s.hashes, ' '), array_prepend(s.prev, string_to_array(s.hashes, ' ')),
        string_to_array(s.lines, E'\\n')
      ) with ordinality as e(hash, prev, line, place)
      where e.hash is not null and s.first_seq + e.place - 1 >= w.start
      order by seq, e.hash`.execute(db),
    sql<StoredHead>`/* kept */
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

/** Entries of a journal, none of them before a seq. */
export interface WantedLines {
  readonly journal: string;
  readonly from: number;
  readonly hashes: readonly string[];
}

/** Lines by the hash of their entry, for several askers. */
export async function readLines(
  db: Kysely<Database>,
  asked: readonly (readonly WantedLines[])[],
): Promise<ReadonlyMap<string, string>[]> {
  const starts = lowest(asked);
  const wanted = [...new Set(asked.flatMap((each) => each.flatMap(({ hashes }) => hashes)))];
  const { rows } = await sql<{ readonly hash: string; readonly line: string }>`/* kept */
    select e.hash, e.line from unnest(${[...starts.keys()]}::text[], ${[...starts.values()]}::int8[])
      as w(journal, start)
    join segments s on s.journal = w.journal and s.last_seq >= w.start
    cross join lateral unnest(string_to_array(s.hashes, ' '), string_to_array(s.lines, E'\\n'))
      as e(hash, line)
    where e.hash = any(${wanted}::text[])`.execute(db);
  const lines = new Map(rows.map(({ hash, line }) => [hash, line]));
  return asked.map(() => lines);
}
