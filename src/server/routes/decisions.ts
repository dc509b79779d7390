import * as z from 'zod/mini';
import { decisionsResponse } from '../../contract/decisions';
import { randomId } from '../../domain/kernel/identifier';
import type { ServerDeps } from '../deps';
import type { App } from '../http/app';
import { listDecisions } from '../services/decisions/list-decisions';

/** `GET /api/assignments/:id/decisions`: what the bureau decided on the team's reports. */
export function decisionsRoute(app: App, deps: ServerDeps): void {
  app.route({
    method: 'GET',
    url: '/api/assignments/:id/decisions',
    config: { access: { door: 'device', operation: 'decision.read' } },
    schema: { params: z.object({ id: randomId }), response: { 200: decisionsResponse } },
    handler: async ({ params: { id } }) => ({ decisions: await listDecisions(deps, id) }),
  });
}
