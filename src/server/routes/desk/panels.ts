import * as z from 'zod/mini';
import { deskPanelsResponse } from '../../../contract/desk-panels';
import { randomId } from '../../../domain/kernel/identifier';
import type { ServerDeps } from '../../deps';
import type { App } from '../../http/app';
import { refuse } from '../../http/problem-error';
import { viewPanels } from '../../services/panel-view';

const params = z.strictObject({ id: randomId });

/** `GET /api/desk/assignments/:id/panels`. */
export function panelRoute(app: App, deps: ServerDeps): void {
  app.get(
    '/api/desk/assignments/:id/panels',
    {
      config: { access: { door: 'desk', operation: 'report.read', people: 'panels.read' } },
      schema: { params, response: { 200: deskPanelsResponse } },
    },
    async ({ params: { id } }) => (await viewPanels(deps, id)) ?? refuse('not-found'),
  );
}
