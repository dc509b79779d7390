import * as z from 'zod/mini';
import { newestReportResponse } from '../../contract/newest-report';
import { randomId } from '../../domain/kernel/identifier';
import type { ServerDeps } from '../deps';
import type { App } from '../http/app';
import { newestStored } from '../services/newest-report';

/** `GET /api/assignments/:id/report`: what an expert is shown before saying that they saw it. */
export function newestReportRoute(app: App, deps: ServerDeps): void {
  app.route({
    method: 'GET',
    url: '/api/assignments/:id/report',
    config: { access: { door: 'device', operation: 'report.see' } },
    schema: { params: z.object({ id: randomId }), response: { 200: newestReportResponse } },
    handler: async ({ params: { id } }) => {
      const newest = await newestStored(deps, id);
      return { manifest: newest?.manifestText ?? null };
    },
  });
}
