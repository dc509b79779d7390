import {
  issuePaperParams,
  issuePaperQuery,
  issueParams,
  issueResponse,
  issuesQuery,
  issuesResponse,
  MAX_RECTIFICATION_BYTES,
  remindersResponse,
  stepRequest,
} from '../../../contract/issues';
import type { ServerDeps } from '../../deps';
import { announcedSize } from '../../http/announced-size';
import type { App } from '../../http/app';
import { ProblemError, refuse } from '../../http/problem-error';
import { SANDBOXED } from '../../http/sandboxed';
import { keepIssuePaper, openIssuePaper } from '../../services/results/issue-papers';
import { countReminders, listIssues } from '../../services/results/list-issues';
import { readIssue } from '../../services/results/read-issue';
import { takeStep } from '../../services/results/take-step';
import { userOf } from './desk-door';

const READ = { access: { door: 'desk', operation: 'issue.read' } } as const;
const WRITE = { access: { door: 'desk', operation: 'issue.write' } } as const;

/** Files that show how an issue was put right; they go as they are, under their digest. */
function paperRoutes(app: App, deps: ServerDeps): void {
  app.register(async (plain) => {
    plain.removeAllContentTypeParsers();
    plain.addContentTypeParser('*', (_request, _payload, done) => done(null));
    const scope: App = plain.withTypeProvider();
    scope.put(
      '/api/desk/issues/:issue/papers/:sha256',
      { config: WRITE, schema: { params: issuePaperParams, querystring: issuePaperQuery } },
      async (request, reply) => {
        const size = announcedSize(request.headers['content-length'], MAX_RECTIFICATION_BYTES);
        const { person } = userOf(request);
        const paper = { ...request.params, ...request.query, size, person };
        const kept = await keepIssuePaper(deps, paper, request.raw);
        if (!kept.ok) throw new ProblemError(kept.error);
        return reply.code(204).send();
      },
    );
  });
  app.get(
    '/api/desk/issues/:issue/papers/:sha256',
    {
      config: { access: { door: 'desk', operation: 'issue.paper' } },
      schema: { params: issuePaperParams },
    },
    async (request, reply) => {
      const { sha256 } = request.params;
      const { person } = userOf(request);
      const type = await openIssuePaper(deps, { ...request.params, person });
      if (type === null) refuse('not-found');
      return reply
        .type(type)
        .header('content-disposition', `attachment; filename="${sha256}"`)
        .header('x-content-type-options', 'nosniff')
        .header('content-security-policy', SANDBOXED)
        .header('cache-control', 'no-store')
        .send(deps.blobs.read(sha256));
    },
  );
}

/** Issues of signed reports, what was done about each, and the next step. */
export function issueRoutes(app: App, deps: ServerDeps): void {
  paperRoutes(app, deps);
  app.get(
    '/api/desk/issues',
    { config: READ, schema: { querystring: issuesQuery, response: { 200: issuesResponse } } },
    ({ query }) => listIssues(deps, query),
  );
  app.get(
    '/api/desk/issues/reminders',
    { config: READ, schema: { response: { 200: remindersResponse } } },
    () => countReminders(deps),
  );
  app.get(
    '/api/desk/issues/:issue',
    {
      config: { access: { ...READ.access, people: 'issue.read' } },
      schema: { params: issueParams, response: { 200: issueResponse } },
    },
    async ({ params: { issue } }) => (await readIssue(deps, issue)) ?? refuse('not-found'),
  );
  app.post(
    '/api/desk/issues/:issue/steps',
    { config: WRITE, schema: { params: issueParams, body: stepRequest } },
    async (request, reply) => {
      const { issue } = request.params;
      const taken = await takeStep(deps, issue, request.body, userOf(request));
      if (!taken.ok) throw new ProblemError(taken.error);
      return reply.code(204).send();
    },
  );
}
