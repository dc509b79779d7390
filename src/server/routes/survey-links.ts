import * as z from 'zod/mini';
import {
  linkResponse,
  makeLinkRequest,
  surveyBatchResponse,
  surveyLinksResponse,
} from '../../contract/surveys';
import { randomId } from '../../domain/kernel/identifier';
import type { ServerDeps } from '../deps';
import type { App } from '../http/app';
import { asking, orRefuse } from '../http/device-asking';
import { batchOf } from '../services/survey-batch';
import { closeLink, linksOf, makeLink } from '../services/survey-links';

const LINKS = '/api/assignments/:id/surveys';
const READ = { access: { door: 'device', operation: 'survey.read' } } as const;
const PUBLISH = { access: { door: 'device', operation: 'survey.publish' } } as const;

const ofAssignment = z.object({ id: randomId });
const ofLink = z.object({ id: randomId, link: randomId });

/** Links for answers without an account: making, listing and closing them, and what came in. */
export function surveyLinkRoutes(app: App, deps: ServerDeps): void {
  app.route({
    ...{ method: 'GET', url: LINKS, config: READ },
    schema: { params: ofAssignment, response: { 200: surveyLinksResponse } },
    handler: async ({ params }) => ({ links: await linksOf(deps, params.id) }),
  });
  app.route({
    ...{ method: 'POST', url: LINKS, config: PUBLISH },
    schema: { params: ofAssignment, body: makeLinkRequest, response: { 200: linkResponse } },
    handler: (request) => orRefuse(makeLink(deps, asking(request), request.body)),
  });
  app.route({
    ...{ method: 'POST', url: `${LINKS}/:link/closing`, config: PUBLISH },
    schema: { params: ofLink, response: { 200: linkResponse } },
    handler: (request) => orRefuse(closeLink(deps, asking(request), request.params.link)),
  });
  app.route({
    ...{ method: 'GET', url: `${LINKS}/:link/batch`, config: READ },
    schema: { params: ofLink, response: { 200: surveyBatchResponse } },
    handler: ({ params }) => orRefuse(batchOf(deps, { assignment: params.id, link: params.link })),
  });
}
