import { accessEventsQuery, accessEventsResponse } from '../../../contract/access-events';
import type { ServerDeps } from '../../deps';
import type { App } from '../../http/app';
import { accessEvents } from '../../services/accounts/access-events';

/** `GET /api/desk/access-events`: who signed in, what was refused, what became of accounts. */
export function accessEventsRoute(app: App, deps: ServerDeps): void {
  app.get(
    '/api/desk/access-events',
    {
      config: { access: { door: 'desk', operation: 'account.manage', people: 'desk.access.read' } },
      schema: { querystring: accessEventsQuery, response: { 200: accessEventsResponse } },
    },
    ({ query }) => accessEvents(deps, query.before),
  );
}
