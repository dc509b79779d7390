import { extentResponse, sitesQuery, sitesResponse } from '../../../contract/desk-sites';
import { readBox } from '../../../domain/sites/site-box';
import type { ServerDeps } from '../../deps';
import type { App } from '../../http/app';
import { refuse } from '../../http/problem-error';
import { listSites } from '../../services/sites/list-sites';
import { siteExtent } from '../../services/sites/site-extent';

const READ = { access: { door: 'desk', operation: 'report.read' } } as const;

/** All sites of all assignments, by the part of the ground that is looked at. */
export function siteRoutes(app: App, deps: ServerDeps): void {
  app.get(
    '/api/desk/sites/extent',
    { config: READ, schema: { response: { 200: extentResponse } } },
    () => siteExtent(deps),
  );
  app.get(
    '/api/desk/sites',
    { config: READ, schema: { querystring: sitesQuery, response: { 200: sitesResponse } } },
    ({ query: { box, after } }) =>
      listSites(deps, readBox(box) ?? refuse('request-malformed', { detail: 'box' }), after),
  );
}
