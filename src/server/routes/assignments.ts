import { assignmentsResponse } from '../../contract/enrolment';
import type { ServerDeps } from '../deps';
import type { App } from '../http/app';
import { assignmentsOf } from '../services/assignments';

/** `GET /api/assignments`: the signed packages of the assignments that the device's person works on. */
export function assignmentsRoute(app: App, deps: ServerDeps): void {
  app.route({
    method: 'GET',
    url: '/api/assignments',
    config: { access: { door: 'device', operation: 'assignment.read' } },
    schema: { response: { 200: assignmentsResponse } },
    handler: ({ signedIn }) => assignmentsOf(deps, signedIn?.person ?? ''),
  });
}
