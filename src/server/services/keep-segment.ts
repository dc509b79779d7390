import type { Kysely, Transaction } from 'kysely';
import type { Problem } from '../../contract/problem';
import { problemOf } from '../../contract/problem-catalogue';
import { PANEL_ROLES } from '../../domain/assignment/role';
import { namedBytes } from '../../domain/journal/named-bytes';
import type { ServerDeps } from '../deps';
import { ProblemError } from '../http/problem-error';
import { audit } from '../storage/audit';
import type { LogItem } from '../storage/log/transparency-log';
import type { Database } from '../storage/tables';
import type { CheckedSegment, Sender } from './check-segment';
import { auditErasures } from './erased-records';
import { openingTooSoon } from './opened-too-soon';
import { digestOf } from './random-token';
import { serverInstant } from './server-time';
import { isInTeam, storedPackage } from './stored-package';

/** A segment's way here: who wrote it, for which assignment, and which device brought it. */
export interface Delivery {
  readonly assignment: string;
  /** The device whose key its head must be signed with; revocation is asked of this one. */
  readonly author: Sender;
  /** The device that brought it: the author's own, or a team member's that carries for it. */
  readonly carrier: string;
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
  const named = await storedPackage(db, assignment, opening.package);
  if (named === null) return problemOf('wrong-assignment', { seq: 0 });
  if (nonce !== named.nonce) return problemOf('wrong-assignment', { seq: 0, detail: 'nonce' });
  if (!isInTeam(named, person, role)) return wrongKey('role');
  const isOut = opening.panel !== undefined && !PANEL_ROLES.includes(role);
  return isOut ? wrongKey('panel') : null;
}

/** Why this journal is not the author's to continue in this assignment, or null. */
export async function ownershipProblem(
  db: Reader,
  { head, opening }: CheckedSegment,
  delivery: Delivery,
): Promise<Problem | null> {
  const { assignment, author } = delivery;
  const stored = await db
    .selectFrom('journals')
    .select(['assignment', 'device'])
    .where('journal', '=', head.journal)
    .executeTakeFirst();
  if (stored !== undefined && stored.device !== author.device) return problemOf('wrong-key');
  if (stored !== undefined && stored.assignment !== assignment)
    return problemOf('wrong-assignment');
  return opening === null ? null : openingProblem(db, opening, delivery);
}

