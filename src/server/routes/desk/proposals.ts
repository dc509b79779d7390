import * as z from 'zod/mini';
import { proposalsResponse } from '../../../contract/proposals';
import { randomId } from '../../../domain/kernel/identifier';
import type { ServerDeps } from '../../deps';
import type { App } from '../../http/app';
import { ProblemError } from '../../http/problem-error';
import { listProposals } from '../../services/proposals/list-proposals';
import { confirmProposal, withdrawProposal } from '../../services/proposals/settle-proposal';
import { userOf } from './desk-door';

const params = z.strictObject({ proposal: randomId });

/** What waits for a second person of the performance unit, its confirmation and withdrawal. */
export function proposalRoutes(app: App, deps: ServerDeps): void {
  const config = { access: { door: 'desk', operation: 'proposal.decide' } } as const;
  app.get(
    '/api/desk/proposals',
    {
      config: { access: { ...config.access, people: 'proposals.read' } },
      schema: { response: { 200: proposalsResponse } },
    },
    (request) => listProposals(deps, userOf(request)),
  );
  for (const [act, settle] of [
    ['confirmation', confirmProposal],
    ['withdrawal', withdrawProposal],
  ] as const) {
    app.post(
      `/api/desk/proposals/:proposal/${act}`,
      { config, schema: { params } },
      async (request, reply) => {
        const settled = await settle(deps, request.params.proposal, userOf(request));
        if (!settled.ok) throw new ProblemError(settled.error);
        return reply.code(204).send();
      },
    );
  }
}
