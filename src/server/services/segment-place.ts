import { type Kysely, sql, type Transaction } from 'kysely';
import type { Problem } from '../../contract/problem';
import { problemOf } from '../../contract/problem-catalogue';
import { SESSION_WRITERS } from '../../domain/assignment/role';
import { fail, ok, type Result } from '../../domain/kernel/result';
import type { Aftermath } from '../reads/aftermath-read';
import type { JournalOwner } from '../reads/journal-reads';
import type { NamedTeam, OpeningFound } from '../reads/opening-read';
import type { Database } from '../storage/tables';
import type { CheckedSegment, Sender } from './check-segment';
import { openingsTooSoon } from './opened-too-soon';
import { isInTeam } from './stored-package';

/** A segment's way here: who wrote it, for which assignment, and which device brought it. */
export interface Delivery {
  readonly assignment: string;
  /** The device whose key its head must be signed with; revocation is asked of this one. */
  readonly author: Sender;
  /** The device that brought it: the author's own, or a team member's that carries for it. */
  readonly carrier: string;
}

/** A checked segment and its way here. */
export interface Delivered {
  readonly checked: CheckedSegment;
  readonly delivery: Delivery;
  /** Whether somebody let it in although its device is revoked. */
  readonly admitted: boolean;
  /** When it came. */
  readonly at: Date;
}

/** What one statement asks, and answers, along with keeping a segment of a device's own. */
export interface Asking {
  /** SHA-256 of the token of a session that has to last, of the author. */
  readonly session: string;
  /** Digests of evidence that the author could bring. */
  readonly offered: readonly string[];
  /** Called with what the answer tells, once the segment is kept. */
  readonly told: (after: Aftermath) => void;
}

type Reader = Kysely<Database> | Transaction<Database>;

/** Why an opening is not what its author may open here, or null. */
function openingProblem(
  opening: NonNullable<CheckedSegment['opening']>,
  { assignment, author }: Delivery,
  named: NamedTeam | null,
): Problem | null {
  const { device, credential, person, role, nonce } = opening;
  const wrongKey = (detail: string): Problem => problemOf('wrong-key', { seq: 0, detail });
  if (device !== author.device) return wrongKey('device');
  if (credential !== author.credentialDigest) return wrongKey('credential');
  // The fold takes the opening's word for who writes, so nobody opens in the name of another.
  if (person !== author.person) return wrongKey('person');
  if (opening.assignment !== assignment) return problemOf('wrong-assignment', { seq: 0 });
  if (named === null) return problemOf('wrong-assignment', { seq: 0 });
  if (nonce !== named.nonce) return problemOf('wrong-assignment', { seq: 0, detail: 'nonce' });
  if (!isInTeam(named, person, role)) return wrongKey('role');
  const isOut = opening.panel !== undefined && !SESSION_WRITERS.includes(role);
  return isOut ? wrongKey('panel') : null;
}

/** Why a journal that is stored is not the author's in this assignment, or null. */
function ownerProblem(owner: JournalOwner | null, { assignment, author }: Delivery) {
  if (owner !== null && owner.device !== author.device) return problemOf('wrong-key');
  if (owner !== null && owner.assignment !== assignment) return problemOf('wrong-assignment');
  return null;
}

/**
 * Why this journal is not the author's to open or to continue in this assignment, or null.
 * @param found whose it is in the database, and what its package says
 */
export function ownershipProblem(
  { opening }: CheckedSegment,
  delivery: Delivery,
  { owner, named }: OpeningFound,
): Problem | null {
  const problem = ownerProblem(owner, delivery);
  if (problem !== null || opening === null) return problem;
  return openingProblem(opening, delivery, named);
}

/** How a journal stands in the database as a segment of it comes. */
export interface Standing {
  /** Highest seq that is held, or null. */
  readonly last: number | null;
  /** How many entries are held: more than `last` says where the journal is forked. */
  readonly held: number;
  /** How many of the segment's entries, from its first, are held. */
  readonly known: number;
}

interface Looked {
  readonly assignment: string | null;
  readonly owner: string | null;
  readonly panel_session: string | null;
  readonly enrolled: boolean;
  readonly revoked_at: Date | null;
  readonly last: number | null;
  readonly held: number | null;
  readonly follows: boolean;
}

