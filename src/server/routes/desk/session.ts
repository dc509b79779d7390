import type { FastifyReply, FastifyRequest } from 'fastify';
import { deskSession, setupRequest, signInRequest } from '../../../contract/desk';
import { joinRequest, joinResponse, passwordRequest } from '../../../contract/desk-accounts';
import type { ServerDeps } from '../../deps';
import { PUBLIC } from '../../http/access';
import type { App } from '../../http/app';
import { ProblemError } from '../../http/problem-error';
import { joinDesk } from '../../services/accounts/account-links';
import { browserKind } from '../../services/accounts/browser-kind';
import { changePassword } from '../../services/accounts/change-password';
import { personOf } from '../../services/accounts/desk-names';
import type { DeskUser, OpenedDeskSession } from '../../services/accounts/desk-user';
import { setUpDesk, signInAtDesk, signOutAtDesk } from '../../services/desk-accounts';
import { deskToken, dropDeskCookie, keepDeskCookie, userOf } from './desk-door';
import { limitByName, SLOW, SLOW_CODES } from './slow-down';

const shown = ({ name, person, role, csrf, secondFactor, idleMinutes }: DeskUser) => ({
  ...{ name, person, role, csrf, secondFactor, idleMinutes },
});

/** What is noted of the browser that opens a session. */
const browserOf = (request: FastifyRequest): string => browserKind(request.headers['user-agent']);

/** Set-up by the one-time link, signing in and out, who is signed in, and their password. */
export function deskSessionRoutes(app: App, deps: ServerDeps): void {
  const welcome = (reply: FastifyReply, session: OpenedDeskSession) => {
    keepDeskCookie(deps, reply, session.token);
    return shown(session);
  };
  const slowDown = limitByName(app, 'name', SLOW);
  const slowCodes = limitByName(app, 'code', SLOW_CODES);
  const slowProofs = limitByName(app, 'proof', SLOW_CODES);
  app.post(
    '/api/desk/setup',
    {
      config: { access: PUBLIC, rateLimit: SLOW },
      schema: { body: setupRequest, response: { 200: deskSession } },
    },
    async (request, reply) => {
      const opened = await setUpDesk(deps, { ...request.body, browser: browserOf(request) });
      if (!opened.ok) throw new ProblemError(opened.error);
      return welcome(reply, opened.value);
    },
  );
  app.post(
    '/api/desk/joining',
    {
      config: { access: PUBLIC, rateLimit: SLOW },
      schema: { body: joinRequest, response: { 200: joinResponse } },
    },
    async (request, reply) => {
      const opened = await joinDesk(deps, { ...request.body, browser: browserOf(request) });
      if (!opened.ok) throw new ProblemError(opened.error);
      return welcome(reply, opened.value);
    },
  );
  app.post(
    '/api/desk/session',
    {
      config: { access: PUBLIC, rateLimit: SLOW },
      schema: { body: signInRequest, response: { 200: deskSession } },
    },
    async (request, reply) => {
      request.triedFor = await personOf(deps, request.body.name);
      await slowDown(request);
      const asked = { ...request.body, browser: browserOf(request) };
      const opened = await signInAtDesk(deps, asked, () => slowCodes(request));
      if (!opened.ok) throw new ProblemError(opened.error);
      // The cookie of an older session is about to be lost; nobody could end that one any more.
      await signOutAtDesk(deps, deskToken(deps, request));
      return welcome(reply, opened.value);
    },
  );
  app.get(
    '/api/desk/session',
    {
      config: { access: { door: 'desk', operation: null, unattended: true } },
      schema: { response: { 200: deskSession } },
    },
    async (request) => shown(userOf(request)),
  );
  app.delete(
    '/api/desk/session',
    { config: { access: { door: 'desk', operation: null } } },
    async (request, reply) => {
      await signOutAtDesk(deps, deskToken(deps, request));
      dropDeskCookie(deps, reply);
      return reply.code(204).send();
    },
  );
  app.post(
    '/api/desk/password',
    {
      config: { access: { door: 'desk', operation: null } },
      schema: { body: passwordRequest, response: { 200: deskSession } },
    },
    async (request, reply) => {
      await slowProofs(request);
      const asked = { ...request.body, browser: browserOf(request) };
      const changed = await changePassword(deps, userOf(request), asked);
      if (!changed.ok) throw new ProblemError(changed.error);
      return welcome(reply, changed.value);
    },
  );
}
