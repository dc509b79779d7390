import * as z from 'zod/mini';
import { MAX_EXCHANGE_BYTES } from '../../contract/protocol';
import { syncRequest, syncResponse } from '../../contract/sync';
import { randomId } from '../../domain/kernel/identifier';
import type { ServerDeps } from '../deps';
import type { App } from '../http/app';
import { refuse } from '../http/problem-error';
import { exchangeEntries } from '../services/exchange';

/** `POST /api/assignments/:id/sync`: one exchange that brings both sides level. */
export function syncRoute(app: App, deps: ServerDeps): void {
  app.route({
    method: 'POST',
    url: '/api/assignments/:id/sync',
    bodyLimit: MAX_EXCHANGE_BYTES,
    config: { access: { door: 'device', operation: 'journal.write', revokedToo: true } },
    schema: {
      params: z.object({ id: randomId }),
      body: syncRequest,
      response: { 200: syncResponse },
    },
    handler: ({ signedIn, membership, body }) => {
      if (signedIn === null || membership === null) refuse('sign-in-required');
      const { assignment, role, openings } = membership;
      return exchangeEntries(deps, {
        ...{ assignment, role, openings, sender: signedIn, request: body },
      });
    },
  });
}
