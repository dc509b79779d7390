import * as z from 'zod/mini';
import { devicesResponse, revokeRequest } from '../../../contract/desk';
import { thumbprint } from '../../../domain/kernel/identifier';
import { toPlainText } from '../../../domain/kernel/plain-text';
import type { ServerDeps } from '../../deps';
import type { App } from '../../http/app';
import { ProblemError, refuse } from '../../http/problem-error';
import { deskNames } from '../../services/accounts/desk-names';
import { readDeskSettings } from '../../services/accounts/desk-settings';
import { propose } from '../../services/proposals/propose';
import { serverInstant } from '../../services/server-time';
import { userOf } from './desk-door';

const params = z.strictObject({ device: thumbprint });

const instantOf = (at: Date | null): string | null =>
  at === null ? null : serverInstant(at.getTime());

/** The role of a person, of whom every assignment says the same or the first one counts. */
async function rolesByPerson(deps: ServerDeps): Promise<ReadonlyMap<string, string>> {
  const rows = await deps.db.selectFrom('members').select(['person', 'role']).execute();
  return new Map(rows.map(({ person, role }) => [person, role]));
}

/** Ends the request where there is no such device, or it was revoked. */
async function refuseGone({ db }: ServerDeps, device: string): Promise<void> {
  const known = await db
    .selectFrom('devices')
    .select('revoked_at')
    .where('device', '=', device)
    .executeTakeFirst();
  if (known === undefined || known.revoked_at !== null) refuse('not-found');
}

/** Who proposed to revoke a device, and who did it, by the device. */
async function revocationsOf(deps: ServerDeps) {
  const names = await deskNames(deps);
  const rows = await deps.db
    .selectFrom('desk_proposals')
    .select(['subject', 'state', 'proposed_by', 'decided_by'])
    .where('kind', '=', 'revocation')
    .where('state', '!=', 'withdrawn')
    .execute();
  return new Map(
    rows.map(({ subject, state, proposed_by, decided_by }) => {
      const people = [...new Set([proposed_by, decided_by ?? proposed_by])];
      return [subject, { state, by: people.map((person) => names.get(person) ?? person) }];
    }),
  );
}

/** Enrolled devices, and the revocation of one, which one person proposes. */
export function deviceRoutes(app: App, deps: ServerDeps): void {
  app.get(
    '/api/desk/devices',
    {
      config: { access: { door: 'desk', operation: 'device.revoke', people: 'devices.read' } },
      schema: { response: { 200: devicesResponse } },
    },
    async () => {
      const rows = await deps.db
        .selectFrom('devices as d')
        .innerJoin('people as p', 'p.person', 'd.person')
        .select(['d.device', 'd.person', 'p.name', 'd.enrolled_at', 'd.revoked_at'])
        .orderBy('d.enrolled_at', 'desc')
        .execute();
      const roles = await rolesByPerson(deps);
      const revocations = await revocationsOf(deps);
      const devices = rows.map(({ device, person, name, enrolled_at, revoked_at }) => ({
        ...{ device, person, name, role: roles.get(person) ?? '' },
        enrolledAt: serverInstant(enrolled_at.getTime()),
        revokedAt: instantOf(revoked_at),
        revokedBy: revocations.get(device)?.by ?? [],
      }));
      const { twoPersons } = await readDeskSettings(deps.db);
      return { devices, twoPersons };
    },
  );
  app.post(
    '/api/desk/devices/:device/revocation',
    {
      config: { access: { door: 'desk', operation: 'device.revoke' } },
      schema: { params, body: revokeRequest },
    },
    async (request, reply) => {
      const reason = toPlainText(request.body.reason).trim();
      if (reason === '') refuse('request-malformed');
      const { device } = request.params;
      await refuseGone(deps, device);
      const asked = { kind: 'revocation', device, reason } as const;
      const done = await propose(deps, asked, userOf(request));
      if (!done.ok) throw new ProblemError(done.error);
      return reply.code(204).send();
    },
  );
}
