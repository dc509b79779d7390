import type { EnrolmentSheet } from '../../../contract/desk-commissions';
import type { Problem } from '../../../contract/problem';
import { problemOf } from '../../../contract/problem-catalogue';
import { fail, ok, type Result } from '../../../domain/kernel/result';
import type { ServerDeps } from '../../deps';
import { audit } from '../../storage/audit';
import { issueInvitation } from '../invitations';
import { serverInstant } from '../server-time';
import { newestPackage } from '../stored-package';

/**
 * Invites members of an assignment's team, to be printed on one sheet: an invitation each.
 * @returns `not-found` for no such assignment or somebody who is not in its team; nobody is invited then
 */
export async function makeEnrolmentSheet(
  deps: ServerDeps,
  asked: { readonly assignment: string; readonly people: readonly string[]; readonly by: string },
): Promise<Result<EnrolmentSheet, Problem>> {
  const { assignment, people, by } = asked;
  const pkg = (await newestPackage(deps.db, assignment))?.pkg;
  const team = new Map(pkg?.team.map((member) => [member.person, member]));
  if (pkg === undefined || people.some((person) => !team.has(person))) {
    return fail(problemOf('not-found'));
  }
  const members: EnrolmentSheet['members'] = [];
  for (const person of new Set(people)) {
    const issued = await issueInvitation(deps, { person, assignment, by });
    if (!issued.ok) return issued;
    const { name = '', role = '' } = team.get(person) ?? {};
    members.push({ person, name, role, ...issued.value });
  }
  const at = new Date(deps.now());
  const detail = { invitations: members.length };
  await audit(deps.db, { actor: by, action: 'enrolmentSheet.made', at, assignment, detail });
  const { bureau, agency, project } = pkg;
  const madeAt = serverInstant(at.getTime());
  return ok({ bureau, agency, project: project.name, madeAt, members });
}
