import * as z from 'zod/mini';
import { expertStatementsResponse } from '../../contract/expert-statements';
import { randomId } from '../../domain/kernel/identifier';
import type { ServerDeps } from '../deps';
import type { App } from '../http/app';
import { expertStatements } from '../services/expert-statements';

/** `GET /api/assignments/:id/report/statements`: which experts have signed, for the lead evaluator. */
export function expertStatementsRoute(app: App, deps: ServerDeps): void {
  app.route({
    method: 'GET',
    url: '/api/assignments/:id/report/statements',
    config: { access: { door: 'device', operation: 'statements.see' } },
    schema: { params: z.object({ id: randomId }), response: { 200: expertStatementsResponse } },
    handler: ({ params: { id } }) => expertStatements(deps, id),
  });
}