/** What is stored of the journals and authors of segments, in their order. */
async function lookUp(db: Reader, delivered: readonly Delivered[]): Promise<readonly Looked[]> {
  const heads = delivered.map(({ checked: { head, after } }) => ({ ...head, after }));
  const { rows } = await sql<Looked>`
    select j.assignment, j.device as owner, j.panel_session, d.device is not null as enrolled,
      d.revoked_at, l.last, l.held, a.seq is not null and exists (
        select from segments s where s.journal = a.journal and s.first_seq <= a.seq
          and s.last_seq >= a.seq and split_part(s.hashes, ' ', (a.seq - s.first_seq + 1)::int) = a.hash
      ) as follows
    from unnest(
      ${heads.map(({ journal }) => journal)}::text[],
      ${delivered.map(({ delivery }) => delivery.author.device)}::text[],
      ${heads.map(({ after }) => after?.seq ?? null)}::int8[],
      ${heads.map(({ after }) => after?.hash ?? null)}::text[]
    ) with ordinality as a(journal, device, seq, hash, place)
    left join journals j on j.journal = a.journal
    left join devices d on d.device = a.device
    cross join lateral (
      select max(s.last_seq) as last, sum(s.last_seq - s.first_seq + 1)::int8 as held
      from segments s where s.journal = a.journal
    ) as l
    order by a.place`.execute(db);
  return rows;
}

/** Why the segment does not follow a stored entry: `entry-gap` with the first missing seq, or null. */
async function placeProblem(
  db: Reader,
  { head, after }: CheckedSegment,
  { follows, last }: Looked,
): Promise<Problem | null> {
  if (after === null || follows) return null;
  const elsewhere = await db
    .selectFrom('entries')
    .select('seq')
    .where('journal', '=', head.journal)
    .where('hash', '=', after.hash)
    .executeTakeFirst();
  if (elsewhere !== undefined) return problemOf('chain-broken', { seq: after.seq + 1 });
  const next = last === null ? 0 : last + 1;
  // What is stored there has other bytes: the branch starts earlier, nobody here knows where.
  return problemOf('entry-gap', { expected: after.seq < next ? 0 : next });
}

/** How many entries of a segment, from its first, are stored: what an entry follows always is. */
async function knownOf(
  db: Reader,
  { head, entries }: CheckedSegment,
  last: number | null,
): Promise<number> {
  const first = entries[0]?.entry.seq ?? 0;
  if (last === null || last < first) return 0;
  const rows = await db
    .selectFrom('segments')
    .select('hashes')
    .where('journal', '=', head.journal)
    .where('last_seq', '>=', first)
    .execute();
  const stored = new Set(rows.flatMap(({ hashes }) => hashes.split(' ')));
  const fresh = entries.findIndex(({ hash }) => !stored.has(hash));
  return fresh < 0 ? entries.length : fresh;
}

/**
 * How the journals of segments stand, or why they are not kept, in their order. What depends on stored
 * rows is read under the log's lock: revocation too, for the order of the log decides it. What an
 * opening names was looked at when it came ({@link ownershipProblem}); a package never changes.
 */
export async function lookAtSegments(
  db: Reader,
  delivered: readonly Delivered[],
): Promise<Result<Standing, Problem>[]> {
  const found = await lookUp(db, delivered);
  const early = await openingsTooSoon(db, delivered);
  const looked: Result<Standing, Problem>[] = [];
  for (const [i, { checked, delivery, admitted }] of delivered.entries()) {
    const row = found[i];
    if (row?.enrolled !== true) throw new Error('a segment of a device that nobody enrolled');
    const { assignment, owner: device, panel_session, last, held } = row;
    const owner =
      assignment === null || device === null ? null : { assignment, device, panel_session };
    const isRevoked = !admitted && row.revoked_at !== null;
    const problem =
      ownerProblem(owner, delivery) ??
      (isRevoked ? problemOf('device-revoked') : null) ??
      (await placeProblem(db, checked, row)) ??
      early[i] ??
      null;
    if (problem !== null) looked.push(fail(problem));
    else looked.push(ok({ last, held: held ?? 0, known: await knownOf(db, checked, last) }));
  }
  return looked;
}
