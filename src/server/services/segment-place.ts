import { type Kysely, sql, type Transaction } from 'kysely';
import type { Problem } from '../../contract/problem';
import { problemOf } from '../../contract/problem-catalogue';
import { SESSION_WRITERS } from '../../domain/assignment/role';
import { type JournalOwner, readOwners } from '../reads/journal-reads';
import type { Database } from '../storage/tables';
import type { CheckedSegment, Sender } from './check-segment';
import { openingsTooSoon } from './opened-too-soon';
import { isInTeam, storedTeam } from './stored-package';

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

type Reader = Kysely<Database> | Transaction<Database>;

/** Why an opening is not what its author may open here, or null. */
async function openingProblem(
  db: Reader,
  opening: NonNullable<CheckedSegment['opening']>,
  { assignment, author }: Delivery,
): Promise<Problem | null> {
  const { device, credential, person, role, nonce } = opening;
  const wrongKey = (detail: string): Problem => problemOf('wrong-key', { seq: 0, detail });
  if (device !== author.device) return wrongKey('device');
  if (credential !== author.credentialDigest) return wrongKey('credential');
  // The fold takes the opening's word for who writes, so nobody opens in the name of another.
  if (person !== author.person) return wrongKey('person');
  if (opening.assignment !== assignment) return problemOf('wrong-assignment', { seq: 0 });
  const named = await storedTeam(db, assignment, opening.package);
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
 * @param owner whose it is in the database
 */
export async function ownershipProblem(
  db: Reader,
  { opening }: CheckedSegment,
  delivery: Delivery,
  owner: JournalOwner | null,
): Promise<Problem | null> {
  const problem = ownerProblem(owner, delivery);
  if (problem !== null || opening === null) return problem;
  return openingProblem(db, opening, delivery);
}

interface Place {
  readonly journal: string;
  readonly seq: number;
}

/** Why the segment does not follow a stored entry: `entry-gap` with the first missing seq, or null. */
async function placeProblem(
  db: Reader,
  { head, after }: CheckedSegment,
  before: Place | undefined,
): Promise<Problem | null> {
  if (after === null) return null;
  if (before?.journal === head.journal) {
    if (before.seq === after.seq) return null;
    return problemOf('chain-broken', { seq: after.seq + 1 });
  }
  const last = await db
    .selectFrom('entries')
    .select((eb) => eb.fn.max('seq').as('seq'))
    .where('journal', '=', head.journal)
    .executeTakeFirst();
  const next = last?.seq === null || last?.seq === undefined ? 0 : last.seq + 1;
  // What is stored there has other bytes: the branch starts earlier, nobody here knows where.
  return problemOf('entry-gap', { expected: after.seq < next ? 0 : next });
}

/** Where the entries lie that the segments follow, by hash. */
async function readPlaces(
  db: Reader,
  segments: readonly CheckedSegment[],
): Promise<ReadonlyMap<string, Place>> {
  const hashes = segments.flatMap(({ after }) => after?.hash ?? []);
  if (hashes.length === 0) return new Map();
  const rows = await db
    .selectFrom('entries')
    .select(['hash', 'journal', 'seq'])
    .where('hash', '=', sql<string>`any(${hashes}::text[])`)
    .execute();
  return new Map(rows.map((row) => [row.hash, row]));
}

/** Those of the devices that are revoked. @throws when one of them is unknown. */
async function revokedOf(db: Reader, devices: readonly string[]): Promise<ReadonlySet<string>> {
  const wanted = [...new Set(devices)];
  const rows = await db
    .selectFrom('devices')
    .select(['device', 'revoked_at'])
    .where('device', '=', sql<string>`any(${wanted}::text[])`)
    .execute();
  if (rows.length < wanted.length) throw new Error('a segment of a device that nobody enrolled');
  return new Set(rows.flatMap((row) => (row.revoked_at === null ? [] : [row.device])));
}

/**
 * Why segments are not kept, in their order; null for those that may be. What depends on stored rows
 * is read under the log's lock: revocation too, for the order of the log decides it. What an opening
 * names was looked at when it came ({@link ownershipProblem}); a package never changes.
 */
export async function refusalsOf(
  db: Reader,
  delivered: readonly Delivered[],
): Promise<(Problem | null)[]> {
  const segments = delivered.map(({ checked }) => checked);
  const journals = segments.map(({ head }) => head.journal);
  const owners = await readOwners(db, journals);
  const revoked = await revokedOf(
    db,
    delivered.map(({ delivery }) => delivery.author.device),
  );
  const places = await readPlaces(db, segments);
  const early = await openingsTooSoon(db, delivered);
  const refusals: (Problem | null)[] = [];
  for (const [i, { checked, delivery, admitted }] of delivered.entries()) {
    const isRevoked = !admitted && revoked.has(delivery.author.device);
    refusals.push(
      ownerProblem(owners[i] ?? null, delivery) ??
        (isRevoked ? problemOf('device-revoked') : null) ??
        (await placeProblem(db, checked, places.get(checked.after?.hash ?? ''))) ??
        early[i] ??
        null,
    );
  }
  return refusals;
}
