import {
  decideLeadRequest,
  leadParams,
  leadResponse,
  leadsQuery,
  leadsResponse,
  limitsBody,
} from '../../../contract/desk-leads';
import type { ServerDeps } from '../../deps';
import type { App } from '../../http/app';
import { ProblemError, refuse } from '../../http/problem-error';
import { decideLead } from '../../services/cross-check/decide-lead';
import { readLimits, setLimits } from '../../services/cross-check/limits';
import { listLeads } from '../../services/cross-check/list-leads';
import { viewLead } from '../../services/cross-check/view-lead';
import { userOf } from './desk-door';

const READ = { access: { door: 'desk', operation: 'lead.read' } } as const;
const DECIDE = { access: { door: 'desk', operation: 'lead.decide' } } as const;

/** Leads of the cross-check, what was found of each, and from where on things are pointed out. */
export function leadRoutes(app: App, deps: ServerDeps): void {
  app.get(
    '/api/desk/leads',
    { config: READ, schema: { querystring: leadsQuery, response: { 200: leadsResponse } } },
    ({ query }) => listLeads(deps, query),
  );
  app.get(
    '/api/desk/leads/limits',
    { config: READ, schema: { response: { 200: limitsBody } } },
    async () => ({ limits: await readLimits(deps.db) }),
  );
  app.post(
    '/api/desk/leads/limits',
    { config: DECIDE, schema: { body: limitsBody } },
    async (request, reply) => {
      await setLimits(deps, request.body.limits, userOf(request));
      return reply.code(204).send();
    },
  );
  app.get(
    '/api/desk/leads/:lead',
    {
      config: { access: { ...READ.access, people: 'lead.read' } },
      schema: { params: leadParams, response: { 200: leadResponse } },
    },
    async ({ params: { lead } }) => (await viewLead(deps, lead)) ?? refuse('not-found'),
  );
  app.post(
    '/api/desk/leads/:lead/decisions',
    { config: DECIDE, schema: { params: leadParams, body: decideLeadRequest } },
    async (request, reply) => {
      const decided = await decideLead(deps, request.params.lead, request.body, userOf(request));
      if (!decided.ok) throw new ProblemError(decided.error);
      return reply.code(204).send();
    },
  );
}
