import type { FastifyRequest } from 'fastify';
import {
  type Proof,
  proofRequest,
  recoveryCodesResponse,
  secondFactorCodeRequest,
  secondFactorResponse,
} from '../../../contract/desk-accounts';
import type { ServerDeps } from '../../deps';
import type { App } from '../../http/app';
import { ProblemError } from '../../http/problem-error';
import { proveAnew } from '../../services/accounts/prove-anew';
import {
  beginSecondFactor,
  confirmSecondFactor,
  removeSecondFactor,
} from '../../services/accounts/second-factor';
import { userOf } from './desk-door';
import { limitByName, SLOW_CODES } from './slow-down';

/** The second factor of whoever is signed in. */
export function secondFactorRoutes(app: App, deps: ServerDeps): void {
  const config = {
    access: { door: 'desk', operation: null },
    rateLimit: { max: 10, timeWindow: '1 minute' },
  } as const;
  const slowProofs = limitByName(app, 'factor', SLOW_CODES);
  const prove = async (request: FastifyRequest, proof: Proof): Promise<void> => {
    await slowProofs(request);
    const proved = await proveAnew(deps, userOf(request), proof);
    if (!proved.ok) throw new ProblemError(proved.error);
  };
  app.post(
    '/api/desk/second-factor',
    { config, schema: { body: proofRequest, response: { 200: secondFactorResponse } } },
    async (request) => {
      await prove(request, request.body);
      return beginSecondFactor(deps, userOf(request));
    },
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
    { config, schema: { body: proofRequest } },
    async (request, reply) => {
      await prove(request, request.body);
      const removed = await removeSecondFactor(deps, userOf(request));
      if (!removed.ok) throw new ProblemError(removed.error);
      return reply.code(204).send();
    },
  );
}
