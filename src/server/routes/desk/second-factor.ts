import {
  recoveryCodesResponse,
  secondFactorCodeRequest,
  secondFactorResponse,
} from '../../../contract/desk-accounts';
import type { ServerDeps } from '../../deps';
import type { App } from '../../http/app';
import { ProblemError } from '../../http/problem-error';
import {
  beginSecondFactor,
  confirmSecondFactor,
  removeSecondFactor,
} from '../../services/accounts/second-factor';
import { userOf } from './desk-door';

/** The second factor of whoever is signed in. */
export function secondFactorRoutes(app: App, deps: ServerDeps): void {
  const config = {
    access: { door: 'desk', operation: null },
    rateLimit: { max: 10, timeWindow: '1 minute' },
  } as const;
  app.post(
    '/api/desk/second-factor',
    { config, schema: { response: { 200: secondFactorResponse } } },
    (request) => beginSecondFactor(deps, userOf(request)),
  );
  app.post(
    '/api/desk/second-factor/confirmation',
    { config, schema: { body: secondFactorCodeRequest, response: { 200: recoveryCodesResponse } } },
    async (request) => {
      const codes = await confirmSecondFactor(deps, userOf(request), request.body.code);
      if (!codes.ok) throw new ProblemError(codes.error);
      return { codes: codes.value };
    },
  );
  app.post(
    '/api/desk/second-factor/removal',
    { config, schema: { body: secondFactorCodeRequest } },
    async (request, reply) => {
      const removed = await removeSecondFactor(deps, userOf(request), request.body.code);
      if (!removed.ok) throw new ProblemError(removed.error);
      return reply.code(204).send();
    },
  );
}
