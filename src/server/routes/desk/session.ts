import type { FastifyReply, FastifyRequest } from 'fastify';
import { deskSession, setupRequest, signInRequest } from '../../../contract/desk';
import type { ServerDeps } from '../../deps';
import { PUBLIC } from '../../http/access';
import type { App } from '../../http/app';
import { ProblemError, refuse } from '../../http/problem-error';
import {
  type DeskUser,
  type OpenedDeskSession,
  setUpDesk,
  signInAtDesk,
  signOutAtDesk,
} from '../../services/desk-accounts';
import { deskToken, dropDeskCookie, keepDeskCookie } from './desk-door';

/** Guessing takes too long at this pace, and a person who mistypes notices nothing. */
const SLOW = { max: 10, timeWindow: '1 minute' };

/** Counts tries by name too, so that many addresses do not guess faster than one. */
function limitByName(app: App): (request: FastifyRequest) => Promise<void> {
  const count = app.createRateLimit({
    ...SLOW,
    keyGenerator: (request) => {
      const { data } = signInRequest.safeParse(request.body);
      return `desk name ${data?.name.normalize('NFC').trim() ?? ''}`;
    },
  });
  return async (request) => {
    const tried = await count(request);
    if (!tried.isAllowed && tried.isExceeded) refuse('too-many-requests');
  };
}

const shown = ({ name, role, csrf }: DeskUser) => ({ name, role, csrf });

/** Set-up by the one-time link, signing in and out, and who is signed in. */
export function deskSessionRoutes(app: App, deps: ServerDeps): void {
  const welcome = (reply: FastifyReply, session: OpenedDeskSession) => {
    keepDeskCookie(deps, reply, session.token);
    return shown(session);
  };
  const slowDown = limitByName(app);
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
    '/api/desk/session',
    {
      config: { access: PUBLIC, rateLimit: SLOW },
      schema: { body: signInRequest, response: { 200: deskSession } },
    },
    async (request, reply) => {
      await slowDown(request);
      const opened = await signInAtDesk(deps, request.body);
      return opened === null ? refuse('sign-in-required') : welcome(reply, opened);
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
      await signOutAtDesk(deps, deskToken(request));
      dropDeskCookie(deps, reply);
      return reply.code(204).send();
    },
  );
}
