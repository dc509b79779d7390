import type { Kysely } from 'kysely';
import { mayCarryJournal } from '../../contract/authorisation';
import type { Role } from '../../domain/assignment/role';
import { placeOpened } from '../../domain/journal/panel-place';
import type { JournalOwner } from '../reads/journal-reads';
import type { Database } from '../storage/tables';
import type { ReadSegment, Sender } from './check-segment';

/**
 * Whether a segment is of a panel session: by what is stored of its journal, else by what it opens,
 * which is checked together with the rest of it.
 */
export function isOfSession({ first }: ReadSegment, owner: JournalOwner | null): boolean {
  if (owner !== null) return owner.panel_session !== null;
  return first !== null && (placeOpened(first) ?? null) !== null;
}

/** The digest of the package that a segment says it opens its journal under, or null. */
export function packageOpened({ first }: ReadSegment): string | null {
  if (first?.type !== 'journal.opened') return null;
  const { package: digest } = first.body;
  return typeof digest === 'string' ? digest : null;
}

/**
 * The device of the key `kid` that a segment claims to be signed with, where that is not the sender's own: an enrolled
 * device of a member of the assignment whose work can be on the sender's phone by right. Otherwise the sender, under whose key it
 * then fails.
 */
export async function authorOf(
  db: Kysely<Database>,
  kid: string,
  by: {
    readonly assignment: string;
    readonly role: Role;
    readonly sender: Sender;
    readonly ofSession: boolean;
  },
): Promise<Sender> {
  const { assignment, role, sender, ofSession } = by;
  if (kid === sender.device) return sender;
  const author = await db
    .selectFrom('devices as d')
    .innerJoin('members as m', 'm.person', 'd.person')
    .select(['d.device', 'd.person', 'd.signing', 'd.credential_digest', 'm.role'])
    .where('d.device', '=', kid)
    .where('m.assignment', '=', assignment)
    .executeTakeFirst();
  if (author === undefined) return sender;
  const { device, person, signing, credential_digest: credentialDigest } = author;
  const mayCarry = person === sender.person || mayCarryJournal(role, author.role, ofSession);
  return mayCarry ? { device, person, signing, credentialDigest } : sender;
}
