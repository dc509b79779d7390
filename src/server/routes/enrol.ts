import { enrolRequest, enrolResponse } from '../../contract/enrolment';
import type { ServerDeps } from '../deps';
import { PUBLIC } from '../http/access';
import type { App } from '../http/app';
import { ProblemError } from '../http/problem-error';
import { enrol } from '../services/enrolment';

/** `POST /api/enrolments`: a phone's signed request for a credential. */
export function enrolRoute(app: App, deps: ServerDeps, perMinute: number): void {
  app.route({
    method: 'POST',
    url: '/api/enrolments',
    config: { access: PUBLIC, rateLimit: { max: perMinute, timeWindow: '1 minute' } },
    schema: { body: enrolRequest, response: { 200: enrolResponse } },
    handler: async ({ body }) => {
      const enrolled = await enrol(deps, body.request);
      if (!enrolled.ok) throw new ProblemError(enrolled.error);
      return enrolled.value;
    },
  });
}
