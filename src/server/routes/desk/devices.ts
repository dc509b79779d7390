import * as z from 'zod/mini';
import { devicesResponse, revokeRequest } from '../../../contract/desk';
import { thumbprint } from '../../../domain/kernel/identifier';
import { toPlainText } from '../../../domain/kernel/plain-text';
import type { ServerDeps } from '../../deps';
import type { App } from '../../http/app';
import { ProblemError, refuse } from '../../http/problem-error';
import { revokeDevice } from '../../services/revocation';
import { serverInstant } from '../../services/server-time';
import { actorOf } from './desk-door';

const params = z.strictObject({ device: thumbprint });

const instantOf = (at: Date | null): string | null =>
  at === null ? null : serverInstant(at.getTime());

/** The role of a person, of whom every assignment says the same or the first one counts. */
async function rolesByPerson(deps: ServerDeps): Promise<ReadonlyMap<string, string>> {
  const rows = await deps.db.selectFrom('members').select(['person', 'role']).execute();
  return new Map(rows.map(({ person, role }) => [person, role]));
}

/** Enrolled devices, and the revocation of one. */
export function deviceRoutes(app: App, deps: ServerDeps): void {
  app.get(
    '/api/desk/devices',
    {
      config: { access: { door: 'desk', operation: 'device.revoke' } },
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
      const devices = rows.map(({ device, person, name, enrolled_at, revoked_at }) => ({
        ...{ device, person, name, role: roles.get(person) ?? '' },
        enrolledAt: serverInstant(enrolled_at.getTime()),
        revokedAt: instantOf(revoked_at),
      }));
      return { devices };
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
      const done = await revokeDevice(deps, { device, reason, by: actorOf(request) });
      if (!done.ok) throw new ProblemError(done.error);
      return reply.code(204).send();
    },
  );
}
