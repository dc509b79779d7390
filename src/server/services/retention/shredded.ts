import type { Kysely, Transaction } from 'kysely';
import type { ServerDeps } from '../../deps';
import { refuse } from '../../http/problem-error';
import type { Database } from '../../storage/tables';

type Reader = Kysely<Database> | Transaction<Database>;

interface Piece {
  readonly assignment: string;
  readonly sha256: string;
}

/** What of an assignment's evidence was destroyed, by digest: when, and the leaf that says so. */
export async function shreddedOf(
  db: Reader,
  assignment: string,
): Promise<ReadonlyMap<string, { readonly at: Date; readonly leaf: number }>> {
  const rows = await db
    .selectFrom('evidence_shredded')
    .select(['sha256', 'shredded_at', 'leaf_idx'])
    .where('assignment', '=', assignment)
    .execute();
  return new Map(rows.map((row) => [row.sha256, { at: row.shredded_at, leaf: row.leaf_idx }]));
}

export async function isShredded(db: Reader, { assignment, sha256 }: Piece): Promise<boolean> {
  const row = await db
    .selectFrom('evidence_shredded')
    .select('leaf_idx')
    .where('assignment', '=', assignment)
    .where('sha256', '=', sha256)
    .executeTakeFirst();
  return row !== undefined;
}

/** Refuses what was destroyed for an assignment, also where another one still needs the same bytes. */
export async function refuseShredded({ db }: ServerDeps, piece: Piece): Promise<void> {
  if (await isShredded(db, piece)) refuse('evidence-shredded');
}
