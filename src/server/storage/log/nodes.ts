import { type Kysely, sql } from 'kysely';
import type { FetchNodes, Frontier } from '../../../trust/merkle';
import { type NodeRef, subtreesOf } from '../../../trust/merkle-range';
import { gathered } from '../gathered';
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

/** A reader that answers all proofs that are built at the same time with one query. */
export const batchedReader = (db: Kysely<Database>): FetchNodes =>
  gathered(async (asked) => {
    const hashes = await readNodes(db, asked.flat());
    let taken = 0;
    return asked.map(({ length }) => {
      taken += length;
      return hashes.slice(taken - length, taken);
    });
  });
