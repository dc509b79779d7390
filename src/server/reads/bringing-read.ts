import type { Kysely } from 'kysely';
import type { Role } from '../../domain/assignment/role';
import { RECORD_MEDIA_TYPE } from '../../domain/journal/named-bytes';
import { fixedStatement } from '../storage/fixed-statement';
import type { Database } from '../storage/tables';
import type { SessionRow } from './device-reads';
import {
  PIECE_COLUMNS,
  type PieceQuestion,
  type PieceRow,
  pieceTables,
  type StoredPiece,
  storedPiece,
} from './piece-read';

/** A session by the digest of its token, and the piece of evidence that its device brings. */
export interface BringingQuestion extends PieceQuestion {
  readonly digest: string;
}

/** A session, what its person is in the assignment (null for no member of it), and the piece. */
export interface BringingFound extends SessionRow {
  readonly role: Role | null;
  readonly piece: StoredPiece;
}

type Row = SessionRow & PieceRow & { readonly role: Role | null; readonly place: number };

// Lists in queries of their own, as `listed` has them.
const bringings = fixedStatement<Row>(`
  select a.place::int, t.expires_at, d.device, d.person, d.signing, d.credential_digest,
    d.revoked_at, m.role, ${PIECE_COLUMNS}
  from unnest((select $1::text[]), (select $2::text[]), (select $3::text[])) with ordinality
    as a(digest, assignment, sha256, place)
  join sessions t on t.token_digest = a.digest
  join devices d on d.device = t.device
  left join members m on m.assignment = a.assignment and m.person = d.person
  ${pieceTables('$4')}`);

/** Sessions, also such as have run out, and the pieces that come under them, in one question. */
export async function readBringings(
  db: Kysely<Database>,
  asked: readonly BringingQuestion[],
): Promise<(BringingFound | null)[]> {
  const listOf = (name: keyof BringingQuestion) => asked.map((each) => each[name]);
  const lists = [listOf('digest'), listOf('assignment'), listOf('sha256')];
  const rows = await bringings(db, [...lists, RECORD_MEDIA_TYPE]);
  const found = new Map(rows.map((row) => [row.place, row]));
  return asked.map((_, i) => {
    const row = found.get(i + 1);
    return row === undefined ? null : { ...row, piece: storedPiece(row) };
  });
}
