import * as z from 'zod/mini';
import {
  commentBatchResponse,
  commentLinkResponse,
  commentLinksResponse,
  madeCommentLinkResponse,
  makeCommentLinkRequest,
} from '../../contract/comments';
import { randomId } from '../../domain/kernel/identifier';
import type { ServerDeps } from '../deps';
import type { App } from '../http/app';
import { asking, orRefuse } from '../http/device-asking';
import {
  closeCommentLink,
  commentBatchOf,
  commentLinksOf,
  makeCommentLink,
} from '../services/comment-links';

const LINKS = '/api/assignments/:id/comments';
const READ = { access: { door: 'device', operation: 'comments.read' } } as const;
const PUBLISH = { access: { door: 'device', operation: 'comments.publish' } } as const;

const ofAssignment = z.object({ id: randomId });
const ofLink = z.object({ id: randomId, link: randomId });

/** Links under which parties comment on a draft: making, listing and closing them, and what came in. */
export function commentLinkRoutes(app: App, deps: ServerDeps): void {
  app.route({
    ...{ method: 'GET', url: LINKS, config: READ },
    schema: { params: ofAssignment, response: { 200: commentLinksResponse } },
    handler: async ({ params }) => ({ links: await commentLinksOf(deps, params.id) }),
  });
  app.route({
    ...{ method: 'POST', url: LINKS, config: PUBLISH },
    schema: {
      params: ofAssignment,
      body: makeCommentLinkRequest,
      response: { 200: madeCommentLinkResponse },
    },
    handler: (request) => orRefuse(makeCommentLink(deps, asking(request), request.body)),
  });
  app.route({
    ...{ method: 'POST', url: `${LINKS}/:link/closing`, config: PUBLISH },
    schema: { params: ofLink, response: { 200: commentLinkResponse } },
    handler: (request) => orRefuse(closeCommentLink(deps, asking(request), request.params.link)),
  });
  app.route({
    ...{ method: 'GET', url: `${LINKS}/:link/batch`, config: READ },
    schema: { params: ofLink, response: { 200: commentBatchResponse } },
    handler: ({ params }) =>
      orRefuse(commentBatchOf(deps, { assignment: params.id, link: params.link })),
  });
}
