import type { Kysely } from 'kysely';
import { mayReadJournal } from '../../contract/authorisation';
import type { Role } from '../../domain/assignment/role';
import type { Segment } from '../../domain/journal/entry';
import { readHead } from '../../trust/segment';
import type { Database } from '../storage/tables';
import type { Sender } from './check-segment';

/**
 * The device that a segment claims to be signed by, where that is not the sender's own: an enrolled
 * device of a member of the assignment whose journal the sender may read. Nobody else's work can be
 * on a phone by right, so nobody else's can be carried. Otherwise the sender, under whose key it
 * then fails.
 */
export async function authorOf(
  db: Kysely<Database>,
  segment: Segment,
  by: { readonly assignment: string; readonly role: Role; readonly sender: Sender },
): Promise<Sender> {
  const { assignment, role, sender } = by;
  const head = readHead(segment.head);
  if (!head.ok || head.value.kid === sender.device) return sender;
  const author = await db
    .selectFrom('devices as d')
    .innerJoin('members as m', 'm.person', 'd.person')
    .select(['d.device', 'd.person', 'd.signing', 'd.credential_digest', 'm.role'])
    .where('d.device', '=', head.value.kid)
    .where('m.assignment', '=', assignment)
    .executeTakeFirst();
  if (author === undefined) return sender;
  const { device, person, signing, credential_digest: credentialDigest } = author;
  const mayCarry = person === sender.person || mayReadJournal(role, author.role);
  return mayCarry ? { device, person, signing, credentialDigest } : sender;
}
