import type { Kysely, Transaction } from 'kysely';
import {
  type AssignmentPackage,
  assignmentPackage,
} from '../../domain/assignment/assignment-package';
import type { Role } from '../../domain/assignment/role';
import { readCompact } from '../../trust/jws';
import type { Database } from '../storage/tables';

/** The version of an assignment's package that has this digest, or null. */
export async function storedPackage(
  db: Kysely<Database> | Transaction<Database>,
  assignment: string,
  digest: string,
): Promise<AssignmentPackage | null> {
  const row = await db
    .selectFrom('packages')
    .select('jws')
    .where('digest', '=', digest)
    .where('assignment', '=', assignment)
    .executeTakeFirst();
  const read = row === undefined ? null : readCompact(row.jws, 'takan-package+jws');
  if (!read?.ok) return null;
  const parsed = assignmentPackage.safeParse(JSON.parse(read.value.payloadText));
  return parsed.success ? parsed.data : null;
}

/** The newest version of an assignment's package with its digest; null for no such assignment. */
export async function newestPackage(
  db: Kysely<Database> | Transaction<Database>,
  assignment: string,
): Promise<{ readonly pkg: AssignmentPackage; readonly digest: string } | null> {
  const row = await db
    .selectFrom('assignments')
    .select('package as digest')
    .where('assignment', '=', assignment)
    .executeTakeFirst();
  if (row === undefined) return null;
  const pkg = await storedPackage(db, assignment, row.digest);
  return pkg === null ? null : { pkg, digest: row.digest };
}

/** Whether the team of a package names a person in a role. */
export const isInTeam = (
  { team }: { readonly team: readonly { readonly person: string; readonly role: Role }[] },
  person: string,
  role: Role,
): boolean => team.some((member) => member.person === person && member.role === role);
