import * as z from 'zod/mini';
import { MAX_EXCHANGE_BYTES } from '../../contract/protocol';
import { syncRequest, syncResponse } from '../../contract/sync';
import { randomId } from '../../domain/kernel/identifier';
import type { ServerDeps } from '../deps';
import type { App } from '../http/app';
import { bearer } from '../http/guard';
import { refuse } from '../http/problem-error';
import { exchangeEntries } from '../services/exchange';
import { exchangeAtOnce } from '../services/exchange-at-once';
import { tokenDigest } from '../services/random-token';

/** `POST /api/assignments/:id/sync`: one exchange that brings both sides level. */
export function syncRoute(app: App, deps: ServerDeps): void {
  app.route({
    method: 'POST',
    url: '/api/assignments/:id/sync',
    bodyLimit: MAX_EXCHANGE_BYTES,
    config: {
      access: { door: 'device', operation: 'journal.write', revokedToo: true, confirms: true },
    },
    schema: {
      params: z.object({ id: randomId }),
      body: syncRequest,
      response: { 200: syncResponse },
    },
    handler: async (request) => {
      const { body, params } = request;
      if (request.signedIn === null) refuse('sign-in-required');
      const hasty = { assignment: params.id, sender: request.signedIn, request: body };
      const session = tokenDigest(bearer(request));
      const atOnce = request.signedIn.revoked
        ? null
        : await exchangeAtOnce(deps, { ...hasty, session });
      if (atOnce !== null) return atOnce;
      await app.confirmMember(request);
      const { signedIn, membership } = request;
      if (signedIn === null || membership === null) refuse('sign-in-required');
      const { assignment, role, openings } = membership;
      return exchangeEntries(deps, {
        ...{ assignment, role, openings, sender: signedIn, request: body },
      });
    },
  });
}
