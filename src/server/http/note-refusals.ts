import type { FastifyRequest } from 'fastify';
import type { Problem } from '../../contract/problem';
import type { ServerDeps } from '../deps';
import { deskActor } from '../services/accounts/desk-user';
import { Refusals } from '../services/accounts/refusals';
import type { App } from './app';

declare module 'fastify' {
  interface FastifyRequest {
    /** The person of the account that a request tries to be, where there is one. */
    triedFor: string | null;
  }
}

/** What says that somebody tries what is not theirs, or tries too often. */
const TELLING: ReadonlySet<Problem['code']> = new Set<Problem['code']>([
  'sign-in-required',
  'not-permitted',
  'device-revoked',
  'too-many-requests',
  'second-factor-required',
  'second-factor-wrong',
  'second-factor-due',
  'password-wrong',
  'second-person-needed',
  'enrolment-proof-wrong',
  'challenge-failed',
  'signature-invalid',
  'wrong-key',
  'request-malformed',
]);

const actorOf = ({ deskUser, signedIn }: FastifyRequest): string => {
  if (deskUser != null) return deskActor(deskUser.person);
  return signedIn === null ? 'nobody' : `device:${signedIn.device}`;
};

/** Writes what was refused under /api into the audit trail, bounded; a full disk refuses nothing more. */
export function noteRefusals(app: App, deps: ServerDeps) {
  app.decorateRequest('triedFor', null);
  const refusals = new Refusals(deps.db, deps.now);
  app.addHook('onClose', () => refusals.flush().catch(() => undefined));
  return async (request: FastifyRequest, { code }: Problem): Promise<void> => {
    const { url } = request.routeOptions;
    if (!TELLING.has(code) || url === undefined || !url.startsWith('/api')) return;
    const route = `${request.method} ${url}`;
    const refused = { actor: actorOf(request), subject: request.triedFor, route, code };
    await refusals.note(refused).catch(() => undefined);
  };
}
