import {
  importRequest,
  importResponse,
  MAX_PROJECTS_BYTES,
  marksRequest,
  overviewQuery,
  overviewResponse,
  previewRequest,
  previewResponse,
  projectParams,
  projectResponse,
  projectsQuery,
  projectsResponse,
  sampleQuery,
  sampleResponse,
} from '../../../contract/desk-projects';
import type { ServerDeps } from '../../deps';
import type { App } from '../../http/app';
import { ProblemError, refuse } from '../../http/problem-error';
import { importProjects, previewImport } from '../../services/projects/import-projects';
import { listProjects, overviewProjects, readProject } from '../../services/projects/list-projects';
import { markProjects } from '../../services/projects/mark-projects';
import { sampleProjects } from '../../services/projects/sample-projects';
import { actorOf } from './desk-door';

const READ = { access: { door: 'desk', operation: 'project.read' } } as const;
const WRITE = { access: { door: 'desk', operation: 'project.write' } } as const;

function readRoutes(app: App, deps: ServerDeps): void {
  app.get(
    '/api/desk/projects',
    { config: READ, schema: { querystring: projectsQuery, response: { 200: projectsResponse } } },
    ({ query }) => listProjects(deps, query),
  );
  app.get(
    '/api/desk/projects/overview',
    { config: READ, schema: { querystring: overviewQuery, response: { 200: overviewResponse } } },
    ({ query: { year } }) => overviewProjects(deps, year === undefined ? null : Number(year)),
  );
  app.get(
    '/api/desk/projects/sample',
    { config: READ, schema: { querystring: sampleQuery, response: { 200: sampleResponse } } },
    async ({ query: { year, pack, size } }) => {
      const asked = { pack, year: Number(year), size: Number(size) };
      return (await sampleProjects(deps, asked)) ?? refuse('not-found');
    },
  );
  app.get(
    '/api/desk/projects/:project',
    { config: READ, schema: { params: projectParams, response: { 200: projectResponse } } },
    async ({ params }) => (await readProject(deps, params.project)) ?? refuse('not-found'),
  );
}

/** Projects: the list, one of them, import in two steps, and what they are chosen for. */
export function projectRoutes(app: App, deps: ServerDeps): void {
  readRoutes(app, deps);
  app.post(
    '/api/desk/projects/preview',
    {
      bodyLimit: MAX_PROJECTS_BYTES,
      config: WRITE,
      schema: { body: previewRequest, response: { 200: previewResponse } },
    },
    ({ body }) => previewImport(deps, body.rows),
  );
  app.post(
    '/api/desk/projects/import',
    {
      bodyLimit: MAX_PROJECTS_BYTES,
      config: WRITE,
      schema: { body: importRequest, response: { 200: importResponse } },
    },
    async (request) => {
      const done = await importProjects(deps, request.body.rows, actorOf(request));
      if (!done.ok) throw new ProblemError(done.error);
      return done.value;
    },
  );
  app.post(
    '/api/desk/projects/marks',
    { config: WRITE, schema: { body: marksRequest } },
    async (request, reply) => {
      await markProjects(deps, { ...request.body, by: actorOf(request) });
      return reply.code(204).send();
    },
  );
}
