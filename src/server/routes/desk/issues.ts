import {
  issueParams,
  issuesQuery,
  issuesResponse,
  stepRequest,
  stepsResponse,
} from '../../../contract/issues';
import type { ServerDeps } from '../../deps';
import type { App } from '../../http/app';
import { ProblemError, refuse } from '../../http/problem-error';
import { listIssues, readSteps } from '../../services/results/list-issues';
import { takeStep } from '../../services/results/take-step';
import { userOf } from './desk-door';

const READ = { access: { door: 'desk', operation: 'issue.read' } } as const;

/** Issues of signed reports, what was done about each, and the next step. */
export function issueRoutes(app: App, deps: ServerDeps): void {
  app.get(
    '/api/desk/issues',
    { config: READ, schema: { querystring: issuesQuery, response: { 200: issuesResponse } } },
    ({ query }) => listIssues(deps, query),
  );
  app.get(
    '/api/desk/issues/:issue/steps',
    {
      config: { access: { ...READ.access, people: 'issue.read' } },
      schema: { params: issueParams, response: { 200: stepsResponse } },
    },
    async ({ params: { issue } }) => (await readSteps(deps, issue)) ?? refuse('not-found'),
  );
  app.post(
    '/api/desk/issues/:issue/steps',
    {
      config: { access: { door: 'desk', operation: 'issue.write' } },
      schema: { params: issueParams, body: stepRequest },
    },
    async (request, reply) => {
      const { issue } = request.params;
      const taken = await takeStep(deps, issue, request.body, userOf(request));
      if (!taken.ok) throw new ProblemError(taken.error);
      return reply.code(204).send();
    },
  );
}
