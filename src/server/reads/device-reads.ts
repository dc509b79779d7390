import { type Kysely, sql } from 'kysely';
import type { Role } from '../../domain/assignment/role';
import type { PublicJwk } from '../../trust/jwk';
import { fixedStatement } from '../storage/fixed-statement';
import type { Database } from '../storage/tables';
import type { NamedTeam } from './opening-read';

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

/** What packages of an assignment say of who may open journals under them, by their digests. */
export type Openings = Readonly<Record<string, NamedTeam>>;

/** A session, and what its person is in the assignment asked about; null for no member of it. */
export interface SessionFound extends SessionRow {
  readonly role: Role | null;
  /** Of the versions of the assignment's package that were published last; null where there are none. */
  readonly openings: Openings | null;
}

/** Versions of a package whose openings are told at once; an older one is asked for by itself. */
const NEWEST = 3;

// Lists in queries of their own, as `listed` has them. Each row is looked up by itself: where they are
// joined, the planner reads every member of a bureau of some thousands.
const sessions = fixedStatement<SessionFound & { readonly place: number }>(`
    select a.place::int, s.expires_at, d.device, d.person, d.signing, d.credential_digest,
      d.revoked_at, m.role, p.openings
    from unnest((select $1::text[]), (select $2::text[])) with ordinality
      as a(digest, assignment, place)
    cross join lateral (
      select s.device, s.expires_at from sessions s where s.token_digest = a.digest limit 1
    ) as s
    cross join lateral (
      select d.device, d.person, d.signing, d.credential_digest, d.revoked_at
      from devices d where d.device = s.device limit 1
    ) as d
    left join lateral (
      select m.assignment, m.role
      from members m where m.assignment = a.assignment and m.person = d.person limit 1
    ) as m on true
    left join lateral (
      select json_object_agg(n.digest, n.opening) as openings from (
        select p.digest, p.opening from packages p
        where p.assignment = m.assignment and p.opening is not null
        order by p.version desc limit ${NEWEST}
      ) as n
    ) as p on true`);

/** Sessions, also such as have run out. */
export async function readSessions(
  db: Kysely<Database>,
  asked: readonly SessionQuestion[],
): Promise<(SessionFound | null)[]> {
  const digests = asked.map(({ digest }) => digest);
  const rows = await sessions(db, [digests, asked.map(({ assignment }) => assignment)]);
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
