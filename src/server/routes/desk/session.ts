import type { FastifyReply, FastifyRequest } from 'fastify';
import { deskSession, setupRequest, signInRequest } from '../../../contract/desk';
import { joinRequest, joinResponse } from '../../../contract/desk-accounts';
import type { ServerDeps } from '../../deps';
import { PUBLIC } from '../../http/access';
import type { App } from '../../http/app';
import { ProblemError, refuse } from '../../http/problem-error';
import { joinDesk } from '../../services/accounts/account-links';
import type { DeskUser, OpenedDeskSession } from '../../services/accounts/desk-user';
import { setUpDesk, signInAtDesk, signOutAtDesk } from '../../services/desk-accounts';
import { deskToken, dropDeskCookie, keepDeskCookie } from './desk-door';

/** Guessing takes too long at this pace, and a person who mistypes notices nothing. */
const SLOW = { max: 10, timeWindow: '1 minute' };

/** Counts tries by name too, so that many addresses do not guess faster than one. */
function limitByName(
  app: App,
  what: string,
  pace: { max: number; timeWindow: string },
): (request: FastifyRequest) => Promise<void> {
  const count = app.createRateLimit({
    ...pace,
    keyGenerator: (request) => {
      const { data } = signInRequest.safeParse(request.body);
      return `desk ${what} ${data?.name.normalize('NFC').trim() ?? ''}`;
    },
  });
  return async (request) => {
    const tried = await count(request);
    if (!tried.isAllowed && tried.isExceeded) refuse('too-many-requests');
  };
}

/** A million codes: at this pace a thief of a password guesses one in decades. */
const SLOW_CODES = { max: 5, timeWindow: '5 minutes' };

const shown = ({ name, person, role, csrf, secondFactor }: DeskUser) => ({
  ...{ name, person, role, csrf, secondFactor },
});

/** Set-up by the one-time link, signing in and out, and who is signed in. */
export function deskSessionRoutes(app: App, deps: ServerDeps): void {
  const welcome = (reply: FastifyReply, session: OpenedDeskSession) => {
    keepDeskCookie(deps, reply, session.token);
    return shown(session);
  };
  const slowDown = limitByName(app, 'name', SLOW);
  const slowCodes = limitByName(app, 'code', SLOW_CODES);
  app.post(
    '/api/desk/setup',
    {
      config: { access: PUBLIC, rateLimit: SLOW },
      schema: { body: setupRequest, response: { 200: deskSession } },
    },
    async (request, reply) => {
      const opened = await setUpDesk(deps, request.body);
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
      const opened = await joinDesk(deps, request.body);
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
      await slowDown(request);
      const opened = await signInAtDesk(deps, request.body, () => slowCodes(request));
      if (!opened.ok) throw new ProblemError(opened.error);
      return welcome(reply, opened.value);
    },
  );
  app.get(
    '/api/desk/session',
    {
      config: { access: { door: 'desk', operation: null } },
      schema: { response: { 200: deskSession } },
    },
    async ({ deskUser }) => (deskUser === null ? refuse('sign-in-required') : shown(deskUser)),
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
}
