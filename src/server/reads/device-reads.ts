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

/** Sessions by the digest of their token, also such as have run out. */
export async function readSessions(
  db: Kysely<Database>,
  digests: readonly string[],
): Promise<(SessionRow | null)[]> {
  const rows = await db
    .selectFrom('sessions as s')
    .innerJoin('devices as d', 'd.device', 's.device')
    .select(['s.token_digest', 's.expires_at', 'd.device', 'd.person', 'd.signing'])
    .select(['d.credential_digest', 'd.revoked_at'])
    .where('s.token_digest', '=', sql<string>`any(${[...new Set(digests)]}::text[])`)
    .execute();
  const found = new Map(rows.map((row) => [row.token_digest, row]));
  return digests.map((digest) => found.get(digest) ?? null);
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

/** Which of the devices are revoked; one that nobody knows counts as revoked. */
export async function readRevoked(
  db: Kysely<Database>,
  devices: readonly string[],
): Promise<boolean[]> {
  const rows = await db
    .selectFrom('devices')
    .select(['device', 'revoked_at'])
    .where('device', '=', sql<string>`any(${[...new Set(devices)]}::text[])`)
    .execute();
  const found = new Map(rows.map((row) => [row.device, row.revoked_at]));
  return devices.map((device) => found.get(device) !== null);
}
