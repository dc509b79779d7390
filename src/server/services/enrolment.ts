import { timingSafeEqual } from 'node:crypto';
import type { EnrolResponse } from '../../contract/enrolment';
import type { Problem } from '../../contract/problem';
import { problemOf } from '../../contract/problem-catalogue';
import type { Role } from '../../domain/assignment/role';
import { fail, ok, type Result } from '../../domain/kernel/result';
import { issueCredential } from '../../trust/credential';
import { enrolProof, type ReadEnrolRequest, readEnrolRequest } from '../../trust/enrolment';
import type { ServerDeps } from '../deps';
import { ProblemError } from '../http/problem-error';
import { audit } from '../storage/audit';
import { digestOf } from './random-token';
import { serverInstant } from './server-time';

interface Invitation {
  readonly assignment: string;
  readonly person: string;
  readonly name: string;
  readonly organisation: string;
  readonly role: Role;
  readonly code: string | null;
  readonly expires_at: Date;
  readonly device: string | null;
  readonly withdrawn_at: Date | null;
}

const findInvitation = (deps: ServerDeps, enrolment: string): Promise<Invitation | undefined> =>
  deps.db
    .selectFrom('enrolments as e')
    .innerJoin('people as p', 'p.person', 'e.person')
    .innerJoin('members as m', (join) =>
      join.onRef('m.person', '=', 'e.person').onRef('m.assignment', '=', 'e.assignment'),
    )
    .innerJoin('assignments as a', 'a.assignment', 'e.assignment')
    .select('a.withdrawn_at')
    .select(['e.assignment', 'e.person', 'p.name', 'p.organisation', 'm.role'])
    .select(['e.code', 'e.expires_at', 'e.device'])
    .where('e.enrolment', '=', enrolment)
    .executeTakeFirst();

const sameText = (a: string, b: string): boolean =>
  a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));

async function checkInvitation(
  deps: ServerDeps,
  { kid, request }: ReadEnrolRequest,
  invitation: Invitation,
): Promise<Problem | null> {
  if (invitation.code === null) return problemOf('enrolment-used');
  const proof = await enrolProof(invitation.code, kid);
  if (!sameText(proof, request.proof)) return problemOf('enrolment-proof-wrong');
  if (invitation.withdrawn_at !== null) return problemOf('assignment-withdrawn');
  if (invitation.expires_at.getTime() <= deps.now()) return problemOf('enrolment-expired');
  return null;
}

/**
 * Uses the invitation up for this device, issues its credential and logs it, all or nothing.
 * @returns false when the device got its credential by another invitation at the same moment
 */
async function admit(
  deps: ServerDeps,
  { kid, signing, request }: ReadEnrolRequest,
  { assignment, person, name, organisation, role }: Invitation,
): Promise<boolean> {
  const at = new Date(deps.now());
  const issued = serverInstant(at.getTime());
  const payload = { v: 1, person, name, organisation, role, device: kid, signing, issued } as const;
  const credential = await issueCredential(deps.keys.bureau, {
    ...payload,
    exchange: request.exchange,
  });
  const digest = digestOf(credential);
  const [logged] = await deps.log.append([
    {
      identity: `credential:${kid}`,
      leaf: { v: 1, kind: 'credential', credential: digest, device: kid, received: issued },
      write: async (trx, index) => {
        await trx
          .insertInto('devices')
          .values({
            device: kid,
            person,
            signing: JSON.stringify(signing),
            exchange: JSON.stringify(request.exchange),
            credential,
            credential_digest: digest,
            leaf_idx: index,
            enrolled_at: at,
          })
          .execute();
        const used = await trx
          .updateTable('enrolments')
          .set({ device: kid, code: null })
          .where('enrolment', '=', request.enrolment)
          .where('code', 'is not', null)
          .executeTakeFirst();
        if (used.numUpdatedRows !== 1n) throw new ProblemError(problemOf('enrolment-used'));
        const actor = `device:${kid}`;
        await audit(trx, { actor, action: 'device.enrolled', at, assignment, subject: person });
      },
    },
  ]);
  return logged?.repeated !== true;
}

/** A device that is enrolled already keeps its credential; null for a new one. */
async function reuse(
  deps: ServerDeps,
  { kid, request }: ReadEnrolRequest,
  { assignment, person }: Invitation,
): Promise<Result<void, Problem> | null> {
  const known = await deps.db
    .selectFrom('devices')
    .select(['person', 'revoked_at'])
    .where('device', '=', kid)
    .executeTakeFirst();
  if (known === undefined) return null;
  if (known.revoked_at !== null) return fail(problemOf('device-revoked'));
  if (known.person !== person) return fail(problemOf('not-permitted'));
  const at = new Date(deps.now());
  return deps.db.transaction().execute(async (trx) => {
    const used = await trx
      .updateTable('enrolments')
      .set({ device: kid, code: null })
      .where('enrolment', '=', request.enrolment)
      .where((eb) => eb.or([eb('code', 'is not', null), eb('device', '=', kid)]))
      .executeTakeFirst();
    if (used.numUpdatedRows !== 1n) return fail(problemOf('enrolment-used'));
    const actor = `device:${kid}`;
    await audit(trx, { actor, action: 'device.invitedAgain', at, assignment, subject: person });
    return ok(undefined);
  });
}

async function answer(deps: ServerDeps, device: string): Promise<Result<EnrolResponse, Problem>> {
  const row = await deps.db
    .selectFrom('devices')
    .select(['credential', 'leaf_idx'])
    .where('device', '=', device)
    .executeTakeFirstOrThrow();
  const [receipt] = await deps.log.receipts([row.leaf_idx]);
  if (receipt === undefined) throw new Error('a logged credential has a receipt');
  return ok({ credential: row.credential, receipt, bureauKey: deps.keys.bureauJwk });
}

/**
 * Enrols a device by its signed request. The same device may repeat a request whose answer it lost;
 * it gets the same credential.
 */
export async function enrol(
  deps: ServerDeps,
  jws: string,
): Promise<Result<EnrolResponse, Problem>> {
  const read = await readEnrolRequest(jws);
  if (!read.ok) return fail(problemOf('request-malformed', { detail: read.error }));
  const { kid, request } = read.value;
  const invitation = await findInvitation(deps, request.enrolment);
  // A wrong enrolment and a wrong code look alike to whoever guesses.
  if (invitation === undefined) return fail(problemOf('enrolment-proof-wrong'));
  if (invitation.device === kid) return answer(deps, kid);
  const refused = await checkInvitation(deps, read.value, invitation);
  if (refused !== null) return fail(refused);
  let known = await reuse(deps, read.value, invitation);
  if (known === null && !(await admit(deps, read.value, invitation))) {
    known = await reuse(deps, read.value, invitation);
  }
  return known?.ok === false ? known : answer(deps, kid);
}
