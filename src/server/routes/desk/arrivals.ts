import { arrivalsQuery, arrivalsResponse } from '../../../contract/desk';
import type { ServerDeps } from '../../deps';
import type { App } from '../../http/app';
import { listArrivals } from '../../services/arrivals';

/** `GET /api/desk/arrivals`. */
export function arrivalsRoute(app: App, deps: ServerDeps): void {
  app.get(
    '/api/desk/arrivals',
    {
      config: { access: { door: 'desk', operation: 'report.read', people: 'arrivals.read' } },
      schema: { querystring: arrivalsQuery, response: { 200: arrivalsResponse } },
    },
    (request) => listArrivals(deps, request.query),
  );
}
