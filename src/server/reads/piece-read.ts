import type { Kysely } from 'kysely';
import { RECORD_MEDIA_TYPE } from '../../domain/journal/named-bytes';
import { fixedStatement } from '../storage/fixed-statement';
import type { Database } from '../storage/tables';

/** Bytes by their digest, as evidence of an assignment. */
export interface PieceQuestion {
  readonly assignment: string;
  readonly sha256: string;
}

/** What the database knows of a piece of evidence. */
export interface StoredPiece {
  /** The sizes that accepted entries name, the largest first: none, or nearly always one. */
  readonly sizes: readonly number[];
  /** Whether an entry names it as a personal record, which its author may order destroyed. */
  readonly isRecord: boolean;
  /** Whether the bureau destroyed it for this assignment. */
  readonly isShredded: boolean;
  /** Whether there is a key to bytes of this digest, for whatever they were kept. */
  readonly isKept: boolean;
  /** The leaf that says that it is held here, or null. */
  readonly leaf: number | null;
}

/** A row of {@link PIECE_COLUMNS}. */
export interface PieceRow {
  readonly sizes: readonly number[] | null;
  readonly record: boolean | null;
  readonly leaf: number | null;
  readonly shredded: boolean;
  readonly kept: boolean;
}

/** What is asked of each piece `a` that {@link pieceTables} join. */
export const PIECE_COLUMNS = `n.sizes, n.record, h.leaf_idx as leaf,
    s.found is not null as shredded, k.found is not null as kept`;

/** Each piece is asked for by itself: joined with a list, whole tables would be read. */
export const pieceTables = (recordType: string): string => `
  cross join lateral (
    select array_agg(distinct e.size::int) as sizes, bool_or(e.media_type = ${recordType}) as record
    from evidence_names e where e.assignment = a.assignment and e.sha256 = a.sha256
  ) as n
  left join lateral (
    select leaf_idx from evidence_held e where e.assignment = a.assignment and e.sha256 = a.sha256
    limit 1
  ) as h on true
  left join lateral (
    select true as found from evidence_shredded e
    where e.assignment = a.assignment and e.sha256 = a.sha256 limit 1
  ) as s on true
  left join lateral (
    select true as found from evidence_keys e where e.sha256 = a.sha256 limit 1
  ) as k on true`;

// Of a list in JSON the planner guesses the same length each time, and so plans this but once.
const pieces = fixedStatement<PieceRow & PieceQuestion>(`
  select a.assignment, a.sha256, ${PIECE_COLUMNS}
  from (
    select distinct * from json_to_recordset($1::json) as q(assignment text, sha256 text)
  ) as a ${pieceTables('$2')}`);

/** What a row says of a piece; without one nothing is known of it. */
export const storedPiece = (row: PieceRow | undefined): StoredPiece => ({
  sizes: [...(row?.sizes ?? [])].sort((a, b) => b - a),
  isRecord: row?.record === true,
  isShredded: row?.shredded === true,
  isKept: row?.kept === true,
  leaf: row?.leaf ?? null,
});

/** What is known of pieces of evidence, in their order. */
export async function readPieces(
  db: Kysely<Database>,
  asked: readonly PieceQuestion[],
): Promise<StoredPiece[]> {
  const wanted = JSON.stringify(asked.map(({ assignment, sha256 }) => ({ assignment, sha256 })));
  const rows = await pieces(db, [wanted, RECORD_MEDIA_TYPE]);
  const keyOf = ({ assignment, sha256 }: PieceQuestion) => `${assignment} ${sha256}`;
  const found = new Map(rows.map((row) => [keyOf(row), row]));
  return asked.map((piece) => storedPiece(found.get(keyOf(piece))));
}
