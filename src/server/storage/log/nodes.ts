import { type Kysely, sql } from 'kysely';
import type { FetchNodes, Frontier } from '../../../trust/merkle';
import { type NodeRef, subtreesOf } from '../../../trust/merkle-range';
import type { Database } from '../tables';

/** Stored nodes by place, in the order asked for. @throws when one is missing: the log is damaged. */
async function readNodes(db: Kysely<Database>, refs: readonly NodeRef[]): Promise<Uint8Array[]> {
  if (refs.length === 0) return [];
  const { rows } = await sql<{ level: number; idx: number; hash: Buffer }>`
    select level, idx, hash from log_nodes where (level, idx) in (
      select * from unnest(${refs.map((r) => r.level)}::int[], ${refs.map((r) => r.index)}::bigint[])
    )`.execute(db);
  const found = new Map(rows.map((row) => [`${row.level}/${row.idx}`, row.hash]));
  return refs.map(({ level, index }) => {
    const hash = found.get(`${level}/${index}`);
    if (hash === undefined) throw new Error(`the log lacks node ${level}/${index}`);
    return new Uint8Array(hash);
  });
}

/** The frontier of the log at a size, from its stored nodes. */
export async function readFrontier(db: Kysely<Database>, size: number): Promise<Frontier> {
  return { size, hashes: await readNodes(db, subtreesOf({ from: 0, to: size })) };
}

interface Waiting {
  readonly refs: readonly NodeRef[];
  readonly resolve: (hashes: Uint8Array[]) => void;
  readonly reject: (error: unknown) => void;
}

/** A reader that answers all proofs that are built at the same time with one query. */
export function batchedReader(db: Kysely<Database>): FetchNodes {
  let waiting: Waiting[] = [];
  const flush = async (): Promise<void> => {
    const batch = waiting;
    waiting = [];
    try {
      const hashes = await readNodes(
        db,
        batch.flatMap((each) => each.refs),
      );
      let taken = 0;
      for (const { refs, resolve } of batch) {
        resolve(hashes.slice(taken, taken + refs.length));
        taken += refs.length;
      }
    } catch (error) {
      for (const { reject } of batch) reject(error);
    }
  };
  return (refs) =>
    new Promise((resolve, reject) => {
      if (waiting.length === 0) setImmediate(flush);
      waiting.push({ refs, resolve, reject });
    });
}
