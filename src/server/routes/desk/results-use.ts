import type { FastifyRequest } from 'fastify';
import type * as z from 'zod/mini';
import type { Problem } from '../../../contract/problem';
import {
  budgetDecisionRequest,
  deliveryRequest,
  letterRequest,
  publicationResponse,
  usedReportParams,
  useResponse,
} from '../../../contract/results-use';
import type { Result } from '../../../domain/kernel/result';
import type { ServerDeps } from '../../deps';
import type { App } from '../../http/app';
import { ProblemError, refuse } from '../../http/problem-error';
import type { DeskUser } from '../../services/accounts/desk-user';
import type { UsedReport } from '../../services/results/accepted-report';
import { decideBudget } from '../../services/results/budget-decisions';
import { noteDelivery } from '../../services/results/deliveries';
import { issueLetter } from '../../services/results/feedback-letters';
import { publicationOf } from '../../services/results/publication';
import { readUse } from '../../services/results/read-use';
import { userOf } from './desk-door';

const REPORT = '/api/desk/assignments/:id/reports/:manifest';

const usedOf = ({ id, manifest }: z.infer<typeof usedReportParams>): UsedReport => ({
  ...{ assignment: id, manifest },
});

/** What the bureau makes of a report: letter, budget, and to whom it went. */
export function resultUseRoutes(app: App, deps: ServerDeps): void {
  const done = async (
    request: FastifyRequest,
    act: (user: DeskUser) => Promise<Result<void, Problem>>,
  ): Promise<void> => {
    const written = await act(userOf(request));
    if (!written.ok) throw new ProblemError(written.error);
  };
  app.get(
    `${REPORT}/use`,
    {
      config: { access: { door: 'desk', operation: 'use.read', people: 'use.read' } },
      schema: { params: usedReportParams, response: { 200: useResponse } },
    },
    async ({ params }) => (await readUse(deps, usedOf(params))) ?? refuse('not-found'),
  );
  app.get(
    `${REPORT}/publication`,
    {
      config: { access: { door: 'desk', operation: 'letter.issue' } },
      schema: { params: usedReportParams, response: { 200: publicationResponse } },
    },
    async ({ params }) => {
      const made = await publicationOf(deps, usedOf(params));
      if (!made.ok) throw new ProblemError(made.error);
      return made.value;
    },
  );
  app.post(
    `${REPORT}/letters`,
    {
      config: { access: { door: 'desk', operation: 'letter.issue' } },
      schema: { params: usedReportParams, body: letterRequest },
    },
    async (request, reply) => {
      const used = usedOf(request.params);
      await done(request, (user) => issueLetter(deps, used, request.body, user));
      return reply.code(204).send();
    },
  );
  app.post(
    `${REPORT}/budget-decisions`,
    {
      config: { access: { door: 'desk', operation: 'budget.decide' } },
      schema: { params: usedReportParams, body: budgetDecisionRequest },
    },
    async (request, reply) => {
      const used = usedOf(request.params);
      await done(request, (user) => decideBudget(deps, used, request.body, user));
      return reply.code(204).send();
    },
  );
  app.post(
    `${REPORT}/deliveries`,
    {
      config: { access: { door: 'desk', operation: 'letter.issue' } },
      schema: { params: usedReportParams, body: deliveryRequest },
    },
    async (request, reply) => {
      const used = usedOf(request.params);
      await done(request, (user) => noteDelivery(deps, used, request.body, user));
      return reply.code(204).send();
    },
  );
}
