import { type Kysely, sql } from 'kysely';
import type { Role } from '../../domain/assignment/role';
import type { PublicJwk } from '../../trust/jwk';
import type { Database } from '../storage/tables';

/** A session and the device behind it. */
export interface SessionRow {
  readonly device: string;
  readonly person: string;
  readonly signing: PublicJwk;
  readonly credential_digest: string;
  readonly revoked_at: Date | null;
  readonly expires_at: Date;
}

/** A session by the digest of its token, and an assignment that its request is about. */
export interface SessionQuestion {
  readonly digest: string;
  readonly assignment: string | null;
}

/** A session, and what its person is in the assignment asked about; null for no member of it. */
export interface SessionFound extends SessionRow {
  readonly role: Role | null;
}

/** Sessions, also such as have run out. */
export async function readSessions(
  db: Kysely<Database>,
  asked: readonly SessionQuestion[],
): Promise<(SessionFound | null)[]> {
  const { rows } = await sql<SessionFound & { readonly place: number }>`
    select a.place::int, s.expires_at, d.device, d.person, d.signing, d.credential_digest,
      d.revoked_at, m.role
    from unnest(
      ${asked.map(({ digest }) => digest)}::text[],
      ${asked.map(({ assignment }) => assignment)}::text[]
    ) with ordinality as a(digest, assignment, place)
    join sessions s on s.token_digest = a.digest
    join devices d on d.device = s.device
    left join members m on m.assignment = a.assignment and m.person = d.person`.execute(db);
  const found = new Map(rows.map((row) => [row.place, row]));
  return asked.map((_, i) => found.get(i + 1) ?? null);
}

/** A person and an assignment that they may be a member of. */
export interface MemberQuestion {
  readonly assignment: string;
  readonly person: string;
}

/** The roles of persons in assignments; null for who is no member. */
export async function readRoles(
  db: Kysely<Database>,
  asked: readonly MemberQuestion[],
): Promise<(Role | null)[]> {
  const { rows } = await sql<MemberQuestion & { role: Role }>`
    select m.assignment, m.person, m.role from members m join unnest(
      ${asked.map(({ assignment }) => assignment)}::text[],
      ${asked.map(({ person }) => person)}::text[]
    ) as a(assignment, person) on m.assignment = a.assignment and m.person = a.person`.execute(db);
  const keyOf = ({ assignment, person }: MemberQuestion) => `${assignment} ${person}`;
  const found = new Map(rows.map((row) => [keyOf(row), row.role]));
  return asked.map((each) => found.get(keyOf(each)) ?? null);
}
