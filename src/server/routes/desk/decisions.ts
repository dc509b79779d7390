import * as z from 'zod/mini';
import { decideReportRequest, reportDecisionResponse } from '../../../contract/decisions';
import { randomId, sha256Hex } from '../../../domain/kernel/identifier';
import type { ServerDeps } from '../../deps';
import type { App } from '../../http/app';
import { ProblemError, refuse } from '../../http/problem-error';
import { deskActor } from '../../services/accounts/desk-user';
import { decideReport, decisionFault } from '../../services/decisions/decide-report';
import { viewDecision } from '../../services/decisions/view-decision';
import { propose } from '../../services/proposals/propose';
import { userOf } from './desk-door';

const params = z.strictObject({ id: randomId, manifest: sha256Hex });

/** Where a report stands. One person returns it; accepting it is proposed. */
export function reportDecisionRoutes(app: App, deps: ServerDeps): void {
  app.get(
    '/api/desk/assignments/:id/reports/:manifest/decision',
    {
      config: { access: { door: 'desk', operation: 'report.read', people: 'decision.read' } },
      schema: { params, response: { 200: reportDecisionResponse } },
    },
    async (request) => {
      const { id: assignment, manifest } = request.params;
      const asked = { assignment, manifest, user: userOf(request) };
      return (await viewDecision(deps, asked)) ?? refuse('not-found');
    },
  );
  app.post(
    '/api/desk/assignments/:id/reports/:manifest/decision',
    {
      config: { access: { door: 'desk', operation: 'report.decide' } },
      schema: { params, body: decideReportRequest },
    },
    async (request, reply) => {
      const { id: assignment, manifest } = request.params;
      const { verdict, comments } = request.body;
      const user = userOf(request);
      const asked = { assignment, manifest, verdict, comments };
      const fault = await decisionFault(deps, asked);
      if (fault !== null) throw new ProblemError(fault);
      const { person, role } = user;
      const done =
        verdict === 'accepted'
          ? await propose(deps, { kind: 'acceptance', assignment, manifest, comments }, user)
          : await decideReport(deps, {
              ...{ ...asked, by: [{ person, role, part: 'alone' }], actor: deskActor(person) },
              alongside: async () => undefined,
            });
      if (!done.ok) throw new ProblemError(done.error);
      return reply.code(204).send();
    },
  );
}
