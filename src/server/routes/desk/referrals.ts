import {
  referralMade,
  referralParams,
  referralRequest,
  referralResponse,
  referralStepRequest,
  referralsQuery,
  referralsResponse,
} from '../../../contract/referrals';
import type { ServerDeps } from '../../deps';
import type { App } from '../../http/app';
import { ProblemError, refuse } from '../../http/problem-error';
import { makeReferral, stepReferral } from '../../services/results/make-referral';
import { listReferrals, readReferral } from '../../services/results/read-referrals';
import { userOf } from './desk-door';

const ASK = { access: { door: 'desk', operation: 'referral.ask' } } as const;

/**
 * Referrals of suspected violations. Everybody of the desk is let ask, since a refusal would tell that
 * there is something: whoever may not know of it is answered as if it were not there.
 */
export function referralRoutes(app: App, deps: ServerDeps): void {
  app.get(
    '/api/desk/referrals',
    { config: ASK, schema: { querystring: referralsQuery, response: { 200: referralsResponse } } },
    async (request) =>
      (await listReferrals(deps, request.query, userOf(request))) ?? refuse('not-found'),
  );
  app.post(
    '/api/desk/referrals',
    { config: ASK, schema: { body: referralRequest, response: { 200: referralMade } } },
    async (request) => {
      const made = await makeReferral(deps, request.body, userOf(request));
      if (!made.ok) throw new ProblemError(made.error);
      return { referral: made.value };
    },
  );
  app.get(
    '/api/desk/referrals/:referral',
    { config: ASK, schema: { params: referralParams, response: { 200: referralResponse } } },
    async (request) =>
      (await readReferral(deps, request.params.referral, userOf(request))) ?? refuse('not-found'),
  );
  app.post(
    '/api/desk/referrals/:referral/steps',
    { config: ASK, schema: { params: referralParams, body: referralStepRequest } },
    async (request, reply) => {
      const { referral } = request.params;
      const done = await stepReferral(deps, referral, request.body, userOf(request));
      if (!done.ok) throw new ProblemError(done.error);
      return reply.code(204).send();
    },
  );
}
