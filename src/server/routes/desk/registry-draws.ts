import { drawParams, openingRequest, savedResponse } from '../../../contract/registry';
import { drawResponse, drawsQuery, drawsResponse } from '../../../contract/registry-draws';
import { drawDecline, drawPlan } from '../../../domain/registry/draw-plan';
import type { ServerDeps } from '../../deps';
import type { App } from '../../http/app';
import { ProblemError, refuse } from '../../http/problem-error';
import {
  beginDraw,
  declineDraw,
  fixCandidates,
  openDraw,
  readDraw,
} from '../../services/registry/draws';
import { listDraws } from '../../services/registry/list-draws';
import { actorOf, userOf } from './desk-door';

const READ = { access: { door: 'desk', operation: 'registry.read' } } as const;
const WRITE = { access: { door: 'desk', operation: 'registry.write' } } as const;

function readRoutes(app: App, deps: ServerDeps): void {
  app.get(
    '/api/desk/registry/draws',
    { config: READ, schema: { querystring: drawsQuery, response: { 200: drawsResponse } } },
    ({ query }) => listDraws(deps, query.after),
  );
  app.get(
    '/api/desk/registry/draws/:draw',
    { config: READ, schema: { params: drawParams, response: { 200: drawResponse } } },
    async (request) =>
      (await readDraw(deps, request.params.draw, actorOf(request))) ?? refuse('not-found'),
  );
}

/** Draws of experts: begun, their list fixed, opened, and who declines. */
export function registryDrawRoutes(app: App, deps: ServerDeps): void {
  readRoutes(app, deps);
  app.post(
    '/api/desk/registry/draws',
    { config: WRITE, schema: { body: drawPlan, response: { 200: savedResponse } } },
    async (request) => ({ id: await beginDraw(deps, request.body, userOf(request).person) }),
  );
  app.post(
    '/api/desk/registry/draws/:draw/candidates',
    { config: WRITE, schema: { params: drawParams } },
    async (request, reply) => {
      const done = await fixCandidates(deps, request.params.draw, userOf(request).person);
      if (!done.ok) throw new ProblemError(done.error);
      return reply.code(204).send();
    },
  );
  app.post(
    '/api/desk/registry/draws/:draw/opening',
    { config: WRITE, schema: { params: drawParams, body: openingRequest } },
    async (request, reply) => {
      const { word } = request.body;
      const by = { id: request.params.draw, word, person: userOf(request).person };
      const done = await openDraw(deps, by);
      if (!done.ok) throw new ProblemError(done.error);
      return reply.code(204).send();
    },
  );
  app.post(
    '/api/desk/registry/draws/:draw/declines',
    { config: WRITE, schema: { params: drawParams, body: drawDecline } },
    async (request, reply) => {
      const { draw } = request.params;
      const done = await declineDraw(deps, draw, request.body, userOf(request).person);
      if (!done.ok) throw new ProblemError(done.error);
      return reply.code(204).send();
    },
  );
}
