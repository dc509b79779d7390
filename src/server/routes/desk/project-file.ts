import {
  MAX_PAPER_BYTES,
  paperParams,
  paperQuery,
  projectFileResponse,
  reviewRequest,
  reviewTotalsQuery,
  reviewTotalsResponse,
} from '../../../contract/desk-project-file';
import { projectParams } from '../../../contract/desk-projects';
import type { ServerDeps } from '../../deps';
import { announcedSize } from '../../http/announced-size';
import type { App } from '../../http/app';
import { ProblemError, refuse } from '../../http/problem-error';
import { SANDBOXED } from '../../http/sandboxed';
import {
  keepPledge,
  noteReview,
  openPaper,
  readProjectFile,
  totalReviews,
} from '../../services/projects/project-file';
import { actorOf } from './desk-door';

const READ = { access: { door: 'desk', operation: 'project.read' } } as const;
const FILE = { access: { door: 'desk', operation: 'project.file' } } as const;

function paperRoutes(app: App, deps: ServerDeps): void {
  app.register(async (plain) => {
    plain.removeAllContentTypeParsers();
    plain.addContentTypeParser('*', (_request, _payload, done) => done(null));
    const scope: App = plain.withTypeProvider();
    scope.put(
      '/api/desk/projects/:project/papers/:sha256',
      { config: FILE, schema: { params: paperParams, querystring: paperQuery } },
      async (request, reply) => {
        const size = announcedSize(request.headers['content-length'], MAX_PAPER_BYTES);
        const paper = { ...request.params, ...request.query, size, by: actorOf(request) };
        const kept = await keepPledge(deps, paper, request.raw);
        if (!kept.ok) throw new ProblemError(kept.error);
        return reply.code(204).send();
      },
    );
  });
  app.get(
    '/api/desk/projects/:project/papers/:sha256',
    { config: FILE, schema: { params: paperParams } },
    async (request, reply) => {
      const { sha256 } = request.params;
      const type = await openPaper(deps, { ...request.params, by: actorOf(request) });
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

/** A project's file: the unit's pledge, and the reviews of its objectives. */
export function projectFileRoutes(app: App, deps: ServerDeps): void {
  paperRoutes(app, deps);
  app.get(
    '/api/desk/projects/:project/file',
    { config: READ, schema: { params: projectParams, response: { 200: projectFileResponse } } },
    ({ params }) => readProjectFile(deps, params.project),
  );
  app.get(
    '/api/desk/projects/reviews',
    {
      config: READ,
      schema: { querystring: reviewTotalsQuery, response: { 200: reviewTotalsResponse } },
    },
    ({ query }) => totalReviews(deps, Number(query.year)),
  );
  app.post(
    '/api/desk/projects/:project/reviews',
    { config: FILE, schema: { params: projectParams, body: reviewRequest } },
    async (request, reply) => {
      const { project } = request.params;
      const noted = await noteReview(deps, project, request.body, actorOf(request));
      if (!noted.ok) throw new ProblemError(noted.error);
      return reply.code(204).send();
    },
  );
}
