import {
  challengeRequest,
  challengeResponse,
  sessionRequest,
  sessionResponse,
} from '../../contract/enrolment';
import type { ServerDeps } from '../deps';
import { PUBLIC } from '../http/access';
import type { App } from '../http/app';
import { ProblemError } from '../http/problem-error';
import { serverInstant } from '../services/server-time';
import {
  CHALLENGE_SECONDS,
  makeChallenge,
  openSession,
  SESSION_SECONDS,
} from '../services/sessions';

/** `POST /api/session/challenge` and `POST /api/session`: a device signs a challenge for a session. */
export function sessionRoutes(app: App, deps: ServerDeps, perMinute: number): void {
  const config = { access: PUBLIC, rateLimit: { max: perMinute, timeWindow: '1 minute' } };
  app.route({
    method: 'POST',
    url: '/api/session/challenge',
    config,
    schema: { body: challengeRequest, response: { 200: challengeResponse } },
    handler: async ({ body }) => ({
      challenge: await makeChallenge(deps, body.device),
      expiresInSeconds: CHALLENGE_SECONDS,
    }),
  });
  app.route({
    method: 'POST',
    url: '/api/session',
    config,
    schema: { body: sessionRequest, response: { 200: sessionResponse } },
    handler: async ({ body }) => {
      const opened = await openSession(deps, body.proof);
      if (!opened.ok) throw new ProblemError(opened.error);
      const serverTime = serverInstant(deps.now());
      return { token: opened.value.token, expiresInSeconds: SESSION_SECONDS, serverTime };
    },
  });
}