/** Why the segment does not follow a stored entry: `entry-gap` with the first missing seq, or null. */
async function placeProblem(db: Reader, { head, after }: CheckedSegment): Promise<Problem | null> {
  if (after === null) return null;
  const before = await db
    .selectFrom('entries')
    .select(['journal', 'seq'])
    .where('hash', '=', after.hash)
    .executeTakeFirst();
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

/** Revocation is decided by the order of the log, so it is read again under the log's lock. */
async function revocationProblem(db: Reader, { author }: Delivery): Promise<Problem | null> {
  const { revoked_at } = await db
    .selectFrom('devices')
    .select('revoked_at')
    .where('device', '=', author.device)
    .executeTakeFirstOrThrow();
  return revoked_at === null ? null : problemOf('device-revoked');
}

async function openJournal(
  trx: Transaction<Database>,
  { head, opening }: CheckedSegment,
  { assignment, author }: Delivery,
  at: Date,
): Promise<void> {
  if (opening === null) return;
  await trx
    .insertInto('journals')
    .values({
      journal: head.journal,
      assignment,
      device: author.device,
      person: author.person,
      package: opening.package,
      panel_session: opening.panel?.session ?? null,
      panel_indicator: opening.panel?.indicator ?? null,
      opened_at: at,
    })
    .onConflict((conflict) => conflict.column('journal').doNothing())
    .execute();
}

const ROWS_A_STATEMENT = 1000;

async function insertEntries(
  trx: Transaction<Database>,
  { segment, entries }: CheckedSegment,
  at: Date,
): Promise<void> {
  const rows = entries.map(({ entry, hash }, i) => ({
    hash,
    journal: entry.journal,
    seq: entry.seq,
    prev: entry.prev,
    type: entry.type,
    line: segment.lines[i] ?? '',
    received_at: at,
  }));
  for (let i = 0; i < rows.length; i += ROWS_A_STATEMENT) {
    await trx
      .insertInto('entries')
      .values(rows.slice(i, i + ROWS_A_STATEMENT))
      .onConflict((conflict) => conflict.column('hash').doNothing())
      .execute();
  }
}

/** Makes the digests that entries name admissible. */
async function insertEvidenceNames(
  trx: Transaction<Database>,
  { entries }: CheckedSegment,
  assignment: string,
): Promise<void> {
  const rows = entries.flatMap(({ entry, hash }) => {
    const named = namedBytes(entry);
    if (named === null) return [];
    const { sha256, size, mediaType } = named;
    return [
      { assignment, sha256, entry: hash, journal: entry.journal, size, media_type: mediaType },
    ];
  });
  if (rows.length === 0) return;
  await trx
    .insertInto('evidence_names')
    .values(rows)
    .onConflict((conflict) => conflict.columns(['assignment', 'sha256', 'entry']).doNothing())
    .execute();
}

/** The lowest seq at which a journal holds two entries, by journal; journals without are left out. */
export async function forksOf(
  db: Reader,
  journals: readonly string[],
): Promise<{ journal: string; seq: number }[]> {
  if (journals.length === 0) return [];
  const rows = await db
    .selectFrom('entries')
    .select(['journal', 'seq'])
    .where('journal', 'in', [...new Set(journals)])
    .groupBy(['journal', 'seq'])
    .having((eb) => eb.fn.countAll(), '>', 1)
    .orderBy('journal')
    .orderBy('seq')
    .execute();
  return rows.filter(({ journal }, i) => rows[i - 1]?.journal !== journal);
}

async function auditSegment(
  trx: Transaction<Database>,
  { head, entries }: CheckedSegment,
  { assignment, author, carrier }: Delivery,
  at: Date,
): Promise<void> {
  const line = { actor: `device:${carrier}`, at, assignment, subject: head.journal };
  const first = entries[0]?.entry.seq ?? head.seq;
  const carried = carrier === author.device ? {} : { carriedFor: author.device };
  const detail = { from: first, to: head.seq, ...carried };
  await audit(trx, { ...line, action: 'segment.kept', detail });
  if (entries.some(({ entry }) => entry.type === 'record.erased')) {
    await auditErasures(trx, new Set(entries.map(({ hash }) => hash)), {
      ...{ actor: line.actor, at, assignment },
    });
  }
  const [fork] = await forksOf(trx, [head.journal]);
  if (fork !== undefined) {
    await audit(trx, { ...line, action: 'journal.forked', detail: { seq: fork.seq } });
  }
}

/**
 * The log item that keeps a checked segment: entries, head and named evidence, with the leaf of the
 * head. What depends on stored entries is checked under the log's lock, so order of arrival cannot
 * confuse it. Entries that are stored already are passed over; another entry at a taken seq is kept
 * beside it.
 * @param admitted whether somebody let it in although its device is revoked
 */
export function segmentItem(
  deps: ServerDeps,
  checked: CheckedSegment,
  delivery: Delivery,
  admitted = false,
): LogItem {
  const { head, segment } = checked;
  const { assignment } = delivery;
  const at = new Date(deps.now());
  const { journal, seq, hash } = head;
  const received = serverInstant(at.getTime());
  const jws = segment.head;
  return {
    identity: `head:${journal}:${seq}:${hash}`,
    leaf: { v: 1, kind: 'head', assignment, journal, seq, hash, head: digestOf(jws), received },
    write: async (trx, index) => {
      const refused =
        (await ownershipProblem(trx, checked, delivery)) ??
        (admitted ? null : await revocationProblem(trx, delivery)) ??
        (await placeProblem(trx, checked)) ??
        (await openingTooSoon(trx, checked, assignment));
      if (refused !== null) throw new ProblemError(refused);
      await openJournal(trx, checked, delivery, at);
      await insertEntries(trx, checked, at);
      await trx
        .insertInto('heads')
        .values({ journal, seq, hash, jws, leaf_idx: index, received_at: at })
        .execute();
      await insertEvidenceNames(trx, checked, assignment);
      await auditSegment(trx, checked, delivery, at);
    },
  };
}
