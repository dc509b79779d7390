import * as z from 'zod/mini';
import {
  accountLinkResponse,
  accountRequest,
  accountsResponse,
  closeAccountRequest,
} from '../../../contract/desk-accounts';
import { randomId } from '../../../domain/kernel/identifier';
import type { ServerDeps } from '../../deps';
import type { App } from '../../http/app';
import { ProblemError } from '../../http/problem-error';
import { makeAccountLink, withdrawAccountLink } from '../../services/accounts/account-links';
import { closeAccount } from '../../services/accounts/close-account';
import { listAccounts } from '../../services/accounts/list-accounts';
import { actorOf, userOf } from './desk-door';

const params = z.strictObject({ link: randomId });

/** Accounts of the desk: their list, links for new ones, and closing one. */
export function accountRoutes(app: App, deps: ServerDeps): void {
  const config = { access: { door: 'desk', operation: 'account.manage' } } as const;
  app.get(
    '/api/desk/accounts',
    {
      config: { access: { ...config.access, people: 'desk.accounts.read' } },
      schema: { response: { 200: accountsResponse } },
    },
    () => listAccounts(deps),
  );
  app.post(
    '/api/desk/accounts',
    { config, schema: { body: accountRequest, response: { 200: accountLinkResponse } } },
    async (request) => {
      const made = await makeAccountLink(deps, { ...request.body, by: userOf(request) });
      if (!made.ok) throw new ProblemError(made.error);
      return made.value;
    },
  );
  app.delete(
    '/api/desk/account-links/:link',
    { config, schema: { params } },
    async (request, reply) => {
      await withdrawAccountLink(deps, request.params.link, userOf(request));
      return reply.code(204).send();
    },
  );
  app.post(
    '/api/desk/account-closings',
    { config, schema: { body: closeAccountRequest } },
    async (request, reply) => {
      const closed = await closeAccount(deps, { name: request.body.name, by: actorOf(request) });
      if (!closed.ok) throw new ProblemError(closed.error);
      return reply.code(204).send();
    },
  );
}
