import type { Problem } from '../../contract/problem';
import { problemOf } from '../../contract/problem-catalogue';
import { fail, ok, type Result } from '../../domain/kernel/result';
import { formatEnrolLink } from '../../trust/invitation';
import type { ServerDeps } from '../deps';
import { audit } from '../storage/audit';
import { newId } from './random-token';
import { serverInstant } from './server-time';

/** How long an invitation can be used. */
export const INVITATION_MS = 7 * 24 * 3_600_000;

/** The link that a phone opens or scans, and when it ends (RFC 3339). */
export interface IssuedInvitation {
  readonly link: string;
  readonly expires: string;
}

const linkOf = (
  deps: ServerDeps,
  { enrolment, code, expires_at }: { enrolment: string; code: string; expires_at: Date },
): IssuedInvitation => {
  const expires = serverInstant(expires_at.getTime());
  const { vkey: log, bureau } = deps.keys;
  const link = formatEnrolLink(deps.origin, { log, bureau: bureau.kid, enrolment, code, expires });
  return { link, expires };
};

/**
 * Invites a member of an assignment's team to enrol one device.
 * @param by who invites, as in the audit trail (`desk:ID`, `server`)
 * @returns `not-found` when the person is no member of that assignment, `assignment-withdrawn` when
 *   the bureau took it back
 */
export async function issueInvitation(
  deps: ServerDeps,
  { person, assignment, by }: { person: string; assignment: string; by: string },
): Promise<Result<IssuedInvitation, Problem>> {
  const at = new Date(deps.now());
  const row = {
    enrolment: newId(),
    code: newId(),
    assignment,
    person,
    issued_by: by,
    issued_at: at,
    expires_at: new Date(at.getTime() + INVITATION_MS),
  };
  return deps.db.transaction().execute(async (trx) => {
    const member = await trx
      .selectFrom('members as m')
      .innerJoin('assignments as a', 'a.assignment', 'm.assignment')
      .select('a.withdrawn_at')
      .where('m.assignment', '=', assignment)
      .where('person', '=', person)
      .executeTakeFirst();
    if (member === undefined) return fail(problemOf('not-found'));
    if (member.withdrawn_at !== null) return fail(problemOf('assignment-withdrawn'));
    await trx.insertInto('enrolments').values(row).execute();
    const subject = row.enrolment;
    await audit(trx, { actor: by, action: 'enrolment.issued', at, assignment, subject });
    return ok(linkOf(deps, row));
  });
}

/** The newest invitation of a person that can still be used, or null. */
export async function openInvitation(
  deps: ServerDeps,
  { person, assignment }: { person: string; assignment: string },
): Promise<IssuedInvitation | null> {
  const row = await deps.db
    .selectFrom('enrolments')
    .select(['enrolment', 'code', 'expires_at'])
    .where('person', '=', person)
    .where('assignment', '=', assignment)
    .where('code', 'is not', null)
    .where('expires_at', '>', new Date(deps.now()))
    .orderBy('issued_at', 'desc')
    .executeTakeFirst();
  return row === undefined || row.code === null ? null : linkOf(deps, { ...row, code: row.code });
}
