import type { Kysely } from 'kysely';
import { mayCarryJournal } from '../../contract/authorisation';
import type { Role } from '../../domain/assignment/role';
import type { Database } from '../storage/tables';
import type { Sender } from './check-segment';

/**
 * The device of the key `kid` that a segment claims to be signed with, where that is not the sender's own: an enrolled
 * device of a member of the assignment whose work can be on the sender's phone by right. Otherwise the sender, under whose key it
 * then fails.
 */
export async function authorOf(
  db: Kysely<Database>,
  kid: string,
  by: { readonly assignment: string; readonly role: Role; readonly sender: Sender },
): Promise<Sender> {
  const { assignment, role, sender } = by;
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
  const mayCarry = person === sender.person || mayCarryJournal(role, author.role);
  return mayCarry ? { device, person, signing, credentialDigest } : sender;
}
