import * as z from 'zod/mini';
import {
  beginRequest,
  beginResponse,
  commissionParams,
  commissionResponse,
  commissionsQuery,
  commissionsResponse,
  MAX_COMMISSION_BYTES,
  publishRequest,
  publishResponse,
  saveCommissionRequest,
  saveCommissionResponse,
  sheetRequest,
  sheetResponse,
  withdrawRequest,
} from '../../../contract/desk-commissions';
import type { Problem } from '../../../contract/problem';
import { randomId } from '../../../domain/kernel/identifier';
import { toPlainText } from '../../../domain/kernel/plain-text';
import type { Result } from '../../../domain/kernel/result';
import type { ServerDeps } from '../../deps';
import type { App } from '../../http/app';
import { ProblemError, refuse } from '../../http/problem-error';
import { makeEnrolmentSheet } from '../../services/commissions/enrolment-sheet';
import {
  beginCommission,
  readCommission,
  saveCommission,
} from '../../services/commissions/keep-commission';
import { listCommissions } from '../../services/commissions/list-commissions';
import { publishCommission } from '../../services/commissions/publish-commission';
import { withdrawCommission } from '../../services/commissions/withdraw-assignment';
import { actorOf } from './desk-door';

const WRITE = { access: { door: 'desk', operation: 'commission.write' } } as const;
const INVITE = { access: { door: 'desk', operation: 'enrolment.issue' } } as const;

function valueIn<T>(result: Result<T, Problem>): T {
  if (!result.ok) throw new ProblemError(result.error);
  return result.value;
}

function draftRoutes(app: App, deps: ServerDeps): void {
  app.get(
    '/api/desk/commissions',
    {
      config: WRITE,
      schema: { querystring: commissionsQuery, response: { 200: commissionsResponse } },
    },
    ({ query }) => listCommissions(deps, query),
  );
  app.get(
    '/api/desk/commissions/:commission',
    {
      config: { access: { ...WRITE.access, people: 'commission.read' } },
      schema: { params: commissionParams, response: { 200: commissionResponse } },
    },
    async ({ params: { commission } }) =>
      (await readCommission(deps, commission)) ?? refuse('not-found'),
  );
  app.post(
    '/api/desk/commissions',
    {
      bodyLimit: MAX_COMMISSION_BYTES,
      config: WRITE,
      schema: { body: beginRequest, response: { 200: beginResponse } },
    },
    async (request) => ({
      commission: valueIn(await beginCommission(deps, request.body, actorOf(request))),
    }),
  );
  app.post(
    '/api/desk/commissions/:commission/draft',
    {
      bodyLimit: MAX_COMMISSION_BYTES,
      config: WRITE,
      schema: {
        ...{ params: commissionParams, body: saveCommissionRequest },
        response: { 200: saveCommissionResponse },
      },
    },
    async (request) => {
      const saved = { ...request.params, ...request.body, by: actorOf(request) };
      return { revision: valueIn(await saveCommission(deps, saved)) };
    },
  );
}

/** Commissions: drafts, their publication and withdrawal, and the sheet that enrols a team. */
export function commissionRoutes(app: App, deps: ServerDeps): void {
  draftRoutes(app, deps);
  app.post(
    '/api/desk/commissions/:commission/publication',
    {
      config: WRITE,
      schema: {
        ...{ params: commissionParams, body: publishRequest },
        response: { 200: publishResponse },
      },
    },
    async (request) => {
      const asked = { ...request.params, ...request.body, by: actorOf(request) };
      return valueIn(await publishCommission(deps, asked));
    },
  );
  app.post(
    '/api/desk/commissions/:commission/withdrawal',
    { config: WRITE, schema: { params: commissionParams, body: withdrawRequest } },
    async (request, reply) => {
      const reason = toPlainText(request.body.reason).trim();
      if (reason === '') refuse('request-malformed');
      valueIn(await withdrawCommission(deps, { ...request.params, reason, by: actorOf(request) }));
      return reply.code(204).send();
    },
  );
  app.post(
    '/api/desk/assignments/:id/enrolment-sheet',
    {
      config: INVITE,
      schema: {
        params: z.strictObject({ id: randomId }),
        ...{ body: sheetRequest, response: { 200: sheetResponse } },
      },
    },
    async (request) => {
      const { id: assignment } = request.params;
      const asked = { assignment, people: request.body.people, by: actorOf(request) };
      return valueIn(await makeEnrolmentSheet(deps, asked));
    },
  );
}
