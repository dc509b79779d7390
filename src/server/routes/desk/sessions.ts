import * as z from 'zod/mini';
import { closeAccountRequest } from '../../../contract/desk-accounts';
import { sessionsResponse } from '../../../contract/desk-sessions';
import type { ServerDeps } from '../../deps';
import type { App } from '../../http/app';
import { refuse } from '../../http/problem-error';
import { endOwnSessions, endSessionsOf, listSessions } from '../../services/accounts/desk-sessions';
import { actorOf, userOf } from './desk-door';

const params = z.strictObject({ session: z.string().check(z.maxLength(64)) });

/** Open sessions: one's own, one by one or all others; those of an account by whoever manages it. */
export function deskSessionsRoutes(app: App, deps: ServerDeps): void {
  const config = { access: { door: 'desk', operation: null } } as const;
  app.get(
    '/api/desk/sessions',
    { config, schema: { response: { 200: sessionsResponse } } },
    (request) => listSessions(deps, userOf(request)),
  );
  app.delete('/api/desk/sessions', { config }, async (request, reply) => {
    await endOwnSessions(deps, userOf(request), null);
    return reply.code(204).send();
  });
  app.delete(
    '/api/desk/sessions/:session',
    { config, schema: { params } },
    async (request, reply) => {
      await endOwnSessions(deps, userOf(request), request.params.session);
      return reply.code(204).send();
    },
  );
  /** Somebody types on a page, which asks the server nothing by itself. */
  app.post('/api/desk/session/use', { config }, (_request, reply) => reply.code(204).send());
  app.post(
    '/api/desk/account-sign-outs',
    {
      config: { access: { door: 'desk', operation: 'account.manage' } },
      schema: { body: closeAccountRequest },
    },
    async (request, reply) => {
      const isThere = await endSessionsOf(deps, { ...request.body, by: actorOf(request) });
      return isThere ? reply.code(204).send() : refuse('not-found');
    },
  );
}
