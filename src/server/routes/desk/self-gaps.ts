import { gapsQuery, gapsResponse } from '../../../contract/self-gaps';
import type { ServerDeps } from '../../deps';
import type { App } from '../../http/app';
import { listGaps } from '../../services/results/list-gaps';

/** `GET /api/desk/self-scores`. */
export function selfGapsRoute(app: App, deps: ServerDeps): void {
  app.get(
    '/api/desk/self-scores',
    {
      config: { access: { door: 'desk', operation: 'report.read' } },
      schema: { querystring: gapsQuery, response: { 200: gapsResponse } },
    },
    ({ query }) => listGaps(deps, query),
  );
}
